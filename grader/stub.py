"""From the reference answer to what the learner and nbgrader see: starter, solution region, released text.

nbgrader swaps the lines from `### BEGIN SOLUTION` to `### END SOLUTION` for its stub; what stands outside them stays.
So the starter must stand outside: `name = ...` for every checked name, or the head of a function with `return ...` for
its body. An untouched answer is then *not attempted*, and never a NameError.
"""

from __future__ import annotations

import ast

from grader.exercise import SourceQuestion

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
CODE_STUB = ""
"""What nbgrader writes for a solution: nothing, since the starter stands above it."""
TEXT_STUB = "*Write your answer here.*"


def parts(question: SourceQuestion) -> tuple[str, str, str]:
    """What the author wrote above, inside and below the solution region; without marks all of it is solution."""
    lines = question.answer.source.splitlines()
    marks = [i for i, line in enumerate(lines) if line.strip() in (BEGIN, END)]
    if not marks:
        return "", question.answer.source.strip("\n"), ""
    if len(marks) != 2 or lines[marks[0]].strip() != BEGIN:
        remedy = f"Write one '{BEGIN}' and one '{END}' below it."
        raise question.answer.error(f"the solution region of {question.id} is not closed.", remedy, offset=marks[0] + 1)
    above, inside, below = lines[: marks[0]], lines[marks[0] + 1 : marks[1]], lines[marks[1] + 1 :]
    if any(line.strip() for line in inside) and not question.essay:
        _demand_statements(question, "\n".join(inside), marks[0] + 1)
    return tuple("\n".join(part).strip("\n") for part in (above, inside, below))  # type: ignore[return-value]


def _demand_statements(question: SourceQuestion, inside: str, above: int) -> None:
    try:
        ast.parse(inside)
    except SyntaxError as error:
        problem = f"the solution region of {question.id} is no code by itself: {error.msg}."
        remedy = "Close whole statements in; of a function, its head too: the build leaves head and docstring outside."
        raise question.answer.error(problem, remedy, offset=above + (error.lineno or 1)) from None


def source_text(question: SourceQuestion) -> str:
    """The answer cell of nbgrader's source notebook."""
    above, inside, below = parts(question)
    if question.essay:
        return f"{BEGIN}\n{question.texts['model'].source}\n{END}"
    function = _function(question, inside)
    if function:
        return _function_source(inside, function)
    open_names = [name for name in question.names if f"{name} =" not in above]
    starter = "\n".join(part for part in (above, *(f"{name} = ..." for name in open_names)) if part)
    return "\n".join(part for part in (starter, BEGIN, inside, END, below) if part)


def release_text(question: SourceQuestion) -> str:
    """The same cell as the learner gets it: the region replaced by the stub, indented as it was."""
    kept: list[str] = []
    inside = False
    for line in source_text(question).splitlines():
        if line.strip() == BEGIN:
            inside = True
            indent = line[: len(line) - len(line.lstrip())]
            kept.append(TEXT_STUB if question.essay else indent + CODE_STUB)
        elif line.strip() == END:
            inside = False
        elif not inside:
            kept.append(line)
    return "\n".join(kept)


def solution_text(question: SourceQuestion) -> str:
    """The worked solution as a learner may see it in the end."""
    return question.texts["model"].source if question.essay else parts(question)[1]


def _function(question: SourceQuestion, inside: str) -> ast.FunctionDef | None:
    """The one checked function that the solution defines, where it is one."""
    body = ast.parse(inside).body
    found = [node for node in body if isinstance(node, ast.FunctionDef) and node.name in question.names]
    if not found:
        return None
    if len(question.names) > 1 or len(body) > 1:
        remedy = "Ask for one function a question, and nothing beside it."
        raise question.answer.error(f"{question.id} mixes a function with other answers.", remedy)
    return found[0]


def _function_source(inside: str, function: ast.FunctionDef) -> str:
    """Head and docstring stay with the learner; the body is the solution, and `return ...` marks it untouched."""
    lines = inside.splitlines()
    body = function.body
    documented = isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    start = (body[0].end_lineno or 0) if documented else body[0].lineno - 1
    pad = " " * function.body[0].col_offset
    head, rest = lines[:start], lines[start:]
    return "\n".join([*head, f"{pad}{BEGIN}", *rest, f"{pad}{END}", f"{pad}return ..."])
