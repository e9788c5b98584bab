"""Which day takes up which claim of the articles, where it is taught and which questions test it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from grader.course import Course
from grader.errors import SourceError
from grader.exercise import SourceExercise
from grader.lesson import Lesson

HEAD = """# Coverage

What the articles say that this course answers, and where. `course build` makes this page from `course/concepts.yml`
and the field `concepts` of the lessons; a day without a link is not written yet.
"""


@dataclass(frozen=True)
class Concept:
    """A claim, the days that are to take it up, and how it is tested."""

    id: str
    concept: str
    days: tuple[int, ...]
    test: str


def read_concepts(course: Course) -> list[Concept]:
    """The claims of `course/concepts.yml` in its order; a course without that file answers none."""
    path = course.root / "course" / "concepts.yml"
    if not path.exists():
        return []
    rows = yaml.safe_load(path.read_text(encoding="utf-8"))
    concepts = []
    for row in rows:
        if not isinstance(row, dict) or set(row) != {"id", "concept", "days", "test"}:
            raise SourceError(path, 1, f"{row!r} is no concept.", "Give each one id, concept, days and test.")
        concepts.append(Concept(str(row["id"]), row["concept"], tuple(row["days"]), row["test"]))
    return concepts


def coverage_failures(course: Course) -> Iterator[str]:
    """A line for each concept that its day leaves out, and for each place that is not there."""
    planned: dict[int, set[str]] = {}
    known = set()
    for concept in read_concepts(course):
        known.add(concept.id)
        for day in concept.days:
            planned.setdefault(day, set()).add(concept.id)
    exercises = {source.day: source for source in course.exercises()}
    for lesson in course.lessons:
        places = _places(lesson)
        for name in sorted(planned.get(lesson.day, set()) - set(places)):
            yield f"{lesson.path}:2: takes up no concept {name}, which course/concepts.yml plans for day {lesson.day}."
        for name, place in places.items():
            if name not in known:
                yield f"{lesson.path}:2: there is no concept {name} in course/concepts.yml."
            yield from _absent(lesson, exercises[lesson.day], name, place)


def _absent(lesson: Lesson, exercise: SourceExercise, name: str, place: object) -> Iterator[str]:
    if isinstance(place, str):
        if f"## {place}" not in lesson.body:
            yield f"{lesson.path}:2: concept {name} names the section '{place}', which the lesson does not have."
    elif isinstance(place, list) and place:
        for question in sorted(set(place) - set(exercise.questions)):
            yield f"{lesson.path}:2: concept {name} names the question {question}, which the exercise does not have."
    else:
        yield f"{lesson.path}:2: concept {name} needs questions ([q1, q2]) or a section's heading."


def coverage_page(course: Course) -> str:
    """The table concept, test, days, and where: questions by name, or the section that only teaches it."""
    lessons = {lesson.day: lesson for lesson in course.lessons}
    exercises = {source.day: source for source in course.exercises()}
    rows = [HEAD, "| | claim | test on data | day: questions, or section |", "|---|---|---|---|"]
    for concept in read_concepts(course):
        where = []
        for day in sorted({*concept.days, *(d for d, lesson in lessons.items() if concept.id in _places(lesson))}):
            if day not in lessons:
                where.append(str(day))
                continue
            lesson = lessons[day]
            link = f"[{day}](../course/{lesson.phase_folder}/{lesson.stem}.md)"
            where.append(f"{link}: {_named(exercises[day], _places(lesson).get(concept.id))}")
        rows.append(f"| {concept.id} | {concept.concept} | {concept.test} | {'<br>'.join(where)} |")
    return "\n".join(rows) + "\n"


def _named(exercise: SourceExercise, place: object) -> str:
    if isinstance(place, str):
        return f"section *{place}*"
    if not isinstance(place, list):
        return "-"
    return "; ".join(f"{one.upper()} *{exercise.questions[one].heading}*" for one in place if one in exercise.questions)


def _places(lesson: Lesson) -> dict[str, Any]:
    return {str(name): place for name, place in (lesson.meta.get("concepts") or {}).items()}
