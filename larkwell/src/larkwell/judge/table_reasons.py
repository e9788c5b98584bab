"""Where a table with the right shape went wrong: which rows, and what its wrong numbers have in common."""

from __future__ import annotations

from typing import Any

from larkwell.judge import number
from larkwell.judge.part import Options, close

NAMED = 2
"""So many rows are named; more would do the looking for the learner."""


def common_tag(given: list[Any], wanted: list[Any]) -> str | None:
    """The diagnosis that all wrong numbers of a column share (percent for fraction, rounded ...), if there is one."""
    pairs = list(zip(sorted(given, key=_size), sorted(wanted, key=_size), strict=True))
    if not all(is_number(a) and is_number(b) for a, b in pairs):
        return None
    tags = {number.diagnosis_tag(float(a), float(b)) for a, b in pairs if a != b}
    return tags.pop() if len(tags) == 1 else None


def bad_rows(given: list[list[Any]], wanted: list[list[Any]], bad: list[int], options: Options) -> str:
    """The first wrong rows by the label in their first column, where that column is right and tells rows apart."""
    labels = wanted[0]
    if 0 in bad or len(wanted) < 2 or len(set(map(str, labels))) < len(labels) or not isinstance(labels[0], str):
        return ""
    mine = {label: [column[i] for column in given] for i, label in enumerate(given[0])}
    missed = [
        label
        for i, label in enumerate(labels)
        if not all(close(a, column[i], options) for a, column in zip(mine.get(label, []), wanted, strict=True))
    ]
    if not missed or len(missed) == len(labels):
        return ""
    told = " and ".join(f"'{label}'" for label in missed[:NAMED])
    return f" Look at the row{'s' if len(missed) > 1 else ''} {told}."


def is_number(cell: Any) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _size(cell: Any) -> tuple[str, float]:
    return ("", abs(float(cell))) if is_number(cell) else (str(cell), 0.0)
