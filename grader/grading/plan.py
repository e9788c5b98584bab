"""What a jail is asked to do with one submission: run its cells in order, and hand answers out between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from grader.grading.release import Release
from grader.grading.roles import Placed
from larkwell.questions import Exercise


@dataclass(frozen=True)
class Step:
    """One step: run the code of a cell, or, where `question` is given, take its answer out."""

    cell: int
    code: str = ""
    question: str | None = None


@dataclass(frozen=True)
class Preparation:
    """What a jail has ready for all submissions of one day; no key, no solution."""

    stem: str
    prelude: tuple[str, ...]
    questions: tuple[dict[str, Any], ...]

    def to_json(self) -> dict[str, Any]:
        return {"stem": self.stem, "prelude": list(self.prelude), "questions": list(self.questions)}


def preparation(release: Release, exercise: Exercise) -> Preparation:
    """Set-up and demonstrations, and per question the names to take out and the cases to call functions on."""
    questions = [
        {"id": question.id, "type": question.type, "names": list(question.names), "cases": question.cases}
        for question in exercise.questions.values()
        if question.type != "essay"
    ]
    return Preparation(release.stem, tuple(release.cells[i].source for i in release.prelude), tuple(questions))


def steps(release: Release, placed: Placed) -> list[Step]:
    """The learner's code in order, and each question's answer taken out where its check stands.

    Set-up and demonstrations above the first answer have run before, unless the learner changed a demonstration.
    """
    ready = {release.cells[i].id for i in release.prelude}
    found = []
    for i, one in enumerate(placed.cells):
        if one.cell is not None and one.cell.role == "check":
            found.append(Step(i, question=one.cell.question))
        elif one.kind == "code" and one.source.strip() and (one.learners or (one.cell and one.cell.id not in ready)):
            found.append(Step(i, one.source))
    return found
