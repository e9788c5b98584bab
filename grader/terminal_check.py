"""Run a learner's own notebook from the terminal and repeat what its checks say."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

from grader.errors import CourseError

SECONDS_A_CELL = 60


def check_notebook(path: Path) -> tuple[list[str], bool]:
    """What each check printed, and whether all of them are right. The file itself is not changed."""
    import nbformat
    from nbclient import NotebookClient

    if not path.exists():
        raise CourseError(f"{path}: no such file. Name the notebook you work in, for example work/day-003-….ipynb")
    try:
        notebook = nbformat.read(path, as_version=4)
    except Exception as error:
        reason = str(error).splitlines()[0][:80]
        raise CourseError(f"{path}: not a notebook ({reason}). Download the day's notebook again.") from None
    NotebookClient(notebook, timeout=SECONDS_A_CELL, allow_errors=True, interrupt_on_timeout=True).execute(
        stderr=subprocess.DEVNULL  # the kernel's own log is no news to a learner
    )
    lines: list[str] = []
    right = True
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type != "code":
            continue
        lines += [f"cell {number} stops with {error}" for error in _errors(cell)]
        marks = cell.metadata.get("nbgrader", {})
        if marks.get("grade"):
            said = _printed(cell) or f"{marks['grade_id']}: nothing was checked"
            right = right and ": Right." in said
            lines.append(said)
    return lines, right


def _errors(cell: Any) -> list[str]:
    return [
        f"{out.ename}: {out.evalue.splitlines()[0] if out.evalue else ''}"
        for out in cell.outputs
        if out.output_type == "error"
    ]


def _printed(cell: Any) -> str:
    texts = [out.text for out in cell.outputs if out.output_type == "stream" and out.name == "stdout"]
    texts += [out.data.get("text/markdown", "") for out in cell.outputs if out.output_type == "display_data"]
    return "".join(texts).strip()
