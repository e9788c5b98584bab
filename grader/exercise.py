"""An exercise as its author wrote it: the cells grouped into questions, and what the format demands of them."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from grader.changes import with_changes
from grader.errors import SourceError
from grader.percent import Cell, read_cells
from larkwell.judge import JUDGES

STEM = re.compile(r"day-(\d{3})-[a-z0-9-]+")
ASK_ATTRIBUTES = {
    "points": "how many points the question is worth",
    "type": "the question type, where it does not follow from the reference answer",
    "tol": "absolute tolerance of numbers, in the unit of the answer",
    "pure": "'yes' where a function must leave what it is given as it is",
    "ordered": "the column a table is to be sorted by, or 'yes' for its last one or a chart's bars",
    "options": "the closed list of labels or choices, separated by |",
    "columns": "the columns that the question stands on: table.column, separated by commas",
    "period": "the rows or the time that count",
    "skill": "the newest skill the question needs, where it is not the day's own",
    "fixed": "why the answer is the same on all tables",
    "few": "why the question has fewer than three wrong answers",
    "mutants": "why surviving mutants of the reference answer are right answers too",
}
WRONGS_NEEDED = 3
HINTS_NEEDED = 3


@dataclass(frozen=True)
class SourceQuestion:
    """The cells of one question."""

    id: str
    ask: Cell
    answer: Cell
    check: Cell | None
    cases: Cell | None
    wrongs: tuple[Cell, ...]
    accepts: tuple[Cell, ...]
    hints: tuple[str, ...]
    meaning: str
    texts: dict[str, Cell]
    names: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The prompt's first line, `### How big is the grey zone?`, without its marks."""
        return self.ask.source.splitlines()[0].removeprefix("### ")

    @property
    def essay(self) -> bool:
        return self.answer.kind == "markdown"

    @property
    def points(self) -> float:
        return float(self.ask.attributes["points"])


@dataclass(frozen=True)
class SourceExercise:
    """One exercise file."""

    path: Path
    stem: str
    cells: tuple[Cell, ...]
    setup: Cell
    questions: dict[str, SourceQuestion] = field(default_factory=dict)

    @property
    def day(self) -> int:
        return int(self.stem[4:7])

    @property
    def setup_code(self) -> str:
        """The set-up without its `begin` line, which needs a built exercise."""
        return "\n".join(line for line in self.setup.source.splitlines() if line != begin_line(self.short))

    @property
    def short(self) -> str:
        """`day-003`, the name by which a notebook asks for its exercise."""
        return self.stem[:7]

    @property
    def phase(self) -> str:
        """The folder of its phase."""
        return self.path.parent.name

    @property
    def title(self) -> str:
        """The heading of the first cell."""
        return self.cells[0].source.splitlines()[0].lstrip("# ").strip()


def read_exercise(path: Path) -> SourceExercise:
    """Parse one exercise file; the first thing that is wrong stops it with file, line, problem and remedy."""
    if not STEM.fullmatch(path.stem):
        raise SourceError(
            path, 1, f"the file is called '{path.name}'.", "Call it day-NNN-the-slug.py, like its lesson."
        )
    cells = read_cells(path)
    if cells[0].role != "intro" or not cells[0].source.startswith("# "):
        raise cells[0].error(
            "the exercise does not open with its title.",
            "Start with '# %% [markdown] intro' and '# # Title'.",
        )
    setups = [cell for cell in cells if cell.role == "setup"]
    if len(setups) != 1:
        at = setups[1] if setups else cells[0]
        raise at.error(
            f"{len(setups)} setup cells.",
            "Write exactly one '# %% setup' with the imports and tables of the day.",
        )
    line = begin_line(path.stem[:7])
    if line not in setups[0].source.splitlines():
        raise setups[0].error("the setup does not begin the day.", f"Add the line: {line}")
    groups: dict[str, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.question:
            groups[cell.question].append(cell)
    questions = {name: _question(name, group) for name, group in groups.items()}
    if not questions:
        raise cells[0].error("no question.", "Open one with '# %% [markdown] ask q1 points=2'.")
    return SourceExercise(path, path.stem, tuple(cells), setups[0], questions)


def begin_line(short: str) -> str:
    """The line of the set-up that binds a notebook to its day."""
    return f'check, hint, solution = begin("{short}")'


def _question(name: str, group: list[Cell]) -> SourceQuestion:
    by_role: dict[str, list[Cell]] = defaultdict(list)
    for cell in group:
        by_role[cell.role].append(cell)
    first = group[0]
    for role in ("ask", "answer", "check", "cases", "hint", "meaning", "rubric", "model", "weak"):
        if len(by_role[role]) > 1:
            raise by_role[role][1].error(f"{name} has two '{role}' cells.", "Join them, or give one another number.")
    if not by_role["ask"]:
        raise first.error(f"{name} has no prompt.", f"Add '# %% [markdown] ask {name} points=...'.")
    ask = by_role["ask"][0]
    _check_attributes(ask)
    if not ask.source.startswith("### "):
        raise ask.error(
            f"the prompt of {name} has no heading.",
            "Start it with '# ### A few words', without a number.",
            offset=1,
        )
    if not by_role["answer"]:
        raise ask.error(f"{name} has no answer.", f"Add '# %% answer {name}' with the reference answer.")
    answer = by_role["answer"][0]
    if answer.kind == "markdown":
        return _essay(name, ask, answer, by_role)
    if not by_role["check"]:
        names = " and ".join(sorted(assigned(answer))) or "its variables"
        raise ask.error(f"{name} has no check.", f"Add '# %% check {name}' with check(\"{name}\", {names}).")
    hints = _hints(ask, by_role["hint"])
    if not by_role["meaning"]:
        raise ask.error(
            f"{name} has no meaning.",
            f"Add '# %% [markdown] meaning {name}': what the answer says to Ines or Tomasz.",
        )
    return SourceQuestion(
        id=name,
        ask=ask,
        answer=answer,
        check=by_role["check"][0],
        cases=next(iter(by_role["cases"]), None),
        wrongs=_wrongs(ask, answer, by_role["wrong"]),
        accepts=tuple(by_role["accept"]),
        hints=hints,
        meaning=by_role["meaning"][0].source,
        texts={},
        names=_checked_names(name, by_role["check"][0]),
    )


def _essay(name: str, ask: Cell, answer: Cell, by_role: dict[str, list[Cell]]) -> SourceQuestion:
    for role in ("check", "wrong", "accept", "cases"):
        if by_role[role]:
            raise by_role[role][0].error(
                f"{name} is an essay.", f"Remove its '{role}' cell, or make the answer a code cell."
            )
    for role, what in (
        ("rubric", "four points"),
        ("model", "a model answer"),
        ("weak", "one instructive weak answer"),
    ):
        if not by_role[role]:
            raise ask.error(f"the essay {name} has no '{role}'.", f"Add '# %% [markdown] {role} {name}' with {what}.")
    texts = {role: by_role[role][0] for role in ("rubric", "model", "weak")}
    return SourceQuestion(name, ask, answer, None, None, (), (), (), "", texts, ())


def _check_attributes(ask: Cell) -> None:
    for key in ask.attributes:
        if key not in ASK_ATTRIBUTES:
            near = get_close_matches(key, ASK_ATTRIBUTES, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(ASK_ATTRIBUTES)}."
            raise ask.error(f"unknown attribute '{key}'.", hint)
    try:
        if float(ask.attributes["points"]) <= 0:
            raise ValueError
    except (KeyError, ValueError):
        raise ask.error(
            f"{ask.question} says no points.", "Write points=2 on the ask line, a number above 0."
        ) from None
    kind = ask.attributes.get("type")
    if kind and kind not in (*JUDGES, "essay"):
        raise ask.error(f"unknown question type '{kind}'.", f"Types are {', '.join(JUDGES)} and essay.")


def _hints(ask: Cell, cells: list[Cell]) -> tuple[str, ...]:
    text = cells[0].source if cells else ""
    hints = tuple(part.strip() for part in re.split(r"(?m)^\d\.\s+", text)[1:])
    if len(hints) != HINTS_NEEDED:
        at = cells[0] if cells else ask
        remedy = "Write three numbered ones: where to look, what to do, the shape of the code."
        raise at.error(f"{ask.question} has {len(hints)} hints.", remedy)
    return hints


def _wrongs(ask: Cell, answer: Cell, cells: list[Cell]) -> tuple[Cell, ...]:
    for cell in cells:
        if not cell.source.lstrip().startswith("#"):
            raise cell.error("a wrong answer without feedback.", "Say what it did in comment lines at its top.")
    if len(cells) < WRONGS_NEEDED and "few" not in ask.attributes:
        remedy = f"Add '# %% wrong {ask.question}' cells, or say why not with few=\"...\" on the ask line."
        raise ask.error(f"{ask.question} has {len(cells)} wrong answers, three are needed.", remedy)
    return tuple(with_changes(cell, answer) for cell in cells)


def _checked_names(question: str, check: Cell) -> tuple[str, ...]:
    """The variables that `check("q1", a, b)` reads."""
    remedy = f'Write one line: check("{question}", name, ...).'
    try:
        body = ast.parse(check.source).body
    except SyntaxError:
        raise check.error(f"the check of {question} is no Python.", remedy) from None
    call = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id != "check":
        raise check.error(f"the check of {question} is not a single call.", remedy)
    if not call.args or not isinstance(call.args[0], ast.Constant) or call.args[0].value != question:
        raise check.error(f"the check does not name {question}.", remedy)
    names = [arg.id for arg in call.args[1:] if isinstance(arg, ast.Name)]
    if not names or len(names) != len(call.args) - 1 or call.keywords:
        raise check.error(f"the check of {question} reads something that is no plain name.", remedy)
    return tuple(names)


def assigned(cell: Cell) -> set[str]:
    """The names a code cell binds at its top level."""
    try:
        tree = ast.parse(cell.source)
    except SyntaxError as error:
        raise cell.error(
            f"no Python: {error.msg}.", "Run the file in an editor to see where.", offset=error.lineno or 0
        ) from None
    found: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
            continue
        for child in ast.walk(node):
            if isinstance(child, ast.Name) and isinstance(child.ctx, ast.Store):
                found.add(child.id)
    return found
