"""Runs a learner's cells in a jail as a notebook would, magics and all; what they print is kept up to a cap."""

from __future__ import annotations

import ast
import io
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import CodeType
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.inputtransformer2 import leading_empty_lines
from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult, InteractiveShell
from traitlets.config import Config

MAX_ERROR = 500

# what pandas imports or builds on first use; done once in the parent, its children share it
WARM_UP = """
import pandas as pd
d = pd.DataFrame({"d": pd.to_datetime(["2025-01-01", "2025-02-03", "2025-02-04"]), "x": [1, 2, 3]})
d["c"] = ["a", "b", "a"]
d["y"] = d["x"] / 2
d.groupby("c")["x"].mean().sort_values(ascending=False).sort_index()
d.groupby("c", as_index=False).agg(n=("x", "count"), s=("y", "sum"), u=("x", "nunique"))
d.assign(m=d["d"].dt.to_period("M").astype(str)).pivot_table(index="c", columns="m", values="x", aggfunc="sum")
d.merge(d, on="c"); pd.concat([d, d]); d.drop_duplicates(); d.isna().sum(); d.fillna(0); d.describe(); d.query("x > 1")
d["c"].value_counts(normalize=True); d["y"].shift(1).rolling(2).mean(); d["y"].quantile(0.5); d["c"].str.lower()
d[(d["c"] == "a") & d["x"].isin([1])]["y"].sum(); d.loc[0, "x"]; d.iloc[0]; d.apply(lambda r: r["x"], axis=1)
pd.cut(d["x"], 2); d.set_index("d").resample("MS")["x"].sum(); d["c"].map({"a": 1}); repr(d); d["d"].diff().dt.days
"""


class Capped(io.TextIOBase):
    """A text stream that keeps the first characters and counts the rest."""

    def __init__(self, most: int) -> None:
        self.kept, self.left, self.dropped = [], most, 0  # type: list[str], int, int

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.left > 0:
            self.kept.append(text[: self.left])
        self.dropped += max(0, len(text) - self.left)
        self.left -= min(self.left, len(text))
        return len(text)

    def text(self) -> str:
        told = f"\n[{self.dropped} more characters]" if self.dropped else ""
        return "".join(self.kept) + told


class _TextHook(DisplayHook):
    """Shows a cell's last value as plain text, without a prompt."""

    def __call__(self, result: Any = None) -> None:
        shell = self.shell
        if result is not None and shell is not None:
            data, _ = shell.display_formatter.format(result, include={"text/plain"})
            shell.user_ns["_"] = result
            print(data.get("text/plain", ""))


class Shell(InteractiveShell):
    """IPython without history, prompts, colours, graphics windows and long tracebacks."""

    displayhook_class = _TextHook
    _stock: list[Any]

    def execute(self, code: str) -> BaseException | None:
        """Run a cell; what stopped it, if anything did.

        What is Python already, and nothing that IPython could take for a command, needs none of the shell's machinery,
        which takes longer than many an answer: it runs at once, unless somebody has hooked something in there.
        """
        parts = self._compiled(code)
        if parts is None:
            result = self.run_cell(code, store_history=False)  # type: ignore[no-untyped-call]
            error: BaseException | None = result.error_before_exec or result.error_in_exec
            return error
        stopped: BaseException | None = None
        with self.builtin_trap, self.display_trap:
            try:
                for part in parts:
                    exec(part, self.user_global_ns, self.user_ns)
            except BaseException as raised:
                stopped = raised
        if self.hooked() != self._stock:
            self._tell(code, stopped)
        return stopped

    def _tell(self, code: str, stopped: BaseException | None) -> None:
        """Call what a cell has just hooked in, as IPython does at that cell's end."""
        result = ExecutionResult(ExecutionInfo(code, False, False, True, None))  # type: ignore[no-untyped-call]
        result.error_in_exec = stopped
        self.events.trigger("post_execute")
        self.events.trigger("post_run_cell", result)

    def _compiled(self, code: str) -> list[CodeType] | None:
        """The cell's statements, and apart from them a last expression to show; None where IPython has to see it."""
        cell = "".join(leading_empty_lines(code.splitlines(keepends=True)))  # type: ignore[no-untyped-call]
        if self.hooked() != self._stock or not (tree := _plain_python(cell)):
            return None
        shown = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
        name = self.compile.cache(cell, self.execution_count, raw_code=code)
        try:
            compiled: Any = self.compile  # takes syntax trees as well as text
            parts = [compiled(tree, name, "exec")]
            if shown:
                parts.append(compiled(ast.Interactive([shown]), name, "single"))
        except Exception:  # IPython runs what stands above such a line, or waits for an answer in it
            return None
        return parts

    def hooked(self) -> list[Any]:
        """All that is called for a cell beside its own code."""
        manager = self.input_transformer_manager
        transforms = [manager.cleanup_transforms, manager.line_transforms, manager.token_transformers]
        callbacks = {name: list(called) for name, called in self.events.callbacks.items()}
        return [
            [list(one) for one in transforms],
            list(self.input_transformers_post),
            list(self.ast_transformers),
            callbacks,
        ]

    def showtraceback(self, *args: Any, **kwargs: Any) -> None:
        """The error goes into the record as one line."""

    def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
        """The error goes into the record as one line."""

    @contextmanager
    def _tee(self, channel: str) -> Iterator[None]:
        """IPython would keep a second, uncapped copy of all that is printed."""
        yield

    def enable_gui(self, gui: Any = None) -> None:
        """No windows here."""

    def enable_matplotlib(self, gui: str | None = None) -> tuple[str | None, str]:
        """`%matplotlib inline` is what there is already: figures that nobody looks at."""
        return gui, "agg"


@dataclass
class Ran:
    """What one cell left behind."""

    printed: str
    error: dict[str, Any] | None


def _plain_python(cell: str) -> ast.Module | None:
    """The cell as Python where it has several lines or is an assignment, and no pasted prompt."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(cell)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    plain = len(cell.strip().splitlines()) > 1 or (len(tree.body) == 1 and isinstance(tree.body[0], ast.Assign))
    return tree if tree.body and plain and not cell.lstrip().startswith("In") else None


def new_shell() -> Shell:
    """A fresh shell, the one that `get_ipython()` finds."""
    InteractiveShell.clear_instance()
    Shell.clear_instance()
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.xmode = "Minimal"
    config.InteractiveShell.colors = "NoColor"
    config.InteractiveShell.cache_size = 0
    shell = Shell.instance(config=config)
    assert shell.display_formatter
    shell._stock = shell.hooked()
    shell.display_formatter.active_types = ["text/plain"]
    return shell


def run(shell: Shell, code: str, most: int) -> Ran:
    """Run one cell; what it prints on either stream is kept up to `most` characters."""
    out = Capped(most)
    before = sys.stdout, sys.stderr
    sys.stdout = sys.stderr = out
    try:
        error = shell.execute(code)
    except BaseException as raised:  # a cell can make the shell itself stumble
        error = raised
    finally:
        sys.stdout, sys.stderr = before
        _close_figures()
    return Ran(out.text(), _told(error) if error else None)


def _told(error: BaseException) -> dict[str, Any]:
    name = type(error).__name__[:100]
    try:
        value = str(error)[:MAX_ERROR]
    except BaseException:
        value = ""
    line = getattr(error, "lineno", None) if isinstance(error, SyntaxError) else None
    trace = error.__traceback__
    while trace and not isinstance(error, SyntaxError):
        if "ipython-input" in trace.tb_frame.f_code.co_filename or "ipykernel" in trace.tb_frame.f_code.co_filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return {"name": name, "value": value, "line": line if isinstance(line, int) else None}


def _close_figures() -> None:
    """As the notebook does: a figure belongs to one cell."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot:
        try:
            pyplot.close("all")
        except BaseException:
            return
