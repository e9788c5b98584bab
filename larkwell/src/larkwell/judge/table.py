"""Tables: frames, Series and lists, compared by column name and by rows whatever their order."""

from __future__ import annotations

import math
from collections import Counter
from typing import Any

from larkwell.judge import table_reasons
from larkwell.judge.part import RIGHT, Options, Part, close, kind_in_words, still_open
from larkwell.judge.table_reasons import is_number
from larkwell.plain import Data

LEAST_CREDIT = 0.5
"""Less than half of a table right earns nothing: the untouched input often shares some rows with the answer."""
MOST_CREDIT = 0.9
ORDER_CREDIT = 0.75
"""What is right in the wrong order, where the order was asked for."""


def part(name: str, value: Data, wanted: Data, options: Options) -> Part:
    """The finding on one table.

    Column order and row numbers never count; row order counts with `options["ordered"]`: the name of the column sorted
    by, or True for the last one. A named index is a column like any other, so `groupby` with and without `reset_index`
    are the same answer. A Series is compared by its labels and values, whatever its name.
    """
    if value["t"] == "empty":
        return still_open(name)
    if value["t"] not in ("table", "list", "dict"):
        asked = "a Series" if wanted.get("series") else "a list" if wanted["t"] == "list" else "a DataFrame"
        return Part(0.0, f"`{name}` is {kind_in_words(value)}; asked is {asked}.", "wrong kind")
    aligned = _aligned(value, wanted)
    if isinstance(aligned, str) and value["t"] != "table" and _names(wanted):
        told = f"`{name}` is {kind_in_words(value)}; asked is a DataFrame. Put `pd.DataFrame(...)` round it."
        return Part(0.0, told, "wrong kind")
    if isinstance(aligned, str):
        return Part(0.0, f"`{name}` {aligned}", "columns")
    given, key = aligned
    if _same_rows(given, key, options):
        if options.get("ordered") and not _same_order(given, key, _sorted_by(wanted, options), options):
            return Part(ORDER_CREDIT, f"`{name}` has the right rows in another order than asked.", "order")
        return RIGHT
    return _diagnosis(name, given, key, _names(wanted), options)


def shows(value: Data, wanted: Data, options: Options) -> bool:
    """Whether the value is the wanted table, its order included where the question asks for one."""
    if value["t"] not in ("table", "list", "dict") or wanted["t"] not in ("table", "list", "dict"):
        return False
    aligned = _aligned(value, wanted)
    if isinstance(aligned, str):
        return False
    given, key = aligned
    if options.get("ordered"):
        return _same_order(given, key, _sorted_by(wanted, options), options)
    return _same_rows(given, key, options)


def _sorted_by(wanted: Data, options: Options) -> int:
    """The position of the column that the wanted table is sorted by."""
    names = _columns(wanted)[0]
    return names.index(options["ordered"]) if options["ordered"] in names else len(names) - 1


Columns = list[list[Any]]


def _columns(data: Data) -> tuple[list[str], Columns]:
    """Names and columns of a table; a list is one column, a dict of scalars is a Series."""
    if data["t"] == "list":
        return ["value"], [[_cell(item) for item in data["v"]]]
    if data["t"] == "dict":
        return ["index", "value"], [[_cell(k) for k, _ in data["v"]], [_cell(v) for _, v in data["v"]]]
    return data["columns"], data["v"]


def _cell(data: Data) -> Any:
    value = data.get("v")
    return None if value == "nan" else value if not isinstance(value, list) else str(value)


def _aligned(value: Data, wanted: Data) -> tuple[Columns, Columns] | str:
    """Both tables with their columns in the wanted order, or what is wrong with the columns."""
    names, given = _columns(value)
    wanted_names, key = _columns(wanted)
    if wanted.get("series") or wanted["t"] != "table":
        if value.get("series") and len(given) > len(key):
            given = given[-len(key) :]
        if len(given) != len(key):
            return f"has {len(given)} columns; asked is one value a row" + (" with its label." if len(key) > 1 else ".")
        return given, key
    missing = [name for name in wanted_names if name not in names]
    extra = [name for name in names if name not in wanted_names]
    if len(missing) == 1 and "labels" in value:  # the right column, as an index without a name
        return [value["labels"] if name in missing else given[names.index(name)] for name in wanted_names], key
    if missing:
        near = f" It has {', '.join(repr(n) for n in extra[:4])}." if extra else ""
        return f"lacks the column{'s' if len(missing) > 1 else ''} {', '.join(repr(n) for n in missing)}.{near}"
    extra = [name for name in extra if name != "index"]
    if len(extra) == 1 and "labels" in wanted:  # the other way round
        return [given[names.index(name)] for name in [*wanted_names, *extra]], [*key, wanted["labels"]]
    if extra:
        return f"has columns that were not asked for: {', '.join(repr(n) for n in extra[:4])}."
    return [given[names.index(name)] for name in wanted_names], key


def _rows(columns: Columns) -> list[tuple[Any, ...]]:
    return list(zip(*columns, strict=True)) if columns else []


def _same_order(given: Columns, key: Columns, sorted_by: int, options: Options) -> bool:
    """Row for row the same; rows that tie on the column sorted by may stand in any order."""
    if any(len(g) != len(k) for g, k in zip(given, key, strict=True)):
        return False
    if not all(close(g, k, options) for g, k in zip(given[sorted_by], key[sorted_by], strict=True)):
        return False
    return _same_rows(given, key, options)


def _same_rows(given: Columns, key: Columns, options: Options) -> bool:
    mine, theirs = _rows(given), _rows(key)
    if len(mine) != len(theirs):
        return False
    return all(
        all(close(a, b, options) for a, b in zip(row, other, strict=True))
        for row, other in zip(sorted(mine, key=_order), sorted(theirs, key=_order), strict=True)
    )


def _order(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A sorting key for rows: texts and whole numbers first, so that tolerance cannot shuffle them."""
    exact = tuple(_exact(cell) for cell in row if not _is_fraction(cell))
    return exact, tuple(float(f"{cell:.5g}") for cell in row if _is_fraction(cell))


def _is_fraction(cell: Any) -> bool:
    return isinstance(cell, float) and math.isfinite(cell) and not math.isclose(cell, round(cell), rel_tol=1e-9)


def _exact(cell: Any) -> tuple[str, float]:
    """8 and 8.0 sort alike, before all texts."""
    return ("", float(round(cell))) if is_number(cell) and math.isfinite(cell) else (str(cell), 0.0)


def _names(wanted: Data) -> list[str]:
    """The names of the wanted columns, where the learner was to use them."""
    if wanted["t"] != "table" or wanted.get("series"):
        return []
    return [*_columns(wanted)[0], *(["index"] if "labels" in wanted else [])]


def _diagnosis(name: str, given: Columns, key: Columns, names: list[str], options: Options) -> Part:
    rows, wanted_rows = len(given[0]) if given else 0, len(key[0]) if key else 0
    if rows != wanted_rows:
        few = "few" if rows < wanted_rows else "many"
        credit = _earned(_shared_rows(given, key))
        told = f"{rows} row{'' if rows == 1 else 's'}"
        return Part(credit, f"`{name}` has {told}, too {few}: which rows count?", f"too {few} rows")
    bad = [i for i in range(len(key)) if not _same_rows([given[i]], [key[i]], options)]
    credit = _earned(max(_shared_rows(given, key), _right_columns(key, bad)))
    if not bad:
        alone = [i for i in range(len(key)) if _same_rows(_without(given, i), _without(key, i), options)]
        column = f" of {names[alone[0]]!r}" if names and len(alone) == 1 else ""
        return Part(credit, f"`{name}` has the right values in the wrong rows{column}.", "shuffled")
    where = f" in {' and '.join(repr(names[i]) for i in bad)}" if names and len(bad) < len(key) else ""
    tag = table_reasons.common_tag(given[bad[0]], key[bad[0]])
    reason = f" {table_reasons.REASONS[tag]}" if tag else table_reasons.bad_rows(given, key, bad, options)
    return Part(credit, f"`{name}` has {rows} rows, as asked, but not the right values{where} yet.{reason}", tag)


def _without(columns: Columns, at: int) -> Columns:
    return columns[:at] + columns[at + 1 :]


def _shared_rows(given: Columns, key: Columns) -> float:
    mine = Counter(map(_order, _rows(given)))
    theirs = Counter(map(_order, _rows(key)))
    return (mine & theirs).total() / max(mine.total(), theirs.total(), 1)


def _right_columns(key: Columns, bad: list[int]) -> float:
    """The share of computed columns that are right; texts only say which row is which and earn nothing."""
    computed = [i for i, column in enumerate(key) if any(is_number(cell) for cell in column)]
    return 1 - len(set(computed) & set(bad)) / len(computed) if len(computed) > 1 else 0.0


def _earned(share: float) -> float:
    """Credit for a table that is not right: below 1 even where its rows agree to five digits."""
    return min(share, MOST_CREDIT) if share >= LEAST_CREDIT else 0.0
