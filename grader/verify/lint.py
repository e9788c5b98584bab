"""What holds between the days: terms defined once, retrieval that looks back, sources given, openings that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.course import Course
from grader.lesson import Lesson

SECTIONS = ("## The answer in two minutes", "## Exercise", "## Takeaways", "## Tomorrow")
FORBIDDEN_HOSTS = ("fate-oracle.com", "brick-house.org")
"""Sites that serve falsified numbers."""
OPENING_WORDS = 5
_FOOTNOTE = re.compile(r"\[\^([\w-]+)\]")


def lint(course: Course) -> Iterator[str]:
    """A line for each thing that does not hold."""
    lessons = course.lessons
    yield from _terms(lessons)
    yield from _openings(lessons)
    for lesson in lessons:
        yield from _lesson(lesson)


def _terms(lessons: list[Lesson]) -> Iterator[str]:
    owners: dict[str, Lesson] = {}
    for lesson in lessons:
        for entry in lesson.meta.get("terms", []):
            if missing := {"term", "formula", "unit"} - set(entry):
                yield f"{lesson.path}:2: the term {entry.get('term', entry)!r} lacks {', '.join(sorted(missing))}."
                continue
            for name in (entry["term"], *entry.get("also", [])):
                first = owners.setdefault(str(name).casefold(), lesson)
                if first is not lesson:
                    yield f"{lesson.path}:2: '{name}' is defined on day {first.day} already. Define it once."


def _openings(lessons: list[Lesson]) -> Iterator[str]:
    seen: dict[str, Lesson] = {}
    for lesson in lessons:
        opening = " ".join(_first_prose(lesson).casefold().split()[:OPENING_WORDS])
        first = seen.setdefault(opening, lesson)
        if first is not lesson:
            yield f"{lesson.path}: opens like day {first.day} ('{opening} ...'). Open it otherwise."


def _first_prose(lesson: Lesson) -> str:
    fenced = False
    for line in lesson.body:
        fenced ^= line.startswith("```")
        if not fenced and line and line[0].isalpha():
            return line
    return ""


def _lesson(lesson: Lesson) -> Iterator[str]:
    text = "\n".join(lesson.body)
    for section in SECTIONS:
        if section not in lesson.body:
            yield f"{lesson.path}: has no section '{section}'."
    defined = set(re.findall(r"(?m)^\[\^([\w-]+)\]:", text))
    used = set(_FOOTNOTE.findall(re.sub(r"(?m)^\[\^[\w-]+\]:", "", text)))
    for name in sorted(used ^ defined):
        what = "is used but not given" if name in used else "is given but not used"
        yield f"{lesson.path}: the footnote [^{name}] {what}."
    for name in sorted(name for name in lesson.meta.get("facts", []) if name not in used):
        yield f"{lesson.path}:2: the fact {name} is listed but no footnote cites it."
    for host in FORBIDDEN_HOSTS:
        if host in text:
            yield f"{lesson.path}: cites {host}, which serves falsified numbers."
    retrieval = lesson.meta.get("retrieval") or {}
    if retrieval.get("day") is not None and retrieval["day"] >= lesson.day:
        yield f"{lesson.path}:2: the retrieval question looks ahead to day {retrieval['day']}."
