"""What an answer holds, taken out of the learner's process as plain data; functions are called on their cases."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Mapping
from typing import Any

from larkwell.plain import Data
from larkwell.questions import Question
from larkwell.values import decode, encode


def observe(question: Question, values: Mapping[str, object]) -> dict[str, Data]:
    """Plain data for each variable of the question."""
    return {name: _one(question, name, value) for name, value in values.items()}


def _one(question: Question, name: str, value: object) -> Data:
    cases = question.cases.get(name)
    if cases is not None and callable(value):
        return {"t": "calls", "v": [call(value, case) for case in cases]}
    return encode(value)


def call(function: Any, case: Data) -> dict[str, Any]:
    """One call's result, or the name of the exception that refused it; what it prints is dropped.

    `changed` is there where the function has changed what it was given.
    """
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        try:
            args = [decode(arg) for arg in case["args"]]
            kwargs = {name: decode(arg) for name, arg in case["kwargs"].items()}
            given = encode([args, kwargs])
            result = {"call": case["call"], "result": encode(function(*args, **kwargs))}
            return result if encode([args, kwargs]) == given else result | {"changed": True}
        except Exception as error:
            kinds = [kind.__name__ for kind in type(error).__mro__ if issubclass(kind, Exception)]
            return {"call": case["call"], "raises": kinds[0], "kinds": kinds}
