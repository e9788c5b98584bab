"""The graded notebook as formgrader and feedback read it: released cells, the learner's text, our verdicts."""

from __future__ import annotations

import json
import re
from typing import Any

from grader.grading.release import Release, ReleaseCell
from grader.grading.roles import Placed, PlacedCell
from grader.grading.verdicts import Mark, Marks
from grader.grading.worker import CellResult, Transcript

Json = dict[str, Any]
TAG = re.compile(r"<(?=[a-zA-Z/!?])")
SCRIPT_LINK = re.compile(r"(?i)(java|vb)script(?=\s*:)")


def autograded(release: Release, placed: Placed, transcript: Transcript, marks: Marks) -> str:
    """The notebook as a file. Learners' outputs are plain text; in their prose no HTML survives as such."""
    cells: list[Json] = []
    for i, one in enumerate(placed.cells):
        result = transcript.cells.get(i, CellResult(error=transcript.ended.get(i, "")))
        cells.append(_cell(one, i, result, marks))
    return _text(release, cells)


def not_graded(release: Release, marks: Marks) -> str:
    """The notebook of a submission that was refused: as released, with the reason below each check."""
    cells = [_cell(PlacedCell(c, c.kind, c.source, False), i, CellResult(), marks) for i, c in enumerate(release.cells)]
    return _text(release, cells)


def _text(release: Release, cells: list[Json]) -> str:
    """A cell a line: with an indent, Python's encoder is ten times slower."""
    lines = ",\n".join(json.dumps(cell, ensure_ascii=False, sort_keys=True) for cell in cells)
    about = json.dumps(release.metadata, ensure_ascii=False, sort_keys=True)
    return f'{{"cells": [\n{lines}\n],\n"metadata": {about}, "nbformat": 4, "nbformat_minor": 5}}\n'


def _cell(one: PlacedCell, index: int, result: CellResult, marks: Marks) -> Json:
    source = one.source if one.kind == "code" or not one.learners else _harmless(one.source)
    known = one.cell
    cell: Json = {
        "cell_type": one.kind,
        "id": re.sub(r"[^a-zA-Z0-9-_]", "-", known.id)[:64] if known else f"added-{index}",
        "metadata": {"nbgrader": known.marks} if known and known.marks else {},
        "source": source.splitlines(keepends=True),
    }
    if one.kind == "code":
        is_check = known is not None and known.role == "check"
        outputs = _check_outputs(marks.marks[known.id], known) if is_check and known else _outputs(result)
        cell |= {"execution_count": None, "outputs": outputs}
    return cell


def _check_outputs(mark: Mark, cell: ReleaseCell) -> list[Json]:
    """What stock nbgrader would have kept of the check, so that its own rules read the same score from it."""
    outputs = [_stream(mark.said + "\n")]
    score = mark.score or 0.0
    if score <= 0:
        text = f"{mark.question}: {mark.verdict.message}"
        outputs.append(
            {"output_type": "error", "ename": "NotYetError", "evalue": text, "traceback": [f"NotYetError: {text}"]}
        )
    elif score < cell.points:
        plain = {"text/plain": [repr(score)]}
        outputs.append({"output_type": "execute_result", "data": plain, "execution_count": None, "metadata": {}})
    return outputs


def _outputs(result: CellResult) -> list[Json]:
    outputs = [_stream(result.printed)] if result.printed else []
    if result.error:
        name, _, value = result.error.partition(": ")
        outputs.append({"output_type": "error", "ename": name, "evalue": value, "traceback": [result.error]})
    return outputs


def _stream(text: str) -> Json:
    return {"output_type": "stream", "name": "stdout", "text": text.splitlines(keepends=True)}


def _harmless(text: str) -> str:
    """Markdown whose tags and script links are shown instead of obeyed."""
    return SCRIPT_LINK.sub(lambda found: f"{found.group(0)[:-6]}-script", TAG.sub("&lt;", text.replace("&#", "&amp;#")))
