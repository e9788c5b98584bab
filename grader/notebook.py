"""The notebooks of an exercise: nbgrader's source notebook and the learner's release notebook."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from grader.exercise import SourceExercise, SourceQuestion, begin_line
from grader.percent import Cell
from grader.stub import release_text, source_text
from larkwell.questions import Exercise

Notebook = dict[str, Any]
"""A notebook, or a cell of one, in the terms of nbformat 4.5. (Importing nbformat would take two seconds.)"""

LEARNER_ROLES = ("intro", "prose", "setup", "demo", "ask", "answer", "check")
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def release_notebook(source: SourceExercise, exercise: Exercise) -> Notebook:
    """What the learner opens: prompts, starters and locked checks; no solution, no wrong answer, no output."""
    return _notebook(source, exercise, solved=False)


def source_notebook(source: SourceExercise, exercise: Exercise) -> Notebook:
    """What `nbgrader generate_assignment` starts from: the same cells with the solutions between their marks."""
    return _notebook(source, exercise, solved=True)


def notebook_text(notebook: Notebook) -> str:
    """The notebook as a file: no outputs, no time stamps, so the same exercise gives the same bytes."""
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _notebook(source: SourceExercise, exercise: Exercise, *, solved: bool) -> Notebook:
    cells = []
    counts: dict[str, int] = {}
    for cell in source.cells:
        if cell.role not in LEARNER_ROLES:
            continue
        counts[cell.role] = counts.get(cell.role, 0) + 1
        cells.append(_cell(source, exercise, cell, counts[cell.role], solved=solved))
    metadata = {
        "kernelspec": KERNEL,
        "language_info": {"name": "python"},
        "larkwell": {
            "exercise": source.stem,
            "version": exercise.version,
            "generated": f"from exercises/{source.phase}/{source.path.name} by: course build",
        },
    }
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def _cell(source: SourceExercise, exercise: Exercise, cell: Cell, count: int, *, solved: bool) -> Notebook:
    short = source.short
    if cell.role == "setup":
        return _code(f"{short}-setup", _setup_text(source, exercise), _nbgrader(f"{short}-setup", locked=True))
    if cell.role in ("intro", "prose"):
        return _markdown(f"{short}-{cell.role}-{count}", cell.source, None)
    if cell.role == "demo":
        return _code(f"{short}-demo-{count}", cell.source, None)
    question = source.questions[str(cell.question)]
    name = f"{short}-{question.id}"
    if cell.role == "ask":
        return _markdown(f"{name}-ask", _ask_text(question), _nbgrader(f"{name}-ask", locked=True))
    if cell.role == "check":
        return _code(name, cell.source, _nbgrader(name, grade=True, locked=True, points=question.points))
    text = source_text(question) if solved else release_text(question)
    if question.essay:
        return _markdown(name, text, _nbgrader(name, grade=True, solution=True, points=question.points))
    return _code(f"{name}-answer", text, _nbgrader(f"{name}-answer", solution=True))


def _setup_text(source: SourceExercise, exercise: Exercise) -> str:
    """The set-up with the exercise's version in its `begin` line, so that an old notebook is told from a new one."""
    plain = begin_line(source.short)
    return source.setup.source.replace(plain, f'{plain[:-1]}, version="{exercise.version}")')


def _ask_text(question: SourceQuestion) -> str:
    worth = f"{question.points:g} point{'' if question.points == 1 else 's'}"
    return f"### {question.id.upper()} · {question.heading} · {worth}\n{question.ask.source.partition(chr(10))[2]}"


def _nbgrader(
    grade_id: str,
    *,
    grade: bool = False,
    solution: bool = False,
    locked: bool = False,
    points: float | None = None,
) -> dict[str, Any]:
    """nbgrader's cell metadata, schema version 3."""
    marks: dict[str, Any] = {
        "grade": grade,
        "grade_id": grade_id,
        "locked": locked,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
    if points is not None:
        marks["points"] = int(points) if points == int(points) else points
    return marks


def _code(cell_id: str, text: str, marks: dict[str, Any] | None) -> Notebook:
    return _marked({"cell_type": "code", "execution_count": None, "outputs": []}, cell_id, text, marks)


def _markdown(cell_id: str, text: str, marks: dict[str, Any] | None) -> Notebook:
    return _marked({"cell_type": "markdown"}, cell_id, text, marks)


def _marked(cell: Notebook, cell_id: str, text: str, marks: dict[str, Any] | None) -> Notebook:
    if marks:
        marks = marks | {"checksum": _checksum(cell["cell_type"], text, marks)}
    metadata = {"nbgrader": marks} if marks else {}
    return cell | {"id": cell_id, "metadata": metadata, "source": text.splitlines(keepends=True)}


def _checksum(cell_type: str, text: str, marks: dict[str, Any]) -> str:
    """nbgrader's checksum of a released cell, by which it knows an essay that nobody touched.

    The same as `nbgrader.utils.compute_checksum`, whose import alone would take two seconds; a test compares them.
    """
    told = [text, cell_type, *(str(marks[name]) for name in ("grade", "solution", "locked"))]
    told.append(marks["grade_id"])
    if marks["grade"]:
        told.append(str(float(marks["points"])))
    return hashlib.md5("".join(told).encode(), usedforsecurity=False).hexdigest()
