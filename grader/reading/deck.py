"""What comes back for review: each lesson's folded questions, and which earlier day a lesson goes back to."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from grader.lesson import Lesson

_ASKED = re.compile(r'^\?\?\? question "(.+)"\s*$')
_EARLIER = re.compile(r"^(?:From|Mixed with) days? ((?:\d+(?:, | and )?)+): *")


@dataclass(frozen=True)
class Card:
    """A question with its answer, both little Markdown; `about` are the days whose matter it is."""

    id: str
    day: int
    about: tuple[int, ...]
    ask: str
    answer: str


def cards(lesson: Lesson, body: str) -> list[Card]:
    """The `??? question` blocks of a computed lesson, in order."""
    lines = body.splitlines()
    found: list[Card] = []
    for at, line in enumerate(lines):
        match = _ASKED.match(line)
        if not match:
            continue
        end = at + 1
        while end < len(lines) and (not lines[end].strip() or lines[end].startswith("    ")):
            end += 1
        answer = "\n".join(text[4:] for text in lines[at + 1 : end]).strip()
        ask = _plain(match[1].replace('\\"', '"'))
        earlier = _EARLIER.match(ask)
        about = tuple(int(day) for day in re.findall(r"\d+", earlier[1])) if earlier else (lesson.day,)
        number = len(found) + 1
        ask = _EARLIER.sub("", ask)
        found.append(Card(f"{lesson.stem[:7]}-r{number}", lesson.day, about, ask[:1].upper() + ask[1:], _plain(answer)))
    return found


def deck_file(lessons: Sequence[Lesson], bodies: Mapping[str, str]) -> str:
    """`review.json`: all cards, and under `links` the earlier day that each lesson's front matter goes back to."""
    links = {lesson.day: lesson.meta.get("retrieval", {}).get("day") for lesson in lessons}
    deck = [asdict(card) for lesson in lessons for card in cards(lesson, bodies[lesson.stem])]
    return json.dumps({"cards": deck, "links": {day: back for day, back in links.items() if back}}, ensure_ascii=False)


def _plain(text: str) -> str:
    """Without footnote marks and with links as their text: the review page has no place for either."""
    return re.sub(r"\[([^\]]+)\]\([^)]*\)(?:\{[^}]*\})?", r"\1", re.sub(r"\[\^[^\]]+\]", "", text))
