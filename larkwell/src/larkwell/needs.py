"""Which names a cell of code needs from the cells above it, and which it makes, found without running it."""

from __future__ import annotations

import ast
import re
import symtable
from collections.abc import Iterator
from typing import NamedTuple


class Needs(NamedTuple):
    """The names a cell reads before it has made them itself, and those it makes or changes."""

    uses: frozenset[str]
    makes: frozenset[str]


def needs(source: str) -> Needs:
    """Read a cell's names; of code that cannot be parsed, at least what its lines seem to assign."""
    try:
        statements = ast.parse(source).body
    except (SyntaxError, ValueError):
        return Needs(frozenset(), frozenset(re.findall(r"^([A-Za-z_]\w*)\s*=(?!=)", source, re.MULTILINE)))
    uses: set[str] = set()
    later: set[str] = set()
    made: set[str] = set()
    for statement in statements:
        table = symtable.symtable(ast.unparse(statement), "<cell>", "exec")
        read = set(_read(table)) | _changed_in_place(statement, only_names=True)
        makes = {one.get_name() for one in table.get_symbols() if one.is_assigned() or one.is_imported()}
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            later |= read  # a function reads its names when it is called
        elif isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Expr):
            uses |= read - made
        else:
            uses |= read - made - makes
        made |= makes | _changed_in_place(statement)
    return Needs(frozenset(uses | (later - made)), frozenset(made))


def _read(table: symtable.SymbolTable) -> Iterator[str]:
    outer = table.get_type() == "module"
    for symbol in table.get_symbols():
        if symbol.is_referenced() and (outer or symbol.is_global()):
            yield symbol.get_name()
    for inner in table.get_children():
        yield from _read(inner)


def _changed_in_place(statement: ast.stmt, *, only_names: bool = False) -> set[str]:
    """Names changed without being given a new value: `x += 1`, and unless `only_names`, `x["a"] = 1` and `x.a = 1`."""
    found = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
        if not only_names and isinstance(node, ast.Subscript | ast.Attribute) and not isinstance(node.ctx, ast.Load):
            base: ast.expr = node
            while isinstance(base, ast.Subscript | ast.Attribute):
                base = base.value
            if isinstance(base, ast.Name):
                found.add(base.id)
    return found
