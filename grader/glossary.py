"""The glossary: every term of the lessons, defined once, and its definition on hover wherever it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from grader.lesson import Lesson


@dataclass(frozen=True)
class Term:
    """A term as the front matter of one lesson defines it."""

    name: str
    formula: str
    unit: str
    also: tuple[str, ...]
    lesson: Lesson

    @property
    def definition(self) -> str:
        """Formula and unit in one line of plain text."""
        unit = "" if self.unit in ("-", "", "varies", "definition", "document", "page") else f" [{self.unit}]"
        return f"{self.formula}{unit}"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.also)


def terms(lessons: Iterable[Lesson]) -> list[Term]:
    """All terms in alphabetical order."""
    found = [
        Term(str(t["term"]), str(t["formula"]), str(t["unit"]), tuple(map(str, t.get("also", []))), lesson)
        for lesson in lessons
        for t in lesson.meta.get("terms", [])
    ]
    return sorted(found, key=lambda term: term.name.casefold())


def glossary_page(lessons: Iterable[Lesson]) -> str:
    """The page: a definition list with formula, unit, other names and the day that defines the term."""
    parts = ["---\ntitle: Glossary\ndescription: Every term of the course\n---\n# Glossary\n"]
    for term in terms(lessons):
        also = f" *Also: {', '.join(term.also)}.*" if term.also else ""
        link = f"[Day {term.lesson.day}]({term.lesson.phase_folder}/{term.lesson.stem}.md)"
        parts.append(f"### {term.name}\n\n{term.definition}.{also} {link}\n")
    return "\n".join(parts)


def hover_definitions(lesson: Lesson, body: str, lessons: Iterable[Lesson]) -> str:
    """`abbr` definitions for the terms of earlier days that a lesson uses.

    Words of one part ("mean") stand in every second sentence; only names of several words and abbreviations get one.
    """
    lines = []
    for term in terms(lessons):
        if term.lesson.day >= lesson.day:
            continue
        for name in term.names:
            telling = " " in name or name.isupper()
            if telling and re.search(rf"\b{re.escape(name)}\b", body):
                lines.append(f"*[{name}]: {term.definition} (day {term.lesson.day})")
    return "\n\n" + "\n".join(lines) + "\n" if lines else ""
