"""Functions: judged by what they return, or refuse, on cases that the learner has not seen."""

from __future__ import annotations

from typing import Any

from larkwell.judge import number, table
from larkwell.judge.part import RIGHT, Options, Part, kind_in_words, still_open
from larkwell.plain import NAN, Data

MOST_SAID = 120
LEAST_CREDIT = 0.5
"""Fewer than half of the cases right earns nothing: a function that returns a constant passes some."""
NONE_FOR_NAN = 'Where there is no number it returns None; asked is NaN, `float("nan")`.'
_UNFINISHED = (
    ("empty", "In some of them the last line still returns `...`.", "unfinished"),
    (
        "none",
        "In some it returns nothing (`None`): is there a way through it without `return`? `print` only shows a value.",
        "no return",
    ),
)


def part(name: str, value: Data, wanted: Data, options: Options) -> Part:
    """The finding on a function's results: a list of `{"call": text, "result": data}` or `{"call", "raises": name}`."""
    if value["t"] == "empty":
        return still_open(name)
    if value["t"] != "calls":
        return Part(0.0, f"`{name}` is {kind_in_words(value)}; asked is a function.", "wrong kind")
    results, key = value["v"], wanted["v"]
    if all(case.get("result", {}).get("t") == "empty" for case in results):
        return still_open(name)
    failed = [(got, want) for got, want in zip(results, key, strict=True) if not _same(got, want, options)]
    if not failed:
        return RIGHT
    share = 1 - len(failed) / len(key)
    credit = share if share >= LEAST_CREDIT else 0.0
    told = f"`{name}` is right on {len(key) - len(failed)} of {len(key)} cases."
    if _none_for_nan(failed):
        return Part(credit, f"{told} {NONE_FOR_NAN}", "None for NaN")
    for kind, reason, tag in _UNFINISHED:
        if any(got.get("result", {}).get("t") == kind for got, _ in failed):
            return Part(credit, f"{told} {reason}", tag)
    return Part(credit, f"{told} {_first(*failed[0], options)}")


def _none_for_nan(failed: list[tuple[dict[str, Any], dict[str, Any]]]) -> bool:
    """Whether all that is wrong with a function is None where there is no number."""
    return all(got.get("result", {}).get("t") == "none" and want.get("result") == NAN for got, want in failed)


def shows(value: Data, wanted: Data, options: Options) -> bool:
    """Whether the results include those of `wanted` (a mapping of case number to result, or all of them)."""
    if value["t"] != "calls":
        return False
    changes = wanted["v"]
    pairs = changes.items() if isinstance(changes, dict) else enumerate(changes)
    return all(int(i) < len(value["v"]) and _repeats(value["v"][int(i)], case, options) for i, case in pairs)


def _repeats(got: dict[str, Any], case: dict[str, Any], options: Options) -> bool:
    """Whether a call came out as in `case`, down to the very kind of exception."""
    return got.get("raises") == case.get("raises") and _same(got, case, options)


def _same(got: dict[str, Any], want: dict[str, Any], options: Options) -> bool:
    """Whether a call came out as wanted; a special kind of the exception asked for will do."""
    if options.get("pure") and got.get("changed"):
        return False
    if "raises" in want or "raises" in got:
        return want.get("raises") in got.get("kinds", [])
    result, target = got["result"], want["result"]
    if target["t"] in ("table", "list", "dict"):
        return table.shows(result, target, options)
    return number.shows(result, target, options)


def _first(got: dict[str, Any], want: dict[str, Any], options: Options) -> str:
    """One failing case in words: the call and what came of it, never what should have."""
    call = f"`{want['call']}`"
    if options.get("pure") and got.get("changed"):
        return f"{call} changes what it was given. Work on a copy: `.copy()` and `.assign(...)` make one."
    if "raises" in got:
        asked = f"; asked is a {want['raises']}" if "raises" in want else ""
        return f"{call} stops with {got['raises']}{asked}."
    if "raises" in want:
        return f"{call} should be refused; yours returns {_said(got['result'])}."
    if got["result"]["t"] == want["result"]["t"] == "table":
        return table.part(want["call"], got["result"], want["result"], options).message
    return f"{call} returns {_said(got['result'])}: is that what the prompt asks?"


def _said(data: Data) -> str:
    """A result as it would be shown, cut where it is long."""
    if data["t"] == "str":
        return f"the text {data['v'][:MOST_SAID]!r}"
    return str(data["v"]) if data["t"] in ("num", "bool", "time") else kind_in_words(data)
