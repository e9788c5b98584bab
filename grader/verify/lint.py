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
ORDINARY = {"BI", "CSV", "EU", "EUR", "GBP", "HTML", "ID", "OK", "PC", "PDF", "TV", "UK", "US", "USA", "USD", "VAT"}
"""Abbreviations that everybody reads, and parts of names."""
_UNREAD = re.compile(r"(?ms)^```.*?^```$|^\[\^[\w-]+\]:.*?$|`[^`\n]*`|\[\^[^\]]*\]|\{\{.*?\}\}|\]\([^)]*\)")
"""What is not prose: code, footnotes, addresses."""
_ABBREVIATION = re.compile(r"\b([A-Z]{2,6})s?\b")
_FOOTNOTE = re.compile(r"\[\^([\w-]+)\]")


def lint(course: Course) -> Iterator[str]:
    """A line for each thing that does not hold."""
    lessons = course.lessons
    yield from _terms(lessons)
    yield from _openings(lessons)
    yield from _abbreviations(lessons)
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


def _abbreviations(lessons: list[Lesson]) -> Iterator[str]:
    """Those that are no term by then, and that no paragraph so far has written out in full."""
    known = set(ORDINARY)
    for lesson in lessons:
        known |= {str(n) for t in lesson.meta.get("terms", []) for n in (t.get("term"), *t.get("also", []))}
        used = set()
        for paragraph in _UNREAD.sub("", "\n".join(lesson.body)).splitlines():
            names = set(_ABBREVIATION.findall(paragraph))
            initials = "".join(word[0] for word in re.findall(r"[a-z]+", paragraph.casefold()))
            known |= {name for name in names if name.casefold() in initials}
            used |= names
        for name in sorted(used - known):
            yield f"{lesson.path}: {name} is neither a term so far nor written out in full. Write it out once."
        known |= used


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
