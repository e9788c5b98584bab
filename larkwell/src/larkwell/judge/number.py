"""Numbers: integers exactly, floats within a tolerance, and the ways a right idea ends in a wrong number."""

from __future__ import annotations

import math

from larkwell.judge.part import RIGHT, Options, Part, as_float, close, kind_in_words, still_open
from larkwell.plain import Data

NEAR = 0.02
"""Rounding changes a number by little: 0.5 for 0.4767 is another answer."""
DECIMALS = range(7)
"""So many a learner may have rounded to."""
LARGEST_SHARE = 10
"""A relative change may be several times the whole; what is larger still is no share."""


def part(name: str, value: Data, wanted: Data, options: Options) -> Part:
    """The finding on one number; a date, a length of time or a truth value is compared for equality."""
    if value["t"] == "empty":
        return still_open(name)
    if shows(value, wanted, options):
        return RIGHT
    if value["t"] != wanted["t"]:
        return _wrong_kind(name, value, wanted)
    if wanted["t"] != "num":
        return Part(0.0, f"`{name}` is not it yet.")
    return _diagnosis(name, _float(value), _float(wanted))


def shows(value: Data, wanted: Data, options: Options) -> bool:
    """Whether the value is the wanted one within the question's tolerance."""
    if value["t"] != wanted["t"]:
        return False
    if value["t"] != "num":
        return bool(value.get("v") == wanted.get("v"))
    number, target = _float(value), _float(wanted)
    if math.isnan(target) or math.isnan(number):
        return math.isnan(target) and math.isnan(number)
    if math.isinf(target) or math.isinf(number):
        return number == target
    return close(value["v"] if isinstance(value["v"], int) else number, wanted["v"], options)


def _float(data: Data) -> float:
    number = as_float(data)
    assert number is not None
    return number


def _wrong_kind(name: str, value: Data, wanted: Data) -> Part:
    if value["t"] == "table" and value["v"] and len(value["v"][-1]) == 1:
        message = f"`{name}` is a table with one cell; take the number out of it, for example with `.iloc[0]`."
        return Part(0.0, message, "number in a table")
    if value["t"] == "str" and wanted["t"] == "num":
        return Part(0.0, f"`{name}` is a text; store the number itself, without quotes.", "number as text")
    if value["t"] == "list" and len(value["v"]) == 2 and wanted["t"] == "num":
        message = f"`{name}` is two values. Python writes a decimal point, as in 1.25; a comma makes a pair."
        return Part(0.0, message, "decimal comma")
    asked = {"num": "one number", "bool": "True or False", "time": "a date", "span": "a length of time"}
    message = f"`{name}` is {kind_in_words(value)}; asked is {asked.get(wanted['t'], 'something else')}."
    return Part(0.0, message, "wrong kind")


def _diagnosis(name: str, value: float, wanted: float) -> Part:
    """Why a number of the right kind is wrong, where its size alone tells."""
    tag = diagnosis_tag(value, wanted)
    return Part(0.0, f"`{name}` is not it yet. {REASONS[tag]}" if tag else f"`{name}` is not it yet.", tag)


REASONS = {
    "NaN": "It is NaN, 'not a number': a missing value took part, or 0 was divided by 0.",
    "infinite": "It is infinite: something was divided by 0.",
    "percent for fraction": "It is a percent; a fraction was asked: 0.5 stands for 50%.",
    "fraction for percent": "It is a hundred times too small: a fraction where percent or points of it were asked?",
    "factor 1000": "It is a thousand times too large: check the unit.",
    "factor 1/1000": "It is a thousand times too small: check the unit.",
    "factor 10": "It is ten times too large: check the base.",
    "factor 1/10": "It is ten times too small: check the base.",
    "sign": "It has the wrong sign: what is subtracted from what?",
    "upside down": "It is upside down: swap what stands above and below the line.",
    "rounded": "It is rounded: keep all the digits, and round only when you say it.",
}
_FACTORS = {
    "percent for fraction": 100,
    "fraction for percent": 1 / 100,
    "factor 1000": 1000,
    "factor 1/1000": 1 / 1000,
    "factor 10": 10,
    "factor 1/10": 1 / 10,
    "sign": -1,
}
_SHARES = {
    "percent for fraction": lambda wanted: abs(wanted) <= LARGEST_SHARE,
    "fraction for percent": lambda wanted: abs(wanted) <= 100 * LARGEST_SHARE,
}
"""Of a count nobody is told that it is a percent."""


def diagnosis_tag(value: float, wanted: float) -> str | None:
    """The name of the way in which one number went wrong, where its size tells; a key of `REASONS`."""
    if math.isnan(value):
        return "NaN"
    if not math.isfinite(value):
        return "infinite"
    if not math.isfinite(wanted) or not value or not wanted:
        return None
    for tag, factor in _FACTORS.items():
        if math.isclose(value, wanted * factor, rel_tol=1e-6) and (tag not in _SHARES or _SHARES[tag](wanted)):
            return tag
    if math.isclose(value * wanted, 1.0, rel_tol=1e-6):
        return "upside down"
    return "rounded" if _rounded(value, wanted) else None


def _rounded(value: float, wanted: float) -> bool:
    """Whether the value is the wanted number cut to at most six decimals, and still near it."""
    return math.isclose(value, wanted, rel_tol=NEAR) and any(is_rounding(value, wanted, digits) for digits in DECIMALS)


def is_rounding(value: float, wanted: float, digits: int) -> bool:
    """Whether the value has so many decimals, and none like it is nearer to the wanted one; a tie may go either way."""
    return math.isclose(value, round(value, digits), rel_tol=1e-12) and abs(value - wanted) <= 0.5000001 * 10**-digits
