"""The question-to-column contract: what a question stands on exists, is declared, and has been taught by its day."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

from grader.exercise import SourceExercise, SourceQuestion
from grader.lesson import Lesson
from grader.stub import parts

Schema = dict[str, Any]

ALWAYS_KNOWN = {"DataFrame", "Series", "print", "...", "float", "int", "str", "dict", "list", "fromkeys"}
"""Words of Python that no question is about."""
_CONSTRUCTS: dict[type[ast.AST], str] = {
    ast.FunctionDef: "def",
    ast.Lambda: "lambda",
    ast.For: "for",
    ast.While: "while",
    ast.If: "if",
    ast.IfExp: "if",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.Invert: "~",
    ast.JoinedStr: "f-string",
    ast.ListComp: "for",
    ast.DictComp: "for",
    ast.GeneratorExp: "for",
    ast.Raise: "raise",
    ast.Assert: "assert",
    ast.Try: "try",
}


def contract_failures(source: SourceExercise, lessons: Iterable[Lesson], schema: Schema) -> Iterator[str]:
    """What the questions of one exercise use that does not exist, is not declared, or comes before its day."""
    tables = loaded_tables(source.setup.source, schema)
    for table in tables - set(schema):
        yield f"{source.path}:{source.setup.line}: the setup loads '{table}', which is no table."
    known = taught(lessons, source)
    for question in source.questions.values():
        if question.essay:
            continue
        yield from _column_failures(question, tables | loaded_tables(parts(question)[1], schema), schema)
        for word in sorted(vocabulary(parts(question)[1]) - known):
            yield (
                f"{question.answer.path}:{question.answer.line}: {question.id} needs `{word}`, which no day up to "
                f"{source.day} teaches. Answer it with what is known, or show it in a demo cell."
            )


def loaded_tables(code: str, schema: Schema) -> set[str]:
    """The tables that a piece of code loads by name, in a call or out of a list of names."""
    called = set(re.findall(r"""\bload\(\s*["'](\w+)["']""", code))
    listed = set(re.findall(r"""["'](\w+)["']""", code)) & set(schema) if re.search(r"\bload\([^\"']", code) else set()
    return called | listed


def vocabulary(code: str) -> set[str]:
    """The methods, functions and constructs that a piece of code uses, by their names."""
    words: set[str] = set()
    tree = ast.parse(code)
    own = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            words.add(node.attr)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            words.add(node.func.id)
        elif isinstance(node, ast.Compare) and not isinstance(node.ops[0], ast.In | ast.NotIn):
            words.add("comparison")
        elif type(node) in _CONSTRUCTS:
            words.add(_CONSTRUCTS[type(node)])
    return words - own - ALWAYS_KNOWN


def taught(lessons: Iterable[Lesson], source: SourceExercise) -> set[str]:
    """What a learner has met by the day of an exercise: each lesson's skill and shown code, its demos and set-up."""
    words: set[str] = set()
    for lesson in lessons:
        if lesson.day <= source.day:
            for code in (lesson.meta["skill"]["code"], *(b.code for b in lesson.blocks if b.shows("echo"))):
                words |= vocabulary(code)
    for cell in source.cells:
        if cell.role in ("demo", "setup"):
            words |= vocabulary(cell.source)
    return words | _defined(source)


def _defined(source: SourceExercise) -> set[str]:
    """Functions that the exercise itself hands to the learner, or asked of them in an earlier question."""
    code = [cell.source for cell in source.cells if cell.role in ("demo", "setup", "answer") and cell.kind == "code"]
    return {node.name for text in code for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)}


def _column_failures(question: SourceQuestion, tables: set[str], schema: Schema) -> Iterator[str]:
    where = f"{question.ask.path}:{question.ask.line}: {question.id}"
    declared = [name.strip() for name in question.ask.attributes.get("columns", "").split(",") if name.strip()]
    for name in declared:
        table, _, column = name.partition(".")
        if table not in schema:
            yield f"{where} declares '{name}', but there is no table '{table}'."
        elif column and column not in schema[table]["columns"]:
            near = ", ".join(schema[table]["columns"])
            yield f"{where} declares '{name}', but {table} has no such column. It has {near}."
        elif table not in tables:
            yield f"{where} declares '{name}', but neither setup nor answer loads {table}."
    columns = {column for table in tables & set(schema) for column in schema[table]["columns"]}
    used = columns & set(re.findall(r"""["'](\w+)["']""", parts(question)[1]))
    for column in sorted(used - {name.partition(".")[2] for name in declared}):
        yield f"{where} uses the column '{column}'. Declare it on the ask line: columns=\"table.{column}\"."
