"""Marks into nbgrader's own gradebook: one transaction a submission, so that a killed run loses and doubles nothing.

The rows are those that `nbgrader autograde` would have written. Beside them, in a table of our own in the same
transaction, lies what the marks were made of: the hash of submission, exercise, edition and engine, and the verdicts.
The newest row counts, older ones are the history.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from grader.errors import CourseError
from grader.grading.classes import RosterRow
from grader.grading.release import Release
from grader.grading.verdicts import Marks

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

RECORD = "course_grading"


class Book:
    """An open gradebook."""

    def __init__(self, url: str, course_id: str) -> None:
        with _quick_import():
            from nbgrader import api
        import sqlalchemy as sa

        self._sa, self._api = sa, api
        try:
            self._gradebook: Gradebook = api.Gradebook(url, course_id)
            self._record = sa.Table(
                RECORD,
                sa.MetaData(),
                sa.Column("id", sa.Integer, primary_key=True),
                sa.Column("notebook_id", sa.String(32), nullable=False, index=True),
                sa.Column("fingerprint", sa.String(64), nullable=False),
                sa.Column("verdicts", sa.Text, nullable=False),
            )
            self._record.create(self._gradebook.engine, checkfirst=True)
        except (sa.exc.SQLAlchemyError, ImportError) as error:
            reason = str(error).splitlines()[0]
            raise CourseError(f"{url}: this gradebook cannot be opened: {reason} Check the address.") from None
        self._days: dict[str, _Day] = {}

    def close(self) -> None:
        self._gradebook.close()

    def import_roster(self, rows: list[RosterRow]) -> None:
        """Add the learners of a roster, or bring their names up to date."""
        for row in rows:
            self._gradebook.update_or_create_student(
                row.id, first_name=row.first_name, last_name=row.last_name, email=row.email
            )

    def register(self, release: Release) -> None:
        """Make sure that the gradebook knows a day's notebook and its cells, as `generate_assignment` would."""
        book, stem = self._gradebook, release.stem
        book.update_or_create_assignment(stem)
        marked = {cell.id: cell for cell in release.cells if cell.marks}
        try:
            notebook = book.find_notebook(stem, stem)
        except self._api.MissingEntry:
            book.add_notebook(stem, stem, kernelspec=json.dumps(release.metadata.get("kernelspec", {})))
        else:
            known = {cell.name: cell.checksum for cell in notebook.source_cells}
            if known == {name: cell.marks["checksum"] for name, cell in marked.items()}:
                return
            if notebook.submissions and set(known) != set(marked):
                problem = f"{stem}: the release has other cells than the gradebook, which holds marks already."
                raise CourseError(f"{problem} Release it under the exercise's old questions, or start a new class.")
        for name, cell in marked.items():
            if cell.role in ("check", "essay"):
                book.update_or_create_grade_cell(name, stem, stem, max_score=cell.points, cell_type=cell.kind)
            if cell.role in ("answer", "essay"):
                book.update_or_create_solution_cell(name, stem, stem)
            locked = cell.role not in ("answer", "essay")
            about = {"cell_type": cell.kind, "locked": locked, "source": cell.source}
            book.update_or_create_source_cell(name, stem, stem, checksum=cell.marks["checksum"], **about)

    def done(self, stem: str) -> dict[str, str]:
        """Student -> fingerprint of the newest marks of a day."""
        sa, api, record = self._sa, self._api, self._record
        one, two, day = (t.__table__ for t in (api.SubmittedNotebook, api.SubmittedAssignment, api.Assignment))
        query = (
            sa.select(two.c.student_id, record.c.fingerprint)
            .join(one, one.c.id == record.c.notebook_id)
            .join(two, two.c.id == one.c.assignment_id)
            .join(day, day.c.id == two.c.assignment_id)
            .where(day.c.name == stem)
            .order_by(record.c.id)
        )
        return {str(student): str(fingerprint) for student, fingerprint in self._gradebook.db.execute(query)}

    def write(
        self, release: Release, student: str, marks: Marks, blank: set[str], timestamp: str | None, fingerprint: str
    ) -> None:
        """All marks of one submission, or none; `blank` are the answer cells that nobody touched."""
        try:
            day = self._days.get(release.stem) or self._days.setdefault(release.stem, self._day(release.stem))
            notebook = self._submission(day, student, timestamp)
            self._grades(day, notebook, marks)
            self._comments(day, notebook, blank)
            self._flag(notebook, marks)
            row = {"notebook_id": notebook, "fingerprint": fingerprint, "verdicts": _told(marks)}
            self._gradebook.db.execute(self._record.insert().values(**row))
            self._gradebook.db.commit()
        except self._sa.exc.SQLAlchemyError as error:
            self._gradebook.db.rollback()
            reason = str(error).splitlines()[0]
            raise CourseError(f"{release.stem}, {student}: the gradebook refused the marks: {reason}") from None

    def _day(self, stem: str) -> _Day:
        notebook = self._gradebook.find_notebook(stem, stem)
        grades = {cell.name: cell.id for cell in notebook.grade_cells}
        answers = {cell.name: cell.id for cell in notebook.solution_cells}
        return _Day(notebook.assignment_id, notebook.id, grades, answers)

    def _find(self, table: Any, **wanted: Any) -> Any:
        where = [table.c[name] == value for name, value in wanted.items()]
        return self._gradebook.db.execute(self._sa.select(table).where(*where)).mappings().first()

    def _insert(self, table: Any, **values: Any) -> str:
        name = uuid4().hex
        self._gradebook.db.execute(table.insert().values(id=name, **values))
        return name

    def _submission(self, day: _Day, student: str, timestamp: str | None) -> str:
        """The id of the submitted notebook, made with its learner where it is new."""
        api, db = self._api, self._gradebook.db
        students, whole = api.Student.__table__, api.SubmittedAssignment.__table__
        if not self._find(students, id=student):
            db.execute(students.insert().values(id=student))
        stamp = _moment(timestamp)
        found = self._find(whole, assignment_id=day.assignment, student_id=student)
        if found is None:
            one = self._insert(whole, assignment_id=day.assignment, student_id=student, timestamp=stamp)
        else:
            one = found["id"]
            if stamp is not None and stamp != found["timestamp"]:
                db.execute(whole.update().where(whole.c.id == one).values(timestamp=stamp))
        parts = api.SubmittedNotebook.__table__
        part = self._find(parts, assignment_id=one, notebook_id=day.notebook)
        if part:
            return str(part["id"])
        return self._insert(parts, assignment_id=one, notebook_id=day.notebook, flagged=False)

    def _grades(self, day: _Day, notebook: str, marks: Marks) -> None:
        grades = self._api.Grade.__table__
        there = self._rows(grades, notebook)
        for name, cell in day.grades.items():
            mark = marks.marks[name]
            old = there.get(cell)
            manual = mark.score is None or mark.manual or (old is not None and old["manual_score"] is not None)
            values = {"auto_score": mark.score, "needs_manual_grade": manual}
            if old is None:
                self._insert(grades, notebook_id=notebook, cell_id=cell, **values)
            else:
                self._gradebook.db.execute(grades.update().where(grades.c.id == old["id"]).values(**values))

    def _comments(self, day: _Day, notebook: str, blank: set[str]) -> None:
        comments = self._api.Comment.__table__
        there = self._rows(comments, notebook)
        for name, cell in day.answers.items():
            text = "No response." if name in blank else None
            old = there.get(cell)
            if old is None:
                self._insert(comments, notebook_id=notebook, cell_id=cell, auto_comment=text)
            elif old["auto_comment"] != text:
                where = comments.c.id == old["id"]
                self._gradebook.db.execute(comments.update().where(where).values(auto_comment=text))

    def _flag(self, notebook: str, marks: Marks) -> None:
        """Formgrader's flag where a person has to look; a flag that we set goes when the reason has gone."""
        parts, record = self._api.SubmittedNotebook.__table__, self._record
        newest = self._sa.select(record.c.verdicts).where(record.c.notebook_id == notebook).order_by(record.c.id.desc())
        last = self._gradebook.db.execute(newest.limit(1)).scalar()
        if marks.person or (last and json.loads(last)["person"]):
            self._gradebook.db.execute(parts.update().where(parts.c.id == notebook).values(flagged=marks.person))

    def _rows(self, table: Any, notebook: str) -> dict[str, Any]:
        found = self._gradebook.db.execute(self._sa.select(table).where(table.c.notebook_id == notebook))
        return {row["cell_id"]: row for row in found.mappings()}


class _Day:
    """The gradebook's ids of one day."""

    def __init__(self, assignment: str, notebook: str, grades: dict[str, str], answers: dict[str, str]) -> None:
        self.assignment, self.notebook, self.grades, self.answers = assignment, notebook, grades, answers


def _told(marks: Marks) -> str:
    """Verdicts and notes as they are kept."""
    listed = {
        name: {"score": mark.score, "state": mark.verdict.state, "message": mark.verdict.message}
        | {"misconception": mark.verdict.misconception}
        for name, mark in marks.marks.items()
    }
    notes = [[note.text, note.person] for note in marks.notes]
    return json.dumps({"person": marks.person, "marks": listed, "notes": notes}, sort_keys=True)


def _moment(timestamp: str | None) -> Any:
    from nbgrader.utils import parse_utc

    return parse_utc(timestamp) if timestamp else None


@contextlib.contextmanager
def _quick_import() -> Iterator[None]:
    """nbgrader without the grammar of international addresses, which takes a second to build and nobody asks for.

    Its database tool is called by name, so its folder has to be on the path.
    """
    folder = str(Path(sys.executable).parent)
    if folder not in os.environ["PATH"].split(os.pathsep):
        os.environ["PATH"] = f"{folder}{os.pathsep}{os.environ['PATH']}"
    absent = "rfc3987_syntax" not in sys.modules
    if absent:
        sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if absent:
            del sys.modules["rfc3987_syntax"]
