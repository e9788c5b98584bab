"""One text out of a closed list, or a name that code picked from the data."""

from __future__ import annotations

from difflib import get_close_matches

from larkwell.judge.part import RIGHT, Options, Part, kind_in_words, still_open
from larkwell.plain import Data

UNLISTED = "unlisted label"
"""A diagnosis that goes before any recognised wrong answer: a misspelt label is no misconception."""

LIKENESS = 0.7
"""Of a misspelt label to the one that it may stand for; 'sql' and 'sal' are two things."""


def part(name: str, value: Data, wanted: Data, options: Options) -> Part:
    """The finding on one text; `options["options"]` is the closed list, where there is one."""
    if value["t"] == "empty":
        return still_open(name)
    if shows(value, wanted, options):
        return RIGHT
    if value["t"] != "str":
        return Part(0.0, f"`{name}` is {kind_in_words(value)}; asked is a text in quotes.", "wrong kind")
    if message := unlisted(name, value["v"], options):
        return Part(0.0, message, UNLISTED)
    return Part(0.0, f"`{name}` is not it yet.")


def shows(value: Data, wanted: Data, options: Options) -> bool:
    """Whether two texts are the same after trimming and without regard to capitals."""
    return value["t"] == wanted["t"] == "str" and plain(value["v"]) == plain(wanted["v"])


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def unlisted(name: str, text: str, options: Options) -> str | None:
    """A message where the text is none of the closed list, with the near one; None where it is listed or no list is."""
    allowed = list(options.get("options", []))
    if not allowed or plain(text) in {plain(option) for option in allowed}:
        return None
    near = get_close_matches(plain(text), allowed, n=1, cutoff=LIKENESS)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    return f"{name}: '{text[:40]}' is none of {', '.join(repr(option) for option in allowed)}.{hint}"
