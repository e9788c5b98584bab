"""One pure judge for every question type: `judge(question, value, key) -> Verdict`.

The browser, JupyterLab and the grader all call this function with plain data (see `larkwell.values`), so a verdict is
the same wherever it is spoken. Order of the steps: nothing attempted; right; a misconception the author foresaw; a
diagnosis that holds for the type (percent for fraction, text for a number ...); a plain *not yet*.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from types import ModuleType

from larkwell.judge import chart, choice, function, labels, number, table
from larkwell.judge.part import Part
from larkwell.plain import EMPTY, Data
from larkwell.questions import Key, Question, Wrong
from larkwell.verdict import Verdict, not_attempted, not_yet, right

JUDGES: dict[str, ModuleType] = {
    "number": number,
    "table": table,
    "labels": labels,
    "choice": choice,
    "function": function,
    "chart": chart,
}


def judge(question: Question, value: Mapping[str, Data], key: Key) -> Verdict:
    """The verdict on one answer.

    `value` holds, per variable name of the question, the answer as plain data; a name left out counts as untouched.
    """
    judge_of = JUDGES[question.type]
    parts: dict[str, Part] = {}
    for name in question.names:
        parts[name] = judge_of.part(name, value.get(name, EMPTY), key.right[name], question.options)
    open_names = [name for name, part in parts.items() if part.empty]
    if len(open_names) == len(parts):
        return not_attempted(_open_message(open_names))
    if all(part.right for part in parts.values()):
        return right("Right.")
    credit = sum(part.credit for part in parts.values()) / len(parts)
    wrong = None if _general_tag(parts) == choice.UNLISTED else _recognised(question, value, key)
    missed = {name for name, part in parts.items() if not part.right}
    swapped = _changed_places(question, value, key) if not wrong or not missed <= wrong.changes.keys() else None
    if swapped:
        told = f"`{swapped[0]}` and `{swapped[1]}` have changed places: each holds what the other one should."
        return not_yet(told, credit=credit, misconception="changed places")
    if wrong:
        return not_yet(wrong.message, credit=credit, misconception=wrong.tag)
    return not_yet(_general_message(parts), credit=credit, misconception=_general_tag(parts))


def _changed_places(question: Question, value: Mapping[str, Data], key: Key) -> tuple[str, str] | None:
    """Two answers that are right under each other's names; of labels from a closed list that would tell too much."""
    if question.type not in ("number", "table", "chart"):
        return None
    shows = JUDGES[question.type].shows

    def stands(name: str, other: str) -> bool:
        return bool(shows(value.get(name, EMPTY), key.right[other], question.options))

    return next(
        (
            (a, b)
            for a, b in combinations(question.names, 2)
            if stands(a, b) and stands(b, a) and not (stands(a, a) or stands(b, b))
        ),
        None,
    )


def _recognised(question: Question, value: Mapping[str, Data], key: Key) -> Wrong | None:
    """The foreseen wrong answer that this one equals, the most specific first."""
    judge_of = JUDGES[question.type]

    def hits(wrong: Wrong) -> bool:
        return all(
            judge_of.shows(value.get(name, EMPTY), change, question.options) for name, change in wrong.changes.items()
        )

    found = [wrong for wrong in key.wrongs if wrong.changes and hits(wrong)]
    return max(found, key=lambda wrong: wrong.size, default=None)


def _general_message(parts: Mapping[str, Part]) -> str:
    """The messages of what is not right yet, after a word on what already is."""
    done = [f"`{name}`" for name, part in parts.items() if part.right]
    todo = [part.message for part in parts.values() if not part.right]
    told = f"{' and '.join(done)} {'is' if len(done) == 1 else 'are'} right. " if done else ""
    return told + " ".join(todo)


def _general_tag(parts: Mapping[str, Part]) -> str | None:
    return next((part.tag for part in parts.values() if part.tag), None)


def _open_message(names: list[str]) -> str:
    listed = " and ".join(f"`{name}`" for name in names)
    return f"Nothing to check yet: {listed} {'is' if len(names) == 1 else 'are'} still `...`."
