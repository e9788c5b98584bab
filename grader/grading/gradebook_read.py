"""The marks of a day as they stand in the gradebook: the engine's, a person's, and what was said with them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from grader.errors import CourseError
from grader.grading.database import shown
from grader.grading.problems import Note
from grader.grading.record import CHANGE, GRADING, Change

TABLES = ["assignment", "notebook", "base_cell", "student", "submitted_assignment", "submitted_notebook"]
TABLES += ["grade", "comment", GRADING, CHANGE]


@dataclass(frozen=True)
class CellMark:
    """The mark of one graded cell, in points; `state`, `message` and `misconception` are the verdict's."""

    auto: float | None
    manual: float | None
    extra: float
    waiting: bool
    """Whether a person still has to mark it."""
    state: str = "not attempted"
    message: str = ""
    misconception: str | None = None

    @property
    def earned(self) -> float:
        """Points that count: a person's mark before the engine's, and extra credit."""
        return (self.manual if self.manual is not None else self.auto or 0.0) + self.extra


@dataclass
class Result:
    """One submission of a day."""

    student: str
    name: str
    handed_in: datetime | None
    penalty: float
    """Points off for handing in late."""
    person: bool = False
    marks: dict[str, CellMark] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    """Answer cell -> what the marker wrote."""
    notes: list[Note] = field(default_factory=list)

    @property
    def refused(self) -> bool:
        """Whether the notebook could not be read at all."""
        return any(note.kind == "refused" for note in self.notes)


def day_results(url: str, stem: str) -> list[Result]:
    """All graded submissions of a day, by learner; those that this engine has not graded are left out."""
    with _opened(url) as (db, sa, table):
        whole, part, day, book = (table[name] for name in (*TABLES[4:6], *TABLES[:2]))
        student, record = table["student"], table[GRADING]
        newest = sa.select(sa.func.max(record.c.id)).group_by(record.c.notebook_id)
        columns = [part.c.id, part.c.late_submission_penalty, whole.c.timestamp, record.c.verdicts]
        query = (
            sa.select(student.c.id.label("student"), student.c.first_name, student.c.last_name, *columns)
            .join(whole, whole.c.student_id == student.c.id)
            .join(day, day.c.id == whole.c.assignment_id)
            .join(part, part.c.assignment_id == whole.c.id)
            .join(book, book.c.id == part.c.notebook_id)
            .join(record, record.c.notebook_id == part.c.id)
            .where(day.c.name == stem, book.c.name == stem, record.c.id.in_(newest))
            .order_by(student.c.id)
        )
        found: dict[str, Result] = {}
        verdicts: dict[str, dict[str, Any]] = {}
        for row in db.execute(query).mappings():
            told = json.loads(row["verdicts"])
            name = " ".join(part for part in (row["first_name"], row["last_name"]) if part) or row["student"]
            found[row["id"]] = Result(
                row["student"], name, row["timestamp"], row["late_submission_penalty"] or 0.0, told["person"]
            )
            found[row["id"]].notes = [Note(*note) for note in told["notes"]]
            verdicts[row["id"]] = told["marks"]
        _read_marks(db, sa, table, stem, found, verdicts)
        _read_comments(db, sa, table, stem, found)
        return list(found.values())


def read_history(url: str, student: str | None = None, day: int | None = None) -> list[Change]:
    """Every mark that was replaced, the oldest first; of one learner, of one day, or all."""
    with _opened(url) as (db, sa, table):
        change = table[CHANGE]
        query = sa.select(*(change.c[name] for name in Change.__dataclass_fields__)).order_by(change.c.id)
        if student is not None:
            query = query.where(change.c.student == student)
        if day is not None:
            query = query.where(change.c.day.like(f"day-{day:03}-%"))
        return [Change(**row) for row in db.execute(query).mappings()]


def _read_marks(
    db: Any, sa: Any, table: Any, stem: str, found: dict[str, Result], verdicts: dict[str, dict[str, Any]]
) -> None:
    grade, cell = table["grade"], table["base_cell"]
    columns = [grade.c[name] for name in ("auto_score", "manual_score", "extra_credit", "needs_manual_grade")]
    query = sa.select(grade.c.notebook_id, cell.c.name, *columns).join(cell, cell.c.id == grade.c.cell_id)
    for notebook, name, auto, manual, extra, waiting in db.execute(_of_day(query, table, grade, stem)):
        if notebook in found:
            told = verdicts[notebook].get(name, {})
            said = {key: told[key] for key in ("state", "message", "misconception") if key in told}
            found[notebook].marks[name] = CellMark(auto, manual, extra or 0.0, bool(waiting), **said)


def _read_comments(db: Any, sa: Any, table: Any, stem: str, found: dict[str, Result]) -> None:
    comment, cell = table["comment"], table["base_cell"]
    query = sa.select(comment.c.notebook_id, cell.c.name, comment.c.manual_comment)
    query = query.join(cell, cell.c.id == comment.c.cell_id).where(comment.c.manual_comment.is_not(None))
    for notebook, name, text in db.execute(_of_day(query, table, comment, stem)):
        if notebook in found and text.strip():
            found[notebook].comments[name] = text


def _of_day(query: Any, table: Any, about: Any, stem: str) -> Any:
    """The query over a table of submitted notebooks' cells, narrowed down to a day."""
    part, whole, day = (table[name] for name in ("submitted_notebook", "submitted_assignment", "assignment"))
    query = query.join(part, part.c.id == about.c.notebook_id).join(whole, whole.c.id == part.c.assignment_id)
    return query.join(day, day.c.id == whole.c.assignment_id).where(day.c.name == stem)


@contextmanager
def _opened(url: str) -> Iterator[tuple[Any, Any, Any]]:
    """A connection, SQLAlchemy, and the tables by name; a gradebook that nobody graded into is an error."""
    import sqlalchemy as sa

    remedy = "Grade first: course grade --class FOLDER"
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        raise CourseError(f"{shown(url)}: no gradebook yet. {remedy}")
    try:
        engine = sa.create_engine(url)
        try:
            there = set(sa.inspect(engine).get_table_names())
            if missing := [name for name in TABLES if name not in there]:
                raise CourseError(
                    f"{shown(url)}: nothing is graded by the course yet (no table {missing[0]}). {remedy}"
                )
            tables = sa.MetaData()
            tables.reflect(engine, only=TABLES)
            with engine.connect() as db:
                yield db, sa, tables.tables
        finally:
            engine.dispose()
    except (sa.exc.SQLAlchemyError, ImportError) as error:
        reason = str(error).splitlines()[0]
        raise CourseError(f"{shown(url)}: this gradebook cannot be read: {reason} Check the address.") from None
