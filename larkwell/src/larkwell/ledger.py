"""The prediction ledger: 80% intervals that a learner commits to before the outcome is known, kept on their device.

Python writes a file; where a browser runs it, the window it runs in keeps what it hands over (`entrust`).
"""

from __future__ import annotations

import datetime as dt
import difflib
import json
import math
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd

from larkwell.errors import PredictionError

COLUMNS = ["name", "about", "made", "low", "high", "outcome", "settled", "hit"]

Keep = Callable[[str, str], object]
"""Takes a prediction's name and its entry as JSON."""

_in_memory: dict[str, dict[str, Any]] = {}
"""What Python does not write to the device: it lasts as long as the notebook runs."""
_keepers: list[tuple[Keep, bool]] = []
"""At most one: who keeps what is in memory, and whether that outlasts the window."""


def predict(name: str, low: float, high: float, about: str = "") -> None:
    """Commit to an interval that you expect to hold the outcome in four of five cases.

    `low` and `high` are in the unit that `about` names. The same name again replaces the interval, with the date of
    today, until the prediction is settled; a notebook that is run again changes nothing.
    Raises: PredictionError if it is settled already, or is no interval.
    """
    low, high = _number("low", low), _number("high", high)
    if low > high:
        raise PredictionError(f"{name}: low is {low:g} and high {high:g}. Give the smaller one first.")
    ledger = _read()
    entry = ledger.get(name, {})
    if "outcome" in entry and (entry["low"], entry["high"]) == (low, high):
        print(f"{name}: {low:g} to {high:g}, written down on {entry['made']} and settled on {entry['settled']}.")
        return
    if "outcome" in entry:
        raise PredictionError(f"{name}: settled on {entry['settled']}; a prediction is made before.")
    ledger[name] = {"about": about, "made": _today(), "low": low, "high": high}
    kept = _write(ledger, name)
    print(f"{name}: {low:g} to {high:g}, written down on {_today()}{kept}.")


def settle(name: str, outcome: float) -> bool:
    """Write down how it came out; True if your interval holds it, its ends included.

    A prediction is settled once; the same outcome may be given again. Raises: PredictionError if nothing of that name
    was predicted, or another outcome is on record.
    """
    ledger = _read()
    if name not in ledger:
        near = difflib.get_close_matches(name, ledger, n=1)
        hint = f"Did you mean '{near[0]}'?" if near else f"On record: {', '.join(ledger) or 'none'}."
        raise PredictionError(f"'{name}' was never predicted. {hint}")
    entry = ledger[name]
    outcome = _number("outcome", outcome)
    if not math.isclose(entry.get("outcome", outcome), outcome, rel_tol=1e-9):
        raise PredictionError(f"{name}: settled on {entry['settled']} with {entry['outcome']:g}.")
    hit = bool(entry["low"] <= outcome <= entry["high"])
    ledger[name] = {**entry, "outcome": outcome, "settled": entry.get("settled", _today())}
    kept = _write(ledger, name)
    print(f"{name}: {outcome:g} is {'inside' if hit else 'outside'} {entry['low']:g} to {entry['high']:g}{kept}.")
    return hit


def predictions() -> pd.DataFrame:
    """All your predictions, a row each, in the order in which they were made.

    Columns: `name`, `about`, `made` (date as text), `low`, `high`, `outcome` (NaN while open), `settled` (date, or
    None), `hit` (True, False, or None while open). Of good 80% intervals, four of five hit.
    """
    rows = [
        {"outcome": math.nan, "settled": None, **entry, "name": name, "hit": _hit(entry)}
        for name, entry in _read().items()
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype({"low": float, "high": float, "outcome": float, "hit": object})


def entrust(entries: dict[str, dict[str, Any]], keep: Keep, *, lasting: bool) -> None:
    """Where Python has no disk: go on from `entries`, and hand every change to `keep`.

    `lasting` says whether what is handed over is still there when the window has been closed.
    """
    _in_memory.clear()
    _in_memory.update(entries)
    _keepers[:] = [(keep, lasting)]


def ledger_file() -> Path:
    """Where the predictions are: `LARKWELL_PREDICTIONS`, or `.larkwell/predictions.json` in your home folder."""
    named = os.environ.get("LARKWELL_PREDICTIONS")
    return Path(named) if named else Path.home() / ".larkwell" / "predictions.json"


def _hit(entry: dict[str, Any]) -> bool | None:
    return entry["low"] <= entry["outcome"] <= entry["high"] if "outcome" in entry else None


def _number(name: str, value: object) -> float:
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        raise PredictionError(f"{name} is {value!r}; give a number.")
    return number


def _today() -> str:
    return dt.date.today().isoformat()


def _read() -> dict[str, dict[str, Any]]:
    path = ledger_file()
    try:
        text = path.read_text(encoding="utf-8") if _has_disk() else ""
    except OSError:
        text = ""
    if not text:
        return dict(_in_memory)
    try:
        entries = json.loads(text)
        return {str(name): {"about": "", **entry, "low": entry["low"]} for name, entry in entries.items()}
    except (ValueError, AttributeError, TypeError, KeyError):
        raise PredictionError(f"{path}: not readable. Mend it, or give it another name, and run this again.") from None


def _write(ledger: dict[str, dict[str, Any]], changed: str) -> str:
    """Lay the new file in place whole, or hand the changed entry over; where nobody keeps it, what to say about it."""
    path = ledger_file()
    why = "a grader runs it" if _graded() else "the browser's Python has no disk"
    try:
        if _has_disk():
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_suffix(".new")
            new.write_text(json.dumps(ledger, indent=1, ensure_ascii=False), encoding="utf-8")
            new.replace(path)
            return ""
    except OSError as error:
        why = f"{path.parent} takes no files, {error.strerror}"
    _in_memory.clear()
    _in_memory.update(ledger)
    for keep, lasting in () if _graded() else _keepers:
        keep(changed, json.dumps(ledger[changed], ensure_ascii=False))
        if lasting:
            return ""
        why = "this browser keeps nothing after its page is closed"
    return f" (only until this notebook closes: {why})"


def _has_disk() -> bool:
    """Whether what is written here is still there tomorrow, and the learner's own."""
    return sys.platform != "emscripten" and not _graded()


def _graded() -> bool:
    """Under nbgrader the learner's notebook runs on somebody else's device."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))
