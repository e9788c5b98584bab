"""What a judge says of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["not attempted", "not yet", "right"]
MARK = {"right": "\u2705", "not yet": "\u274c", "not attempted": "\u25fb\ufe0f"}


@dataclass(frozen=True)
class Verdict:
    """Three outcomes, never two.

    `credit` is the share of the question's points, 0 to 1 (1 exactly when right); `misconception` is the tag of the
    recognised wrong answer, or of the general diagnosis, that produced the message.
    """

    state: State
    message: str
    credit: float = 0.0
    misconception: str | None = None


def not_attempted(message: str) -> Verdict:
    return Verdict("not attempted", message)


def not_yet(message: str, *, credit: float = 0.0, misconception: str | None = None) -> Verdict:
    return Verdict("not yet", message, min(credit, 0.99), misconception)


def right(message: str) -> Verdict:
    return Verdict("right", message, 1.0)
