"""The site's pages that follow from the course: home, phases, lessons with their exercise, syllabus, navigation."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any

import yaml

from grader.course import Course, Phase
from grader.dictionary import dictionary_page
from grader.document import document
from grader.errors import SourceError
from grader.exercise import SourceExercise
from grader.glossary import glossary_page, hover_definitions
from grader.lesson import Lesson
from grader.metric_cards import metric_cards
from grader.reading import habit_pages
from grader.reading.books import EPUB
from grader.reading.funnel import funnel_svg, shares
from grader.reading.social import Card
from grader.reading.trial import trial

SERIES = "Marketing Unstoppable: 100 Days"
GUIDES = {
    "For learners": "learner",
    "For instructors": "instructor",
    "Teaching a class": "teaching-a-class",
    "Marking and feedback": "marking-and-feedback",
    "For authors": "author",
    "For publishers": "publisher",
}


def fixed_pages(course: Course, *, books: bool) -> Iterator[tuple[str, str]]:
    """All pages but the lessons: file name below `build/docs`, and text; with links to the books."""
    yield "index.md", home(course)
    yield "syllabus.md", syllabus(course, books=books)
    cards = metric_cards(course.public, course.root / "course" / "metric-names.yaml")
    yield "glossary.md", glossary_page(course.lessons, cards)
    yield "progress.md", habit_pages.can_do(course)
    yield "plan.md", habit_pages.plan(course)
    yield "review.md", habit_pages.REVIEW
    yield "data.md", dictionary_page(course.public)
    for path in sorted((course.root / "course" / "guides").glob("*.md")):
        yield f"guides/{path.name}", path.read_text(encoding="utf-8")
    yield "guides/author.md", (course.root / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for item in course.phases:
        yield f"{item.folder}/index.md", phase(course, item, books=books)


def home(course: Course) -> str:
    """The authored `course/index.md`, with the funnel, the question to try and the phases filled in."""
    path = course.root / "course" / "index.md"
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(head)
    places = {
        "<!-- funnel -->": funnel_svg(shares(course.public)),
        "<!-- trial -->": trial(course, path, meta.pop("trial", None)),
        "<!-- phases -->": _phase_list(course),
    }
    for place, text in places.items():
        if place not in body:
            raise SourceError(path, 1, f"the landing page has no place '{place}'.", "Write it where it shall stand.")
        body = body.replace(place, text)
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=False)}---\n{body}"


def social_cards(course: Course) -> dict[str, Card]:
    """By the name under which a page's head asks for it: a card for the course, and one a lesson."""
    line = "One hundred days, one company, one funnel: each day a lesson and an exercise that answers back."
    cards = {"course": Card(SERIES, "Whose number is it?", line)}
    for one in course.lessons:
        cards[one.stem[:7]] = Card(f"Day {one.day} of 100", one.meta["title"], one.meta["question"])
    return cards


def days_file(course: Course) -> str:
    """For the page's own record of progress: each day's title, address and the points of what it checks by itself."""
    titles = {one.stem: one.meta["title"] for one in course.lessons}
    days = [
        {
            "day": source.day,
            "stem": source.stem,
            "title": titles[source.stem],
            "url": f"{source.phase}/{source.stem}/",
            "points": {one.id: one.points for one in source.questions.values() if not one.essay},
            "headings": {one.id: one.heading for one in source.questions.values() if not one.essay},
        }
        for source in course.exercises()
        if source.stem in titles
    ]
    return json.dumps(days, ensure_ascii=False)


def phase(course: Course, phase: Phase, *, books: bool) -> str:
    """A phase: its promise, its introduction, its days."""
    days = "\n".join(_day_line(course, phase, day, title) for day, title in sorted(phase.plan.items()))
    return (
        f"---\ntitle: {_quoted(phase.title)}\n---\n# Phase {phase.number} · {phase.title}\n\n"
        f'<p class="promise">{html.escape(phase.promise)}.</p>\n\n{phase.body}\n\n<ol class="days">\n{days}\n</ol>\n'
        + (_books({f"{phase.folder}.pdf": "This phase as a PDF"}, "../") if books and _ready(course, phase) else "")
    )


def syllabus(course: Course, *, books: bool) -> str:
    """All days by phase, those that are there as links."""
    parts = ["---\ntitle: Syllabus\n---\n# Syllabus\n\nOne hundred days in ten phases. Linked days are ready.\n"]
    for item in course.phases:
        days = "\n".join(_day_line(course, item, day, title, up="") for day, title in sorted(item.plan.items()))
        head = f"## Phase {item.number} · {item.title}\n\n{item.promise}."
        parts.append(f'{head}\n\n<ol class="days">\n{days}\n</ol>\n')
    if books:
        listed = {EPUB: "All days as an EPUB"}
        listed |= {f"{one.folder}.pdf": f"Phase {one.number} as a PDF" for one in course.phases if _ready(course, one)}
        parts.append(f"## To read elsewhere\n\n{_books(listed, '../')}")
    return "\n".join(parts)


def lesson(course: Course, lesson: Lesson, body: str, *, full_notebook: bool) -> str:
    """A lesson: its head, the computed body, and the exercise's panel under the heading `## Exercise`.

    `full_notebook` says whether the site carries JupyterLite, so that the panel can link to it.
    """
    meta = lesson.meta
    outcomes = "\n".join(f"<li>{html.escape(outcome)}</li>" for outcome in meta["outcomes"])
    exercise = next(e for e in course.exercises((lesson.day,)))
    head = (
        f"---\ntitle: {_quoted('Day ' + str(lesson.day) + ' · ' + meta['title'])}\n"
        f"description: {_quoted(meta['question'])}\ncard: {lesson.stem[:7]}\n---\n"
        f'<p class="dateline">{SERIES} · Day {lesson.day} · {_minutes(meta)}</p>\n\n'
        f"# {meta['title']}\n\n"
        f'<p class="question">{html.escape(meta["question"])}</p>\n\n'
        f'<details class="outcomes"><summary>After today you can</summary><ul>\n{outcomes}\n</ul></details>\n\n'
        f'<div class="review" data-review="{lesson.day}" hidden></div>\n\n'
    )
    hover = hover_definitions(lesson, body, course.lessons)
    notebook = course.notebooks / exercise.phase / f"{exercise.stem}.ipynb"
    shown = f"{panel(exercise, full_notebook=full_notebook)}\n{document(notebook, course.settings.report)}"
    return head + _with_panel(body, shown) + hover


def panel(exercise: SourceExercise, *, full_notebook: bool) -> str:
    """What the reader can do with the exercise: its questions at a glance, the notebook to download or open."""
    questions = list(exercise.questions.values())
    points = sum(question.points for question in questions)
    link = f"../../notebooks/{exercise.phase}/{exercise.stem}.ipynb"
    lab = f"../../lab/lab/index.html?path={exercise.stem}.ipynb&amp;mode=single-document"
    full = f'<a class="md-button" data-full-notebook hidden href="{lab}">Open the full notebook</a> '
    rows = "\n".join(
        f"<li><span>{question.id.upper()}</span> {html.escape(question.heading)} <em>{question.points:g} pt</em></li>"
        for question in questions
    )
    return (
        '<div class="exercise-panel" markdown="0">\n'
        f'<p class="exercise-title">{len(questions)} questions, {points:g} points</p>\n<ul>\n{rows}\n</ul>\n'
        f'<p><a class="md-button md-button--primary" href="{link}" download="{exercise.stem}.ipynb">'
        f"Download the notebook</a> {full if full_notebook else ''}"
        f'<a class="md-button" data-lab="{exercise.stem}" hidden href="#">Open in JupyterLab</a></p>\n</div>\n'
    )


def _minutes(meta: dict[str, Any]) -> str:
    return f"{meta['minutes']['reading']} min lesson, {meta['minutes']['exercise']} min exercise"


def navigation(course: Course) -> list[Any]:
    """The `nav` of both site generators: home, the phases that have days, the syllabus."""
    own = [{"What I can do now": "progress.md"}, {"Plan": "plan.md"}, {"Review": "review.md"}]
    entries: list[Any] = [{"Home": "index.md"}, {"Your course": own}]
    for item in course.phases:
        lessons = [one for one in course.lessons if one.phase_folder == item.folder]
        if lessons:
            days = [{f"{one.day} · {one.meta['title']}": f"{item.folder}/{one.stem}.md"} for one in lessons]
            entries.append({item.title: [f"{item.folder}/index.md", *days]})
        else:
            entries.append({item.title: f"{item.folder}/index.md"})
    guides = [{title: f"guides/{name}.md"} for title, name in GUIDES.items()]
    reference = [{"Syllabus": "syllabus.md"}, {"Glossary": "glossary.md"}, {"Data dictionary": "data.md"}]
    return [*entries, *reference, {"Guides": guides}]


def _ready(course: Course, phase: Phase) -> int:
    return sum(one.phase_folder == phase.folder for one in course.lessons)


def _books(names: dict[str, str], up: str) -> str:
    rows = "".join(f'<li><a href="{up}books/{name}">{html.escape(told)}</a></li>' for name, told in names.items())
    return f'\n<ul class="books">{rows}</ul>\n'


def _phase_list(course: Course) -> str:
    items = []
    for item in course.phases:
        ready = _ready(course, item)
        told = f"{ready} of {len(item.plan)} days ready" if ready else "in preparation"
        items.append(
            f'<li><a href="{item.folder}/"><strong>{html.escape(item.title)}</strong></a>'
            f"<span>{html.escape(item.promise)}.</span><em>{told}</em></li>"
        )
    return '<ol class="phases">\n' + "\n".join(items) + "\n</ol>"


def _day_line(course: Course, phase: Phase, day: int, title: str, up: str | None = None) -> str:
    ready = next((one for one in course.lessons if one.day == day), None)
    if ready is None:
        return f'<li value="{day}" class="coming">{html.escape(title)}</li>'
    folder = "" if up is None else f"{phase.folder}/"
    base = "../" if up is not None else ""
    return f'<li value="{day}"><a href="{base}{folder}{ready.stem}/">{html.escape(ready.meta["title"])}</a></li>'


def _with_panel(body: str, panel_html: str) -> str:
    """The panel at the end of the lesson's `## Exercise` section."""
    lines = body.splitlines()
    start = next((i for i, line in enumerate(lines) if line.strip() == "## Exercise"), None)
    if start is None:
        return f"{body}\n## Exercise\n\n{panel_html}"
    end = next((i for i in range(start + 1, len(lines)) if lines[i].startswith("## ")), len(lines))
    return "\n".join([*lines[:end], "", panel_html, *lines[end:]]) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
