"""Where a table with the right shape went wrong: which rows, and what its wrong numbers have in common."""

from __future__ import annotations

from typing import Any

from larkwell.judge import number
from larkwell.judge.part import Options, close

NAMED = 2
"""So many rows are named; more would do the looking for the learner."""
REASONS = {
    **number.REASONS,
    "1 for True": "It holds 1 and 0; asked are `True` and `False`.",
}


def common_tag(given: list[Any], wanted: list[Any]) -> str | None:
    """The diagnosis that all wrong values of a column share (percent for fraction, rounded ...), if there is one.

    What is missing must be missing in both; numbers are paired by their size, from either end.
    """
    if all(isinstance(cell, bool) for cell in wanted) and all(is_number(cell) for cell in given):
        return "1 for True" if sorted(map(bool, given)) == sorted(wanted) and set(given) <= {0, 1} else None
    mine, theirs = ([cell for cell in column if cell is not None] for column in (given, wanted))
    if len(mine) != len(theirs) or not all(map(is_number, [*mine, *theirs])):
        return None
    mine, theirs = sorted(mine, key=abs), sorted(theirs, key=abs)
    for pairs in (list(zip(mine, theirs, strict=True)), list(zip(mine, reversed(theirs), strict=True))):
        tags = {number.diagnosis_tag(float(a), float(b)) for a, b in pairs if a != b}
        if len(tags) == 1 and (tag := tags.pop()):
            return tag
        if _rounded_alike(pairs):
            return "rounded"
    return None


def _rounded_alike(pairs: list[tuple[float, float]]) -> bool:
    """Whether all numbers, several and not all of them 0, are the wanted ones to the same number of decimals."""
    given = {a for a, _ in pairs if a}
    return (
        len(given) > 1
        and any(a != b for a, b in pairs)
        and any(all(number.is_rounding(a, b, digits) for a, b in pairs) for digits in number.DECIMALS)
    )


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
