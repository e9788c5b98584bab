"""Charts: the data behind the axes; how it looks is for a person to say."""

from __future__ import annotations

from typing import Any

from larkwell.judge import table
from larkwell.judge.part import RIGHT, Options, Part, close, kind_in_words, still_open
from larkwell.plain import Data

ONE_CHART = (
    "Two drawings have come onto one chart: `plot` on a table, with `x=` and `y=`, opens a chart of its own; "
    "on a single column it draws onto the last one."
)
MARKS = {"bars": "bars", "lines": "lines", "points": "points"}


def part(name: str, value: Data, wanted: Data, options: Options) -> Part:
    """The finding on a chart: the same bars (label, length), lines and points, whatever their colour or side.

    Their order counts with `options["ordered"]`: bars by their length, whichever end is first.
    """
    if value["t"] == "empty":
        return still_open(name)
    if value["t"] != "axes":
        message = f"`{name}` is {kind_in_words(value)}; asked is the chart, as `.plot...()` returns it."
        return Part(0.0, message, "wrong kind")
    asked = [mark for mark in MARKS if wanted[mark]]
    bad = [mark for mark in asked if not _same_marks(value[mark], wanted[mark], options)]
    if not bad and options.get("ordered") and not _sorted(value["bars"]):
        return Part(
            table.ORDER_CREDIT, f"`{name}` shows the right bars; asked are bars sorted by their length.", "order"
        )
    if not bad:
        return RIGHT
    drawn = [mark for mark in MARKS if value[mark]]
    if not set(asked) & set(drawn):
        found = " and ".join(drawn) or "nothing"
        return Part(0.0, f"`{name}` shows {found}; asked are {' and '.join(asked)}.", "other chart")
    if bad[0] == "bars" and _same_marks(_unlabelled(value["bars"]), _unlabelled(wanted["bars"]), options):
        told = f"`{name}` has bars of the right length, but not under the right labels: are they written as asked?"
        return Part(0.0, told, "labels of bars")
    if bad[0] == "bars" and _among(wanted["bars"], value["bars"], options):
        return Part(0.0, f"`{name}` has the right bars, but others, too. {ONE_CHART}", "two on one chart")
    return Part(0.0, f"`{name}` is the right kind of chart, but the {bad[0]} do not show the right data yet.")


def shows(value: Data, wanted: Data, options: Options) -> bool:
    """Whether the chart holds the data of the wanted one."""
    return value["t"] == "axes" == wanted["t"] and all(
        _same_marks(value[mark], wanted[mark], options) for mark in MARKS if wanted[mark]
    )


def _sorted(bars: list[Any]) -> bool:
    lengths = [length for _, length in bars if length is not None]
    return lengths in (sorted(lengths), sorted(lengths, reverse=True))


def _unlabelled(bars: list[Any]) -> list[Any]:
    return [[None, length] for _, length in bars]


def _among(wanted: list[Any], given: list[Any], options: Options) -> bool:
    """Whether more bars were drawn than asked for, each asked length among them."""
    return len(given) > len(wanted) and all(any(close(one, b, options) for _, one in given) for _, b in wanted)


def _same_marks(given: list[Any], wanted: list[Any], options: Options) -> bool:
    if len(given) != len(wanted):
        return False
    if wanted and isinstance(wanted[0][0], list):
        return all(any(_same_line(mine, theirs, options) for mine in given) for theirs in wanted)
    return table.shows(_as_table(given), _as_table(wanted), {k: v for k, v in options.items() if k == "tol"})


def _same_line(mine: list[Any], theirs: list[Any], options: Options) -> bool:
    return len(mine) == len(theirs) and all(
        close(a, b, options) for p, q in zip(mine, theirs, strict=True) for a, b in zip(p, q, strict=True)
    )


def _as_table(pairs: list[Any]) -> Data:
    return {"t": "table", "columns": ["x", "y"], "v": [[x for x, _ in pairs], [y for _, y in pairs]]}
