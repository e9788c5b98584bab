"""Run a notebook's code cells one by one, as the runner in the page does: what must run first, and what a cell shows.

Whatever leaves here is plain JSON, so that a web worker can post it.
"""

from __future__ import annotations

import ast
import contextlib
import io
import linecache
import os
import traceback
import warnings
from dataclasses import dataclass
from typing import Any

from larkwell import shown
from larkwell.gloss import gloss
from larkwell.needs import Needs, needs
from larkwell.session import Session
from larkwell.verdict import MARK

MOST_TEXT = 20_000
"""Characters of printed text that a cell may show."""

Cell = dict[str, str]
"""`{"id": ..., "source": ...}`: a code cell of the document, as it stands in the editor now."""


@dataclass(frozen=True)
class Ran:
    """What of a cell has run, and when."""

    source: str
    serial: int


class Kernel:
    """One learner's Python: the variables there are, and which cells they come from."""

    def __init__(self) -> None:
        os.environ.setdefault("MPLBACKEND", "agg")
        warnings.filterwarnings("ignore", "FigureCanvasAgg is non-interactive")
        self._output = Output()
        self.names: dict[str, Any] = {"__name__": "__main__", "display": self._display}
        self._ran: dict[str, Ran] = {}
        self._serial = 0
        self._session: Session | None = None
        self._progress: dict[str, dict[str, Any]] = {}

    def plan(self, cells: list[Cell], wanted: str) -> list[str]:
        """The cells to run so that `wanted` can: the first (the set-up), those that make the names it needs, itself.

        A cell whose text has run already, after all that it needs, does not run again.
        """
        found = [needs(cell["source"]) for cell in cells]
        place = {cell["id"]: at for at, cell in enumerate(cells)}
        order: list[str] = []
        seen: set[int] = set()

        def visit(at: int) -> None:
            seen.add(at)
            above = _above(found, at)
            for other in above:
                if other not in seen:
                    visit(other)
            cell = cells[at]
            if cell["id"] == wanted or self._stale(cell, [cells[other]["id"] for other in above], order):
                order.append(cell["id"])

        visit(place[wanted])
        return order

    def run(self, cell: Cell) -> dict[str, Any]:
        """Run one cell: `{"id", "outputs", "failed"}`."""
        self._output = output = Output()
        source, name = cell["source"], f"<{cell['id']}>"
        linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
        failed = False
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(Notes(output)):
            try:
                self._display(self._value(source, name))
            except BaseException as error:
                failed = True
                output.add(told(error, cell["id"], self.names))
        for figure in shown.figures():
            output.add(figure)
        if failed:
            self._ran.pop(cell["id"], None)
        else:
            self._serial += 1
            self._ran[cell["id"]] = Ran(source, self._serial)
        self._follow_session()
        return {"id": cell["id"], "outputs": output.finished(), "failed": failed}

    def progress(self) -> dict[str, dict[str, Any]]:
        """By question: `{"done", "tries", "hints"}`, to be kept and handed to `restore` after a restart."""
        return self._progress

    def restore(self, progress: dict[str, dict[str, Any]]) -> None:
        """Go on from an earlier `progress`, so that tries and hints still count after Python has started anew."""
        self._progress = progress

    def _value(self, source: str, name: str) -> object:
        tree = ast.parse(source, name)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), self.names)
        if not isinstance(last, ast.Expr) or source.rstrip().endswith(";"):
            return None
        return eval(compile(ast.Expression(last.value), name, "eval"), self.names)

    def _display(self, *values: object) -> None:
        for value in values:
            one = shown.output(value)
            if one:
                self._output.add(one)

    def _stale(self, cell: Cell, above: list[str], order: list[str]) -> bool:
        ran = self._ran.get(cell["id"])
        if ran is None or ran.source != cell["source"]:
            return True
        return any(other in order or self._ran[other].serial > ran.serial for other in above)

    def _follow_session(self) -> None:
        session = getattr(self.names.get("check"), "__self__", None)
        if not isinstance(session, Session):
            return
        if session is not self._session:
            self._session = session
            for question, known in self._progress.items():
                if question in session.progress:
                    progress = session.progress[question]
                    progress.answers += [f"an earlier try {number}" for number in range(known["tries"])]
                    progress.done, progress.hints = known["done"], known["hints"]
        self._progress = {
            question: {"done": one.done, "tries": len(one.answers), "hints": one.hints}
            for question, one in session.progress.items()
        }


class Output(io.TextIOBase):
    """What a cell shows, in order; printing to it adds text."""

    def __init__(self) -> None:
        self._all: list[dict[str, Any]] = []
        self._left = MOST_TEXT

    def write(self, text: str) -> int:
        """Printed text; beyond `MOST_TEXT` characters it is dropped, with a word about it."""
        if self._left > 0:
            self.add({"kind": "text", "text": text[: self._left]})
            self._left -= len(text)
            if self._left <= 0:
                self.add({"kind": "note", "text": f"More was printed; the page shows {MOST_TEXT:,} characters."})
        return len(text)

    def add(self, output: dict[str, Any]) -> None:
        last = self._all[-1] if self._all else None
        if last and last["kind"] == output["kind"] and output["kind"] in ("text", "note"):
            last["text"] += output["text"]
        else:
            self._all.append(output)

    def finished(self) -> list[dict[str, Any]]:
        """The outputs, with a verdict of `check` told from other text."""
        return [verdict(one["text"]) or one if one["kind"] == "text" else one for one in self._all]


class Notes(io.TextIOBase):
    """Warnings, which a cell shows in small print and without the place in a file."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def write(self, text: str) -> int:
        self._output.add({"kind": "note", "text": text})
        return len(text)


def verdict(text: str) -> dict[str, Any] | None:
    """What `check` prints, as `{"kind": "verdict", "state", "text", "more"}`; None for any other text."""
    for state, mark in MARK.items():
        if text.startswith(f"{mark} "):
            first, _, more = text.removeprefix(f"{mark} ").partition("\n")
            return {"kind": "verdict", "state": state, "text": first, "more": more.strip()}
    return None


def told(error: BaseException, cell_id: str, names: dict[str, Any]) -> dict[str, Any]:
    """An error shortened to the learner's own line, with plain words for it and the whole trace for who wants it."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_cell(frame.filename)]
    where, line, code = cell_id, None, ""
    if isinstance(error, SyntaxError) and error.lineno:
        line, code = error.lineno, (error.text or "").strip()
    elif frames:
        where, line, code = frames[-1].filename[1:-1], frames[-1].lineno, frames[-1].line or ""
    trace = error.__traceback__
    while trace and not _is_cell(trace.tb_frame.f_code.co_filename):
        trace = trace.tb_next  # past the frames of this module
    return {
        "kind": "error",
        "name": type(error).__name__,
        "text": str(error.msg if isinstance(error, SyntaxError) else error),
        "cell": where,
        "line": line,
        "code": code,
        "plain": gloss(error, {name: value for name, value in names.items() if not name.startswith("_")}),
        "trace": "".join(traceback.format_exception(type(error), error, trace)),
    }


def _is_cell(filename: str) -> bool:
    return filename.startswith("<day-")


def _above(found: list[Needs], at: int) -> list[int]:
    """The cells above that a cell stands on: the first, and for each name the nearest that makes it."""
    above = {0} if at else set()
    for name in found[at].uses:
        makers = [other for other in range(at) if name in found[other].makes]
        if makers:
            above.add(makers[-1])
    return sorted(above)
