"""Run an exercise's own code, the reference answers and their variants, on one edition of the tables."""

from __future__ import annotations

import contextlib
import copy
import io
import os
import tempfile
import types
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pandas as pd

from grader.errors import SourceError
from grader.exercise import SourceExercise, SourceQuestion
from grader.percent import Cell
from grader.stub import parts

Namespace = dict[str, Any]


@dataclass(frozen=True)
class Ran:
    """The namespaces as they stand just before and just after a question's reference answer."""

    before: Namespace
    after: Namespace


def run_reference(exercise: SourceExercise, edition: Path) -> dict[str, Ran]:
    """Run set-up, demonstrations and reference answers in order; what there is around each question."""
    namespace: Namespace = {"__name__": "__main__"}
    ran: dict[str, Ran] = {}
    with on_edition(edition):
        for cell in exercise.cells:
            if cell.role == "setup":
                execute(cell, exercise.setup_code, namespace)
            elif cell.role == "demo":
                execute(cell, cell.source, namespace)
            elif cell.role == "answer" and cell.kind == "code":
                question = exercise.questions[str(cell.question)]
                before = duplicate(namespace)
                execute(cell, "\n".join(parts(question)), namespace)
                _demand_names(question, namespace)
                ran[question.id] = Ran(before, duplicate(namespace))
    return ran


def run_variant(cell: Cell, after: Namespace, edition: Path) -> Namespace:
    """Run a `wrong` or `accept` cell, or a mutant's code, where the reference answer has just run."""
    namespace = duplicate(after)
    with on_edition(edition):
        execute(cell, cell.source, namespace)
    return namespace


def execute(cell: Cell, code: str, namespace: Namespace) -> None:
    """Run code of a cell quietly; an error names the cell's file and the line in it."""
    padded = "\n" * cell.line + code
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(padded, str(cell.path), "exec"), namespace)
    except Exception as error:
        found = line_in(error, cell.path, cell.line)
        line = found if found <= cell.end else cell.line
        what = f"the {cell.role} cell{f' of {cell.question}' if cell.question else ''} stops"
        problem = f"{what} with {type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}."
        raise SourceError(
            cell.path, line, problem, "Mend the code; it must run on every edition of the tables."
        ) from error


def line_in(error: BaseException, path: Path, line: int) -> int:
    """The line of a file at which code compiled under its name stopped; `line` where the error does not say."""
    if isinstance(error, SyntaxError) and error.lineno:
        return error.lineno
    trace = error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == str(path):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _demand_names(question: SourceQuestion, namespace: Namespace) -> None:
    for name in question.names:
        if name not in namespace:
            problem = f"the check of {question.id} reads `{name}`, which no answer so far defines."
            assert question.check
            raise question.check.error(problem, f"Assign `{name}` in the answer, or check another name.")


def duplicate(namespace: Namespace) -> Namespace:
    """A namespace whose tables and containers can be changed without touching the original's.

    Tables are copied on write, as pandas 3 does with any of its copies.
    """
    return {name: _copied(value) for name, value in namespace.items()}


def _copied(value: Any) -> Any:
    if isinstance(value, pd.DataFrame | pd.Series):
        return value.copy(deep=False)
    if isinstance(value, types.ModuleType | types.FunctionType):
        return value
    if isinstance(value, dict | list | set):
        with contextlib.suppress(Exception):
            return copy.deepcopy(value)
    return value


@contextlib.contextmanager
def on_edition(edition: Path) -> Iterator[None]:
    """Let `load` read this edition; keep charts off the screen, and the author's own predictions as they are."""
    names = ("LARKWELL_DATA", "LARKWELL_PREDICTIONS", "MPLBACKEND")
    before = {name: os.environ.get(name) for name in names}
    ledger = str(Path(tempfile.gettempdir()) / f"predictions-{uuid4().hex}.json")
    try:
        os.environ.update(zip(names, (str(edition), ledger, "agg"), strict=True))
        yield
    finally:
        Path(ledger).unlink(missing_ok=True)
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        _close_figures()


def _close_figures() -> None:
    import sys

    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot:
        pyplot.close("all")
