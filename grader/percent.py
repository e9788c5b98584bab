"""Split an exercise file into its cells: the `py:percent` format, with a role and attributes on each cell's line.

`# %% [markdown] ask q2 points=2 tol=0.01` opens a markdown cell of role `ask` for question `q2`. jupytext reads and
writes the same files, but keeps no line numbers, which every message here needs.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from grader.errors import SourceError

MARKDOWN_ROLES = ("intro", "prose", "ask", "answer", "hint", "meaning", "rubric", "model", "weak")
CODE_ROLES = ("setup", "demo", "answer", "check", "cases", "wrong", "accept")
QUESTION_ROLES = (
    "ask",
    "answer",
    "hint",
    "meaning",
    "rubric",
    "model",
    "weak",
    "check",
    "cases",
    "wrong",
    "accept",
)

_HEADER = re.compile(r"^# %%(?P<rest>.*)$")


@dataclass(frozen=True)
class Cell:
    """One cell: `line` to `end` are its lines, header first, `source` its text (markdown without the comment signs)."""

    path: Path
    line: int
    end: int
    kind: str
    role: str
    question: str | None
    attributes: dict[str, str]
    title: str
    source: str

    def error(self, problem: str, remedy: str, *, offset: int = 0) -> SourceError:
        """An error at this cell, `offset` lines below its header."""
        return SourceError(self.path, self.line + offset, problem, remedy)


def read_cells(path: Path) -> list[Cell]:
    """The cells of an exercise file, in order."""
    text = path.read_text(encoding="utf-8-sig")
    lines = text.splitlines()
    heads = [i for i, line in enumerate(lines) if _HEADER.match(line)]
    if not heads:
        raise SourceError(path, 1, "no cell found.", "Open each cell with a line '# %%'.")
    if before := "".join(lines[: heads[0]]).strip():
        raise SourceError(
            path, 1, f"text before the first cell: {before[:40]!r}.", "Put '# %% [markdown] intro' above it."
        )
    ends = [*heads[1:], len(lines)]
    return [
        _cell(path, start + 1, lines[start], lines[start + 1 : end]) for start, end in zip(heads, ends, strict=True)
    ]


def _cell(path: Path, line: int, header: str, body: list[str]) -> Cell:
    match = _HEADER.match(header)
    assert match
    try:
        words = shlex.split(match["rest"])
    except ValueError as error:
        raise SourceError(path, line, f"cannot read the cell's line ({error}).", "Close its quotes.") from None
    kind = "code"
    if words and words[0] == "[markdown]":
        kind, words = "markdown", words[1:]
    role = words.pop(0) if words and "=" not in words[0] else ""
    role = role or ("prose" if kind == "markdown" else "")
    _check_role(path, line, kind, role)
    question = words.pop(0) if role in QUESTION_ROLES and words and "=" not in words[0] else None
    if role in QUESTION_ROLES and (question is None or not re.fullmatch(r"q\d+", question)):
        problem = f"the cell '{role}' names no question."
        raise SourceError(path, line, problem, f"Write '# %% {role} q1' with the question's number.")
    attributes = dict(word.split("=", 1) for word in words if "=" in word)
    title = " ".join(word for word in words if "=" not in word)
    source = _markdown(path, line, body) if kind == "markdown" else "\n".join(body).strip("\n")
    return Cell(path, line, line + len(body), kind, role, question, attributes, title, source)


def _check_role(path: Path, line: int, kind: str, role: str) -> None:
    known = MARKDOWN_ROLES if kind == "markdown" else CODE_ROLES
    if role in known:
        return
    if not role:
        raise SourceError(path, line, "a code cell without a role.", f"Write one of {', '.join(CODE_ROLES)}.")
    if role in MARKDOWN_ROLES + CODE_ROLES:
        other = "markdown, '# %% [markdown] " if kind == "code" else "code, '# %% "
        raise SourceError(path, line, f"the role '{role}' is for another kind of cell.", f"It is {other}{role} ...'.")
    near = get_close_matches(role, known, n=1)
    asked = f"Did you mean '{near[0]}'?" if near else f"Roles are {', '.join(known)}."
    raise SourceError(path, line, f"unknown role '{role}'.", asked)


def _markdown(path: Path, line: int, body: list[str]) -> str:
    text = []
    for offset, raw in enumerate(body, start=1):
        if raw.strip() and not raw.startswith("#"):
            problem = f"a line of a markdown cell is no comment: {raw.strip()[:40]!r}."
            raise SourceError(path, line + offset, problem, "Start it with '# ', or close the cell above it.")
        text.append(raw[2:] if raw.startswith("# ") else raw[1:])
    return "\n".join(text).strip("\n")
