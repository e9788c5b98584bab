"""The finding on one variable of an answer, and the scalar comparison that all judges share."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from larkwell.plain import Data

Options = Mapping[str, Any]
RELATIVE_TOLERANCE = 1e-6


@dataclass(frozen=True)
class Part:
    """`credit` is 0 to 1, and 1 exactly when right; `tag` names a diagnosis that holds for the whole type."""

    credit: float
    message: str = ""
    tag: str | None = None
    empty: bool = False

    @property
    def right(self) -> bool:
        return self.credit == 1


RIGHT = Part(1.0)


def still_open(name: str) -> Part:
    return Part(0.0, f"`{name}` is still `...`.", empty=True)


def as_float(data: Data) -> float | None:
    """The number that a `num` holds, None for any other kind."""
    return float(data["v"]) if data["t"] == "num" else None


def close(value: Any, wanted: Any, options: Options) -> bool:
    """Whether two plain cells agree: integers exactly, floats within the tolerance, texts after trimming.

    `options["tol"]` is an absolute tolerance in the unit of the answer; without it floats agree within a relative
    1e-6. Missing agrees with missing only; True is not 1.
    """
    if isinstance(value, bool) or isinstance(wanted, bool):
        return value is wanted
    if isinstance(value, int | float) and isinstance(wanted, int | float):
        if "tol" in options:
            return abs(value - wanted) <= float(options["tol"]) * (1 + 1e-9)
        if isinstance(wanted, int):
            return value == wanted
        return math.isclose(value, wanted, rel_tol=RELATIVE_TOLERANCE, abs_tol=1e-12)
    if isinstance(value, str) and isinstance(wanted, str):
        return value.strip() == wanted.strip()
    return value is None and wanted is None


def kind_in_words(data: Data) -> str:
    """What a value is, in a learner's words."""
    words = {
        "empty": "still `...`",
        "none": "`None`: an assignment or a function without a result",
        "bool": "True or False",
        "num": "a number",
        "str": "a text",
        "time": "a date",
        "span": "a length of time",
        "list": "a list",
        "dict": "a dict",
        "axes": "a chart",
        "function": "a function (call it, with brackets)",
        "too large": "too large to check",
    }
    if data["t"] == "table":
        return "a Series" if data.get("series") else "a DataFrame"
    if data["t"] == "other":
        return f"a {data['v']}"
    return words[data["t"]]
