"""The normal form of an answer's code: what is left of it without names, layout, comments and the starter.

Runs as a process of its own, since the parser is given whatever a learner wrote: requests come in as JSON lines, one
answer a line goes out for each, and nothing is ever executed.
"""

from __future__ import annotations

import ast
import hashlib
import json
import resource
import sys

MEMORY = 1_000_000_000
LONGEST = 50_000
"""Characters of code that are looked at."""


def normal_form(code: str, starter: str, kept: list[str]) -> tuple[str, int] | None:
    """The hash of the code's normal form and its size in syntax nodes; None for what is no Python.

    Names that the code binds itself are numbered in the order in which they come, except `kept` ones, which the
    question asks for. Statements of the starter, docstrings and IPython's magics do not count.
    """
    if len(code) > LONGEST:
        return None
    try:
        tree = ast.parse(_python(code))
        given = {ast.dump(node) for node in ast.walk(ast.parse(_python(starter))) if isinstance(node, ast.stmt)}
        tree = _Stripped(given).visit(tree)
        tree = _Renamed(_bound(tree) - set(kept)).visit(tree)
        text = ast.dump(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    size = sum(not isinstance(node, ast.expr_context | ast.Module | ast.Load) for node in ast.walk(tree))
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest(), size


def _python(code: str) -> str:
    return "\n".join("" if line.lstrip().startswith(("%", "!")) else line for line in code.splitlines())


def _bound(tree: ast.AST) -> set[str]:
    """Every name that the code binds by itself."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            found.add(node.id)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.alias):
            found.add(node.asname or node.name.partition(".")[0])
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name:
            found.add(node.name)
    return found


class _Stripped(ast.NodeTransformer):
    """Without the starter's statements, docstrings and other statements that do nothing."""

    def __init__(self, given: set[str]) -> None:
        self.given = given

    def generic_visit(self, node: ast.AST) -> ast.AST:
        super().generic_visit(node)
        for name in ("body", "orelse", "finalbody"):
            statements = getattr(node, name, None)
            if isinstance(statements, list):
                left = [one for one in statements if not self._idle(one)]
                setattr(node, name, left if left or name != "body" else [ast.Pass()])
        return node

    def _idle(self, node: ast.stmt) -> bool:
        constant = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        return constant or ast.dump(node) in self.given


class _Renamed(ast.NodeTransformer):
    """With numbers for the names that are the learner's own choice."""

    def __init__(self, own: set[str]) -> None:
        self.own = own
        self.numbers: dict[str, str] = {}

    def _name(self, name: str) -> str:
        return self.numbers.setdefault(name, f"name {len(self.numbers)}") if name in self.own else name

    def generic_visit(self, node: ast.AST) -> ast.AST:
        if isinstance(node, ast.Name):
            node.id = self._name(node.id)
        elif isinstance(node, ast.arg):
            node.arg = self._name(node.arg)
        elif isinstance(node, ast.alias):
            node.asname = self._name(node.asname or node.name.partition(".")[0])
        elif isinstance(name := getattr(node, "name", None), str):
            node.name = self._name(name)  # type: ignore[attr-defined]
        return super().generic_visit(node)


def main() -> None:
    """Answer requests `[code, starter, kept]` until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        print(json.dumps(normal_form(*json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
