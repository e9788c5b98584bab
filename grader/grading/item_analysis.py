"""How a day's questions did: difficulty, discrimination, and which misconceptions were met."""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass

from grader.grading.gradebook_read import Result
from larkwell.questions import Exercise

FEWEST = 3
"""Submissions that a correlation needs; two points always lie on a line."""


@dataclass(frozen=True)
class Item:
    """One question over all submissions that were marked.

    `difficulty` is the mean credit, 0 to 1; `discrimination` is the correlation of a submission's credit on this
    question with its share of the points on all its other marked questions, None where it is not defined.
    """

    question: str
    type: str
    points: float
    n: int
    difficulty: float | None
    right: int
    partly: int
    wrong: int
    empty: int
    waiting: int
    discrimination: float | None
    pairs: int
    """Submissions that the correlation stands on."""


@dataclass(frozen=True)
class Misconception:
    """A wrong answer that was recognised `count` times; `tag` is empty for those that nothing recognised."""

    question: str
    tag: str
    message: str
    count: int


def items(cells: dict[str, str], exercise: Exercise, results: list[Result]) -> list[Item]:
    """The analysis of each question; `cells` is graded cell -> question, refused submissions are to be left out."""
    credit: dict[str, dict[str, float]] = {cell: {} for cell in cells}
    for result in results:
        for cell in cells:
            mark = result.marks.get(cell)
            if mark is not None and not (mark.waiting and mark.manual is None):
                credit[cell][result.student] = (mark.earned - mark.extra) / exercise.questions[cells[cell]].points
    return [_item(cell, cells, exercise, results, credit) for cell in cells]


def _item(
    cell: str,
    cells: dict[str, str],
    exercise: Exercise,
    results: list[Result],
    credit: dict[str, dict[str, float]],
) -> Item:
    question = exercise.questions[cells[cell]]
    mine = credit[cell]
    pairs = [
        (value, rest)
        for student, value in mine.items()
        if (rest := _rest(cell, cells, exercise, credit, student)) is not None
    ]
    marks = [result.marks[cell] for result in results if result.student in mine]
    empty = sum(mark.state == "not attempted" and mark.manual is None for mark in marks)
    right = sum(value >= 1 for value in mine.values())
    partly = sum(0 < value < 1 for value in mine.values())
    return Item(
        question=question.id,
        type=question.type,
        points=question.points,
        n=len(mine),
        difficulty=sum(mine.values()) / len(mine) if mine else None,
        right=right,
        partly=partly,
        wrong=len(mine) - right - partly - empty,
        empty=empty,
        waiting=len(results) - len(mine),
        discrimination=correlation(pairs),
        pairs=len(pairs),
    )


def _rest(
    cell: str, cells: dict[str, str], exercise: Exercise, credit: dict[str, dict[str, float]], student: str
) -> float | None:
    """A submission's share of the points on the other marked questions."""
    others = [other for other in cells if other != cell and student in credit[other]]
    most = sum(exercise.questions[cells[other]].points for other in others)
    earned = sum(credit[other][student] * exercise.questions[cells[other]].points for other in others)
    return earned / most if most else None


def correlation(pairs: list[tuple[float, float]]) -> float | None:
    """Pearson's r, None for fewer than three pairs or where one side is the same for all."""
    if len(pairs) < FEWEST:
        return None
    try:
        return statistics.correlation(*zip(*pairs, strict=True))
    except statistics.StatisticsError:
        return None


def misconceptions(cells: dict[str, str], exercise: Exercise, results: list[Result]) -> list[Misconception]:
    """What wrong answers were recognised as, the most frequent first."""
    messages: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for result in results:
        for cell, question in cells.items():
            mark = result.marks.get(cell)
            if mark is not None and mark.state == "not yet":
                messages[question, mark.misconception or ""][mark.message] += 1
    authored = {(name, wrong.tag): wrong.message for name, key in exercise.keys.items() for wrong in key.wrongs}
    found = [
        Misconception(question, tag, authored.get((question, tag)) or told.most_common(1)[0][0], told.total())
        for (question, tag), told in messages.items()
    ]
    return sorted(found, key=lambda one: (-one.count, one.question, one.tag))
