"""What the gradebook has of a day before anything is written: its cells, and the marks as they stand."""

from __future__ import annotations

from typing import Any, NamedTuple


class Standing(NamedTuple):
    """A mark in the gradebook, in points: nbgrader counts `manual` where there is one."""

    auto: float | None
    manual: float | None


def known_cells(sa: Any, db: Any, table: Any, stem: str) -> dict[str, str]:
    """Name -> checksum of the cells of a day."""
    cells, books, days = table["source_cell"], table["notebook"], table["assignment"]
    query = (
        sa.select(cells.c.name, cells.c.checksum)
        .join(books, books.c.id == cells.c.notebook_id)
        .join(days, days.c.id == books.c.assignment_id)
        .where(days.c.name == stem)
    )
    return {str(name): str(checksum) for name, checksum in db.execute(query)}


def scores(sa: Any, db: Any, table: Any, stem: str) -> dict[str, dict[str, Standing]]:
    """Student -> graded cell -> the automatic mark, and a person's above it."""
    grades, cells, days = table["grade"], table["base_cell"], table["assignment"]
    one, two = table["submitted_notebook"], table["submitted_assignment"]
    query = (
        sa.select(two.c.student_id, cells.c.name, grades.c.auto_score, grades.c.manual_score)
        .join(one, one.c.id == grades.c.notebook_id)
        .join(two, two.c.id == one.c.assignment_id)
        .join(cells, cells.c.id == grades.c.cell_id)
        .join(days, days.c.id == two.c.assignment_id)
        .where(days.c.name == stem)
    )
    found: dict[str, dict[str, Standing]] = {}
    for student, name, *marks in db.execute(query):
        found.setdefault(student, {})[name] = Standing(*marks)
    return found
