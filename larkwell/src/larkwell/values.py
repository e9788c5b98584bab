"""Answers as plain data: what a learner's object *holds*, in JSON terms and nothing else.

The judges never see a live object. `encode` turns a number, text, label dict, table, chart or function result into
nested lists and dicts with a `t` (type) tag; `decode` rebuilds the arguments of a function's cases. So one judge serves
the notebook, the browser and the grader, and an object that lies about itself (a subclass equal to everything) is
flattened before anyone compares it. Sizes and depth are bounded: past them the value is `{"t": "too large"}`.
"""

from __future__ import annotations

import datetime as dt
import math
import numbers
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from larkwell.plain import EMPTY, NAN, Data

MAX_DEPTH = 8
MAX_ITEMS = 2_000_000
LARGEST_INT = 10**300
TIME_KINDS = {"times": "M", "spans": "m"}


class _TooLargeError(Exception):
    pass


def encode(value: object) -> Data:
    """Plain data for any object; never raises and never keeps a reference to it.

    Tags: `empty` (the untouched `...`), `none`, `bool`, `num` (int or float; NaN and infinities as text), `str`, `time`
    (ISO text), `span` (seconds), `list`, `dict` (pairs), `table` (columns, see `_table`), `axes`, `function`, `other`.
    """
    try:
        return _encode(value, 0, [0])
    except _TooLargeError:
        return {"t": "too large"}
    except Exception as error:  # a hostile __float__, __iter__ ... must not reach the learner as a traceback
        return {"t": "other", "v": f"{type(value).__name__} ({type(error).__name__})"}


def _encode(value: Any, depth: int, used: list[int]) -> Data:
    used[0] += 1
    if depth > MAX_DEPTH or used[0] > MAX_ITEMS:
        raise _TooLargeError
    if value is ...:
        return EMPTY
    scalar = _scalar(value)
    if scalar is not None:
        return scalar
    if isinstance(value, pd.DataFrame):
        return _table(value, used)
    if isinstance(value, pd.Series):
        return _table(value.to_frame("value" if value.name is None else value.name), used, series=True)
    if isinstance(value, pd.Index | pd.api.extensions.ExtensionArray) or _is_array(value):
        return _encode(value.tolist(), depth, used)
    if isinstance(value, dict):
        pairs = [[_encode(k, depth + 1, used), _encode(v, depth + 1, used)] for k, v in dict.items(value)]
        return {"t": "dict", "v": pairs}
    if isinstance(value, list | tuple):
        return {"t": "list", "v": [_encode(v, depth + 1, used) for v in list(value)]}
    if isinstance(value, set | frozenset):
        items = [_encode(v, depth + 1, used) for v in value]
        return {"t": "list", "v": sorted(items, key=str), "set": True}
    if hasattr(value, "get_xlim") or hasattr(value, "axes"):
        from larkwell.charts import encode_chart

        return encode_chart(value)
    if callable(value):
        return {"t": "function", "name": str(getattr(value, "__name__", "function"))}
    return {"t": "other", "v": type(value).__name__}


def _is_array(value: object) -> bool:
    return type(value).__module__ == "numpy" and hasattr(value, "tolist")


def _scalar(value: Any) -> Data | None:
    """Plain data for None, bool, number, text, time; None for everything else."""
    if value is None:
        return {"t": "none"}
    if value is pd.NA or value is pd.NaT:
        return dict(NAN)
    if isinstance(value, bool) or (type(value).__name__ in ("bool_", "bool") and type(value).__module__ == "numpy"):
        return {"t": "bool", "v": bool(value)}
    if _is_array(value) and getattr(value, "ndim", None) == 0:  # before the numbers: numpy counts timedelta64 as one
        return _numpy_scalar(value)
    if isinstance(value, numbers.Integral):
        whole = int(value)
        return (
            {"t": "num", "v": whole} if abs(whole) < LARGEST_INT else number(math.copysign(math.inf, whole > 0 or -1))
        )
    if isinstance(value, numbers.Real | Decimal | Fraction):
        return number(float(value))
    if isinstance(value, str):
        return {"t": "str", "v": str.__str__(value)}
    if isinstance(value, pd.Timestamp | dt.datetime):
        return {"t": "time", "v": pd.Timestamp(value).isoformat()}
    if isinstance(value, dt.date):
        return {"t": "time", "v": pd.Timestamp(value).isoformat()}
    if isinstance(value, pd.Period):
        return {"t": "str", "v": str(value)}
    if isinstance(value, dt.timedelta):
        return {"t": "span", "v": pd.Timedelta(value).total_seconds()}
    return None


def _numpy_scalar(value: Any) -> Data | None:
    kind = value.dtype.kind
    if kind == "M":
        return _scalar(pd.Timestamp(value))
    if kind == "m":
        return _scalar(pd.Timedelta(value))
    item = value.item()
    return None if type(item) is type(value) else _scalar(item)


def number(value: float) -> Data:
    """A float as data: NaN and the infinities become text (JSON has none), -0.0 becomes 0.0."""
    if math.isnan(value):
        return dict(NAN)
    if math.isinf(value):
        return {"t": "num", "v": "inf" if value > 0 else "-inf"}
    return {"t": "num", "v": value + 0.0}


def _table(frame: pd.DataFrame, used: list[int], *, series: bool = False) -> Data:
    """`{"t": "table", "columns": [names], "v": [[values of column 1], ...], "series": bool}`.

    `times` and `spans` give the positions of columns of dates and of durations, where there are any, for `decode`.

    A named index (what `groupby` leaves) becomes columns; an unnamed one is kept for a Series, where it labels the
    values. Of a frame an unnamed index of whole numbers is dropped, as the row numbers of whatever it was cut from;
    any other stands beside the columns as `labels`.
    """
    rows, width = frame.shape
    used[0] += rows * (width + 1)
    if used[0] > MAX_ITEMS:
        raise _TooLargeError
    index = frame.index
    levels = [index.get_level_values(i) for i in range(index.nlevels)]
    named = any(name is not None for name in index.names) or index.nlevels > 1
    columns: list[str] = []
    parts: list[Any] = []
    if series or named:
        columns += [str(name) if name is not None else "index" for name in index.names]
        parts += levels
    columns += [str(name) for name in frame.columns]
    parts += [frame.iloc[:, i] for i in range(width)]
    data: Data = {"t": "table", "columns": columns, "v": [_column(part) for part in parts]}
    for name, kind in TIME_KINDS.items():
        if found := [i for i, part in enumerate(parts) if getattr(part.dtype, "kind", "O") == kind]:
            data[name] = found
    if series:
        data["series"] = True
    elif not named and getattr(index.dtype, "kind", "O") not in "iu":
        data["labels"] = _column(index)
    return data


def _column(values: Any) -> list[Any]:
    """Plain cells of one column: bool, int, float, text; None where missing; times as ISO text."""
    kind = getattr(values.dtype, "kind", "O")
    if kind in "iu" and not values.hasnans:
        return [int(v) for v in values.tolist()]
    if kind == "f":
        return [
            None if v is pd.NA or math.isnan(v) else v + 0.0 if math.isfinite(v) else str(v) for v in values.tolist()
        ]
    return [_cell(v) for v in values.tolist()]


def _cell(value: object) -> Any:
    scalar = _scalar(value)
    if scalar is None:
        return type(value).__name__
    if scalar["t"] == "none" or (scalar.get("v") == "nan" and scalar["t"] == "num"):
        return None
    return scalar["v"]


def decode(data: Data) -> Any:
    """The object that plain data stands for; tables come back as frames (or as a Series where they were one)."""
    kind, value = data["t"], data.get("v")
    if kind == "num":
        return float(value) if isinstance(value, str) else value
    if kind in ("bool", "str"):
        return value
    if kind == "time":
        return pd.Timestamp(str(value))
    if kind == "span":
        return pd.Timedelta(seconds=float(value or 0))
    if kind == "list" and isinstance(value, list):
        items = [decode(v) for v in value]
        return set(items) if data.get("set") else items
    if kind == "dict" and isinstance(value, list):
        return {decode(k): decode(v) for k, v in value}
    if kind == "table" and isinstance(value, list):
        frame = pd.DataFrame(dict(enumerate(value)))
        for i in data.get("times", []):
            frame[i] = pd.to_datetime(frame[i], format="ISO8601")
        for i in data.get("spans", []):
            frame[i] = pd.to_timedelta(frame[i].astype("float64"), unit="s")
        frame.columns = pd.Index(data["columns"])
        if data.get("series"):
            return frame.set_index(data["columns"][:-1])[data["columns"][-1]]
        return frame
    return ... if kind == "empty" else None
