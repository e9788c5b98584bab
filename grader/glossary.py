"""The glossary: every term of the lessons, defined once, and its definition on hover wherever it is used."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markdown.extensions.toc import slugify

from grader.lesson import Lesson
from grader.metric_cards import MetricCard

WITHOUT_UNIT = ("-", "", "varies", "definition", "document", "page")


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
        unit = "" if self.unit in WITHOUT_UNIT else f" [{self.unit}]"
        return f"{self.formula}{unit}"

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.also)

    @property
    def anchor(self) -> str:
        """The id of its entry on the glossary's page."""
        return str(slugify(self.name, "-"))

    @property
    def base(self) -> str:
        """What stands below the line of a formula that is one ratio; nothing where it is more, or a definition."""
        first = re.split(r" = |; (?![^()]*\))|, e\.g\. ", self.formula)[0]
        below = first.partition(" / ")[2]
        several = " / " in below or below.count("(") != below.count(")")
        return "" if several else below

    @cached_property
    def _mention(self) -> re.Pattern[str]:
        short = [re.sub(r" \([^)]*\)$", "", name) for name in self.names]
        told = sorted({*self.names, *short}, key=len, reverse=True)
        plural = [re.escape(name) + ("s?" if name[-1:].isalpha() else "") for name in told if _telling(name)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(plural)})(?!\w)", re.IGNORECASE) if plural else re.compile(r"(?!)")

    def used_on(self, lessons: Iterable[Lesson]) -> list[Lesson]:
        """The later lessons whose text names it."""
        found = [one for one in lessons if one.day > self.lesson.day]
        return [one for one in found if self._mention.search("\n".join(one.body))]


def _telling(name: str) -> bool:
    """Words of one part ("mean") stand in every second sentence; several words and abbreviations tell what is meant."""
    return " " in name or name.isupper()


def terms(lessons: Iterable[Lesson]) -> list[Term]:
    """All terms in alphabetical order."""
    found = [
        Term(str(t["term"]), str(t["formula"]), str(t["unit"]), tuple(map(str, t.get("also", []))), lesson)
        for lesson in lessons
        for t in lesson.meta.get("terms", [])
    ]
    return sorted(found, key=lambda term: term.name.casefold())


def glossary_page(lessons: list[Lesson], cards: Iterable[MetricCard]) -> str:
    """The page: terms of the lessons and Larkwell's metric cards, an entry each with all its names.

    A card whose name a lesson has defined by then is left out: the lesson's definition stands.
    """
    found = terms(lessons)
    entries = {term.name: _term_entry(term, lessons) for term in found}
    taken = {re.sub(r" \([^)]*\)$", "", name).casefold() for term in found for name in term.names}
    entries |= {card.name: _card_entry(card) for card in cards if card.name.casefold() not in taken}
    head = (
        "---\ntitle: Glossary\ndescription: Every term and metric of the course, with formula, unit, base and days\n"
        "search:\n  boost: 2\n---\n# Glossary\n\n"
        f"{len(found)} terms that the lessons define, and the metrics on Larkwell's cards. "
        "The search finds each by any of its names.\n"
    )
    return "\n".join([head, *(entries[name] for name in sorted(entries, key=str.casefold))])


def _term_entry(term: Term, lessons: list[Lesson]) -> str:
    later = term.used_on(lessons)
    facts = {
        "Unit": term.unit if term.unit not in WITHOUT_UNIT else "",
        "Base": term.base,
        "Also": ", ".join(term.also),
        "Defined": _day_link(term.lesson),
        "Used": ", ".join(map(_day_link, later)),
    }
    return f"## {term.name} {{ #{term.anchor} }}\n\n{_sentence(term.formula)}\n\n{_facts(facts)}\n"


def _card_entry(card: MetricCard) -> str:
    facts = {"Unit": card.unit, "Base": card.base, "Also": ", ".join(card.also), "Where": f"metric card {card.id}"}
    return f"## {card.name} {{ #{slugify(card.name, '-')} }}\n\n{_sentence(card.definition)}\n\n{_facts(facts)}\n"


def _facts(facts: dict[str, str]) -> str:
    items = " · ".join(f"**{name}** {value}" for name, value in facts.items() if value)
    return f"{items}\n{{ .term-facts }}"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _day_link(lesson: Lesson) -> str:
    return f"[day {lesson.day}]({lesson.phase_folder}/{lesson.stem}.md)"


def hover_definitions(lesson: Lesson, body: str, lessons: Iterable[Lesson]) -> str:
    """`abbr` definitions for the terms of earlier days that a lesson uses."""
    lines = []
    for term in terms(lessons):
        if term.lesson.day >= lesson.day:
            continue
        for name in term.names:
            if _telling(name) and re.search(rf"\b{re.escape(name)}\b", body):
                lines.append(f"*[{name}]: {term.definition} (day {term.lesson.day})")
    return "\n\n" + "\n".join(lines) + "\n" if lines else ""
