"""The released notebook: the one source of what a cell is for, what is locked and how much it is worth."""

from __future__ import annotations

import ast
import hashlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from grader.errors import CourseError

Role = Literal["text", "setup", "demo", "ask", "answer", "check", "essay"]
LOCKED: tuple[Role, ...] = ("text", "setup", "ask", "check")
VERSION = re.compile(r'version="([^"]*)"')


@dataclass(frozen=True)
class ReleaseCell:
    """One cell as it was handed out."""

    id: str
    role: Role
    kind: str
    source: str
    question: str | None
    points: float
    marks: dict[str, Any]
    """nbgrader's metadata of the cell."""


@dataclass(frozen=True)
class Release:
    """One day's notebook as it was handed out."""

    stem: str
    cells: tuple[ReleaseCell, ...]
    metadata: dict[str, Any]
    digest: str

    @property
    def short(self) -> str:
        """`day-003`."""
        return self.stem[:7]

    @cached_property
    def version(self) -> str:
        """The exercise's version, as the set-up's `begin` line has it."""
        return version_of("\n".join(cell.source for cell in self.cells if cell.role == "setup"))

    @cached_property
    def names(self) -> dict[str, tuple[str, ...]]:
        """The variables that each check reads."""
        return {str(cell.question): _names(cell.source) for cell in self.cells if cell.role == "check"}

    @cached_property
    def prelude(self) -> tuple[int, ...]:
        """The cells that run before the first answer and are no learner's: set-up and demonstrations."""
        first = next((i for i, cell in enumerate(self.cells) if cell.role == "answer"), len(self.cells))
        return tuple(i for i, cell in enumerate(self.cells[:first]) if cell.role in ("setup", "demo"))


def version_of(setup: str) -> str:
    """The version in a set-up cell's `begin` line, empty where there is none."""
    found = VERSION.search(setup)
    return found.group(1) if found else ""


def read_release(path: Path) -> Release:
    """Read a released notebook of this course."""
    if not path.exists():
        raise CourseError(f"{path}: not released yet. Run: course release {int(path.stem[4:7])} --class FOLDER")
    content = path.read_bytes()
    notebook = json.loads(content)
    short = path.stem[:7]
    cells = tuple(_cell(cell, short, i) for i, cell in enumerate(notebook["cells"]))
    if not any(cell.role == "setup" for cell in cells):
        raise CourseError(f"{path}: no notebook of this course. Release it again: course release {int(short[4:])}")
    return Release(path.stem, cells, notebook["metadata"], hashlib.sha256(content).hexdigest())


def _cell(cell: dict[str, Any], short: str, index: int) -> ReleaseCell:
    marks = cell["metadata"].get("nbgrader", {})
    source = "".join(cell["source"])
    name = marks.get("grade_id") or cell.get("id") or f"{short}-cell-{index}"
    question = None
    role: Role
    if not marks:
        role = "demo" if cell["cell_type"] == "code" else "text"
    elif marks["solution"]:
        role = "essay" if marks["grade"] else "answer"
    elif marks["grade"]:
        role = "check"
    else:
        role = "setup" if cell["cell_type"] == "code" else "ask"
    if role in ("answer", "essay", "check", "ask"):
        question = name.removeprefix(f"{short}-").removesuffix("-answer").removesuffix("-ask")
    return ReleaseCell(name, role, cell["cell_type"], source, question, float(marks.get("points", 0)), marks)


def _names(check: str) -> tuple[str, ...]:
    call = ast.parse(check, mode="eval").body
    assert isinstance(call, ast.Call)
    return tuple(arg.id for arg in call.args[1:] if isinstance(arg, ast.Name))
