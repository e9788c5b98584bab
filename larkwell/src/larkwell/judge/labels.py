"""Labels from a closed list: partial credit for the ones that are right, none for guessing one label throughout."""

from __future__ import annotations

from collections import Counter

from larkwell.judge.choice import UNLISTED, plain, unlisted
from larkwell.judge.part import RIGHT, Options, Part, kind_in_words, still_open
from larkwell.plain import Data

NAMED = 2
"""So many of the labels that are not right yet are named; more would turn checking into a lottery."""


def part(name: str, value: Data, wanted: Data, options: Options) -> Part:
    """The finding on a dict of labels (item -> label).

    Credit is corrected for guessing: with b the share that the most frequent label would earn when written everywhere,
    credit = (share right - b) / (1 - b), at least 0.
    """
    if value["t"] == "empty":
        return still_open(name)
    if value["t"] != "dict":
        message = f"`{name}` is {kind_in_words(value)}; keep the dict of the starter and fill in its labels."
        return Part(0.0, message, "wrong kind")
    given, key = _entries(value), _entries(wanted)
    blank = [item for item in key if given.get(item) is None]
    if problem := _misshapen(name, value, key):
        return Part(0.0, problem, "wrong kind")
    if len(blank) == len(key):
        return still_open(name)
    missed = [item for item in key if given.get(item) != key[item]]
    if not missed:
        return RIGHT
    share = 1 - len(missed) / len(key)
    base = max(Counter(key.values()).values()) / len(key)
    credit = max(0.0, (share - base) / (1 - base)) if base < 1 else share
    listed = {**options, "options": options.get("options") or sorted({label for label in key.values() if label})}
    for item, label in value["v"]:
        if label["t"] == "str" and (problem := unlisted(f"'{item.get('v')}'", label["v"], listed)):
            return Part(credit, problem, UNLISTED)
    return Part(credit, _message(name, missed, blank, key))


def _misshapen(name: str, value: Data, key: dict[str, str | None]) -> str | None:
    """What is wrong with the dict itself, before its labels: items that are gone, labels that are no single text."""
    given = {str(k.get("v")).strip(): v for k, v in value["v"]}
    gone = [item for item in key if item not in given]
    if gone:
        return f"`{name}` has lost '{gone[0]}': keep what stands left of each colon and write the labels on the right."
    odd = [item for item, label in given.items() if item in key and label["t"] not in ("str", "empty")]
    return f"'{odd[0]}' in `{name}` is {kind_in_words(given[odd[0]])}; give it one label in quotes." if odd else None


def _message(name: str, missed: list[str], blank: list[str], key: dict[str, str | None]) -> str:
    told = f"{len(key) - len(missed)} of {len(key)} labels are right."
    if blank:
        return f"{told} {len(blank)} of `{name}` {'is' if len(blank) == 1 else 'are'} still `...`."
    named = " and ".join(f"'{item}'" for item in missed[:NAMED])
    return f"{told} Look again at {named}."


def shows(value: Data, wanted: Data, options: Options) -> bool:
    """Whether the value carries all the labels of `wanted`, whatever its other entries say."""
    if value["t"] != "dict":
        return False
    given = _entries(value)
    return all(given.get(item) == label for item, label in _entries(wanted).items())


def _entries(data: Data) -> dict[str, str | None]:
    """Item -> label, trimmed and folded; None where the label is still open or no text."""
    return {str(k.get("v")).strip(): plain(v["v"]) if v["t"] == "str" else None for k, v in data["v"]}
