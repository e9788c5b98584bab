"""Small faults in the reference answer, made by rule: a check that lets one pass is too weak, or its data are."""

from __future__ import annotations

import ast
import copy
import signal
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pandas as pd

from grader.errors import CourseError
from grader.exercise import SourceQuestion
from grader.key import answer_in
from grader.run import Namespace, Ran, duplicate, execute, on_edition
from grader.stub import parts
from larkwell.judge import judge
from larkwell.questions import Exercise

SECONDS_A_MUTANT = 5

SWAPPED_METHODS = {
    "mean": "median",
    "median": "mean",
    "sum": "count",
    "count": "size",
    "max": "min",
    "min": "max",
    "nlargest": "nsmallest",
    "nsmallest": "nlargest",
    "nunique": "count",
    "head": "tail",
    "tail": "head",
    "first": "last",
    "idxmax": "idxmin",
    "cumsum": "cumprod",
    "any": "all",
    "all": "any",
}
LEFT_OUT_METHODS = {"dropna", "drop_duplicates", "abs", "unique", "fillna", "sort_values", "sort_index", "round"}
FLIPPED_OPERATORS: dict[type[ast.AST], Any] = {
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True)
class Mutant:
    """One changed line of a reference answer: what was done to it, and the whole code."""

    change: str
    code: str


@dataclass(frozen=True)
class MutationScore:
    """How many mutants ran and were told from the right answer; `survivors` names the others."""

    killed: int
    survivors: tuple[str, ...]

    @property
    def total(self) -> int:
        return self.killed + len(self.survivors)

    def also(self, other: MutationScore) -> MutationScore:
        """The score over two editions: a mutant survives where it does so on both."""
        left = tuple(name for name in self.survivors if name in other.survivors)
        return MutationScore(self.total - len(left), left)

    @property
    def share(self) -> float:
        """Killed of those that ran, 0 to 1; 1 where none could be made."""
        return self.killed / self.total if self.total else 1.0


def mutation_score(question: SourceQuestion, exercise: Exercise, ran: Ran, edition: Path) -> MutationScore:
    """Run every mutant of the reference answer on one edition; those that stop with an error do not count."""
    killed, survivors = 0, []
    known = exercise.questions[question.id]
    if known.type == "labels":
        return MutationScore(0, ())
    above, answer, below = parts(question)
    for mutant in mutants(answer, _siblings(ran.before)):
        namespace = duplicate(ran.before)
        try:
            with on_edition(edition), _deadline():
                execute(question.answer, "\n".join((above, mutant.code, below)), namespace)
                value = answer_in(known, namespace, edition)
        except (CourseError, KeyError, _TooSlowError):
            continue
        if judge(known, value, exercise.keys[question.id]).state == "right":
            survivors.append(mutant.change)
        else:
            killed += 1
    return MutationScore(killed, tuple(survivors))


def mutants(code: str, siblings: Mapping[str, str] = MappingProxyType({})) -> Iterator[Mutant]:
    """All single changes of a piece of code, each different from it and from the others.

    `siblings` maps a column's name to that of another column of its table, which a careless hand might have taken.
    """
    tree = ast.parse(code)
    seen = {ast.unparse(tree)}
    nodes = [node for node in ast.walk(tree) if not isinstance(node, ast.expr_context)]
    without_effect = _without_effect(tree)
    for number, node in enumerate(nodes):
        if node in without_effect:
            continue
        for change in _changes(node, siblings):
            mutated = copy.deepcopy(tree)
            twin = [twin for twin in ast.walk(mutated) if not isinstance(twin, ast.expr_context)][number]
            before = _line(mutated, twin)
            change(twin)
            text = ast.unparse(ast.fix_missing_locations(mutated))
            if text not in seen:
                seen.add(text)
                yield Mutant(f"{before} -> {_line(mutated, twin)}", text)


Change = Callable[[ast.AST], None]


def _siblings(namespace: Namespace) -> dict[str, str]:
    """For every column of the tables at hand, the next one of the same kind in its table."""
    found: dict[str, str] = {}
    for frame in namespace.values():
        if isinstance(frame, pd.DataFrame):
            for kind in {str(dtype) for dtype in frame.dtypes}:
                names = [str(name) for name, dtype in frame.dtypes.items() if str(dtype) == kind]
                found |= dict(zip(names, names[1:] + names[:1], strict=True))
    return {name: other for name, other in found.items() if name != other}


def _without_effect(tree: ast.AST) -> set[ast.AST]:
    """Nodes that can make no other answer: the column whose rows `size` counts, a chart's legend, words at points."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Tuple(elts=[ast.Constant() as column, ast.Constant(value="size")]):
                found.add(column)
            case ast.keyword(arg="legend"):
                found.add(node.value)
            case ast.For(body=[ast.Expr(ast.Call(ast.Attribute(attr="annotate" | "text")))]):
                found.update(ast.walk(node))
    return found


def _changes(node: ast.AST, siblings: Mapping[str, str]) -> Iterator[Change]:
    """The faults that can be made at one node, each a function that makes it in a copy."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in siblings:
        yield lambda twin: setattr(twin, "value", siblings[twin.value])  # type: ignore[attr-defined]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "value_counts":
        yield _count_shares
    if isinstance(node, ast.Compare) and type(node.ops[0]) in FLIPPED_OPERATORS:
        yield lambda twin: _set_operator(twin, 0)
    if isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in FLIPPED_OPERATORS:
        yield lambda twin: _set_operator(twin, None)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div | ast.Sub):
        yield _swap_sides
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool):
        yield lambda twin: setattr(twin, "value", twin.value + 1)  # type: ignore[attr-defined]
        yield lambda twin: setattr(twin, "value", twin.value - 1)  # type: ignore[attr-defined]
    if isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda twin: setattr(twin, "value", not twin.value)  # type: ignore[attr-defined]
    if isinstance(node, ast.Attribute) and node.attr in SWAPPED_METHODS:
        yield lambda twin: setattr(twin, "attr", SWAPPED_METHODS[twin.attr])  # type: ignore[attr-defined]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Invert | ast.USub | ast.Not):
        yield lambda twin: _become(twin, twin.operand)  # type: ignore[attr-defined]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LEFT_OUT_METHODS:
        yield lambda twin: _become(twin, twin.func.value)  # type: ignore[attr-defined]
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Compare | ast.BinOp | ast.UnaryOp):
        yield lambda twin: _become(twin, twin.value)  # type: ignore[attr-defined]
    if isinstance(node, ast.If):
        yield lambda twin: setattr(twin, "test", ast.Constant(False))


def _set_operator(twin: ast.AST, index: int | None) -> None:
    if isinstance(twin, ast.Compare) and index is not None:
        twin.ops[index] = FLIPPED_OPERATORS[type(twin.ops[index])]()
    elif isinstance(twin, ast.BinOp | ast.BoolOp):
        twin.op = FLIPPED_OPERATORS[type(twin.op)]()


def _count_shares(twin: ast.AST) -> None:
    """`value_counts()` with shares where counts were, and the other way round."""
    assert isinstance(twin, ast.Call)
    kept = [keyword for keyword in twin.keywords if keyword.arg != "normalize"]
    added = [] if len(kept) < len(twin.keywords) else [ast.keyword("normalize", ast.Constant(True))]
    twin.keywords = kept + added


def _swap_sides(twin: ast.AST) -> None:
    assert isinstance(twin, ast.BinOp)
    twin.left, twin.right = twin.right, twin.left


def _become(twin: ast.AST, other: ast.AST) -> None:
    """Put another node in a node's place, without touching its parent."""
    twin.__class__ = other.__class__
    twin.__dict__ = dict(other.__dict__)


def _line(tree: ast.AST, node: ast.AST) -> str:
    """The statement that holds a node, on one line."""
    holders = [s for s in ast.walk(tree) if isinstance(s, ast.stmt) and any(n is node for n in ast.walk(s))]
    return " ".join(ast.unparse(ast.fix_missing_locations(holders[-1])).split())[:100] if holders else ""


class _TooSlowError(Exception):
    pass


class _deadline:
    """Stop a mutant that does not end."""

    def __enter__(self) -> None:
        self._before = signal.signal(signal.SIGALRM, self._stop)
        signal.alarm(SECONDS_A_MUTANT)

    def __exit__(self, *exception: object) -> None:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, self._before)

    @staticmethod
    def _stop(number: int, frame: types.FrameType | None) -> None:
        raise _TooSlowError
