"""Marks into nbgrader's own gradebook: one transaction a submission, so that a killed run loses and doubles nothing.

The rows are those that `nbgrader autograde` would have written. Beside them, in a table of our own in the same
transaction, lies what the marks were made of: the hash of submission, exercise, edition and engine, and the verdicts.
A mark that replaces another leaves it in a history of its own (see `record`).
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from dateutil.parser import parse
from dateutil.tz import gettz

from grader.errors import CourseError
from grader.grading.database import free, shown, stamp, undo, whole
from grader.grading.quick_import import quick_import
from grader.grading.record import change_table, changes, grading_table, verdicts_text
from grader.grading.release import Release
from grader.grading.standing import Standing, known_cells, scores
from grader.grading.verdicts import Marks

if TYPE_CHECKING:
    from nbgrader.api import Gradebook
    from sqlalchemy.exc import SQLAlchemyError

TABLES = ["assignment", "notebook", "base_cell", "source_cell", "student", "submitted_assignment"]
TABLES += ["submitted_notebook", "grade", "comment"]


class Book:
    """An open gradebook. nbgrader itself is imported only where a table or a day is missing: that takes a second.

    With `alone` it is held: a second grader on the same database is refused.
    """

    def __init__(self, url: str, course_id: str, *, alone: bool = False) -> None:
        import sqlalchemy as sa

        self._sa, self.url, self.course_id, self._alone = sa, url, course_id, alone
        try:
            self._engine = sa.create_engine(url)
            self._db = self._engine.connect()
            self._hold()
            if not whole(self._engine, TABLES):
                self._nbgrader().close()
                stamp(self._engine)
            self._tables = sa.MetaData()
            self._record, self._changes = grading_table(sa, self._tables), change_table(sa, self._tables)
            self._tables.create_all(self._engine)
            self._tables.reflect(self._engine, only=TABLES)
        except (sa.exc.SQLAlchemyError, ImportError) as error:
            reason = str(error).splitlines()[0]
            raise CourseError(f"{shown(url)}: this gradebook cannot be opened: {reason} Check the address.") from None
        self._days: dict[str, _Day] = {}
        self._students: set[str] | None = None
        """Those in the gradebook; None where that has to be asked."""

    def _hold(self) -> None:
        """Take the gradebook for this connection. (SQLite's lies in the class folder, which is held as a whole.)"""
        if self._alone and not free(self._db, self.course_id):
            raise CourseError(f"{shown(self.url)}: is being graded already. Wait until that run has ended.")

    def close(self) -> None:
        self._db.close()
        self._engine.dispose()

    def _nbgrader(self) -> Gradebook:
        with quick_import():
            from nbgrader.api import Gradebook
        return Gradebook(self.url, self.course_id)

    def _table(self, name: str) -> Any:
        return self._tables.tables[name]

    def register(self, release: Release) -> None:
        """Make sure that the gradebook knows a day's notebook and its cells, as `generate_assignment` would."""
        marked = {cell.id: cell for cell in release.cells if cell.marks}
        known = known_cells(self._sa, self._db, self._tables.tables, release.stem)
        self._db.rollback()
        if known == {name: cell.marks["checksum"] for name, cell in marked.items()}:
            return
        stem = release.stem
        with self._nbgrader() as book:
            book.update_or_create_assignment(stem)
            if not known:
                book.add_notebook(stem, stem, kernelspec=json.dumps(release.metadata.get("kernelspec", {})))
            elif book.find_notebook(stem, stem).submissions and set(known) != set(marked):
                problem = f"{stem}: the release has other cells than the gradebook, which holds marks already."
                raise CourseError(f"{problem} Release it with the questions it had, or start a new class.")
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
        record = self._record
        one, two, day = (self._table(name) for name in ("submitted_notebook", "submitted_assignment", "assignment"))
        query = (
            self._sa.select(two.c.student_id, record.c.fingerprint)
            .join(one, one.c.id == record.c.notebook_id)
            .join(two, two.c.id == one.c.assignment_id)
            .join(day, day.c.id == two.c.assignment_id)
            .where(day.c.name == stem)
            .order_by(record.c.id)
        )
        found = {str(student): str(fingerprint) for student, fingerprint in self._db.execute(query)}
        self._db.rollback()
        return found

    def scores(self, stem: str) -> dict[str, dict[str, Standing]]:
        """Student -> graded cell -> the marks as they stand."""
        found = scores(self._sa, self._db, self._tables.tables, stem)
        self._db.rollback()
        return found

    def write(
        self,
        release: Release,
        student: str,
        marks: Marks,
        blank: set[str],
        timestamp: str | None,
        fingerprint: str,
        why: str = "",
    ) -> None:
        """All marks of one submission, or none; `blank` are the answer cells that nobody touched.

        Marks that replace others leave them in the history, with `why` or else with what has changed since. Where the
        connection is lost it is made anew, once.
        """
        wanted = (marks, blank, timestamp, fingerprint, why)
        error = self._try_write(release, student, *wanted)
        if isinstance(error, self._sa.exc.DBAPIError) and error.connection_invalidated:
            error = self._try_again(release, student, *wanted)
        if error:
            reason = str(error).splitlines()[0]
            raise CourseError(f"{release.stem}, {student}: the gradebook refused the marks: {reason}") from None

    def _try_again(
        self, release: Release, student: str, marks: Marks, blank: set[str], timestamp: str | None, *more: str
    ) -> SQLAlchemyError | None:
        """On a new connection; what went through before the old one broke is not written twice."""
        try:
            self._hold()
            if self.done(release.stem).get(student) == more[0]:
                return None
        except self._sa.exc.SQLAlchemyError as error:
            return error
        return self._try_write(release, student, marks, blank, timestamp, *more)

    def _try_write(
        self,
        release: Release,
        student: str,
        marks: Marks,
        blank: set[str],
        timestamp: str | None,
        fingerprint: str,
        why: str,
    ) -> SQLAlchemyError | None:
        """Write in one transaction; the error that undid it."""
        try:
            day = self._days.get(release.stem) or self._days.setdefault(release.stem, self._day(release.stem))
            notebook, new = self._submission(day, student, timestamp)
            last = None if new else self._last(notebook)
            replaced = self._grades(day, notebook, marks, new=new)
            self._comments(day, notebook, blank, new=new)
            self._flag(notebook, marks, last)
            if replaced:
                before = last["fingerprint"] if last else ""
                told = changes(student, release.stem, marks, replaced, why, before, fingerprint)
                self._db.execute(self._changes.insert(), told)
            row = {"notebook_id": notebook, "fingerprint": fingerprint, "verdicts": verdicts_text(marks)}
            self._db.execute(self._record.insert(), row)
            self._db.commit()
        except self._sa.exc.SQLAlchemyError as error:
            undo(self._db)
            self._students = None
            return error
        return None

    def _day(self, stem: str) -> _Day:
        books, days, cells = (self._table(name) for name in ("notebook", "assignment", "base_cell"))
        query = self._sa.select(days.c.id, books.c.id).join(days, days.c.id == books.c.assignment_id)
        assignment, notebook = self._db.execute(query.where(days.c.name == stem, books.c.name == stem)).one()
        listed = self._sa.select(cells.c.name, cells.c.id, cells.c.type).where(cells.c.notebook_id == notebook)
        found = self._db.execute(listed).all()
        grades, answers = ({n: i for n, i, kind in found if kind == wanted} for wanted in ("GradeCell", "SolutionCell"))
        return _Day(assignment, notebook, grades, answers)

    def _find(self, table: Any, **wanted: Any) -> Any:
        where = [table.c[name] == value for name, value in wanted.items()]
        return self._db.execute(self._sa.select(table).where(*where)).mappings().first()

    def _insert(self, table: Any, *rows: dict[str, Any]) -> str:
        listed = [{"id": uuid4().hex, **row} for row in rows]
        if listed:
            self._db.execute(table.insert(), listed)
        return listed[0]["id"] if listed else ""

    def _submission(self, day: _Day, student: str, timestamp: str | None) -> tuple[str, bool]:
        """The id of the submitted notebook, made with its learner where it is new."""
        whole, parts = self._table("submitted_assignment"), self._table("submitted_notebook")
        if self._students is None:
            self._students = {row[0] for row in self._db.execute(self._sa.select(self._table("student").c.id))}
        if student not in self._students:
            self._db.execute(self._table("student").insert(), {"id": student})
            self._students.add(student)
        stamp = _moment(timestamp)
        ids = {"assignment_id": day.assignment, "student_id": student}
        found = self._find(whole, **ids)
        if found is None:
            one = self._insert(whole, {**ids, "timestamp": stamp})
        else:
            one = found["id"]
            if stamp is not None and stamp != found["timestamp"]:
                self._db.execute(whole.update().where(whole.c.id == one).values(timestamp=stamp))
            part = self._find(parts, assignment_id=one, notebook_id=day.notebook)
            if part:
                return str(part["id"]), False
        return self._insert(parts, {"assignment_id": one, "notebook_id": day.notebook, "flagged": False}), True

    def _grades(self, day: _Day, notebook: str, marks: Marks, *, new: bool) -> dict[str, float | None]:
        """Write the automatic marks; returns the old ones of those that changed."""
        grades = self._table("grade")
        there = {} if new else self._rows(grades, notebook, day.grades)
        fresh = []
        replaced: dict[str, float | None] = {}
        for name, cell in day.grades.items():
            mark, old = marks.marks[name], there.get(cell)
            manual = mark.score is None or mark.manual or (old is not None and old["manual_score"] is not None)
            values = {"auto_score": mark.score, "needs_manual_grade": manual}
            if old is None:
                fresh.append({"notebook_id": notebook, "cell_id": cell, **values})
            else:
                self._db.execute(grades.update().where(grades.c.id == old["id"]).values(**values))
                if old["auto_score"] != mark.score:
                    replaced[name] = old["auto_score"]
        self._insert(grades, *fresh)
        return replaced

    def _comments(self, day: _Day, notebook: str, blank: set[str], *, new: bool) -> None:
        comments = self._table("comment")
        there = {} if new else self._rows(comments, notebook, day.answers)
        fresh = []
        for name, cell in day.answers.items():
            text, old = "No response." if name in blank else None, there.get(cell)
            if old is None:
                fresh.append({"notebook_id": notebook, "cell_id": cell, "auto_comment": text})
            elif old["auto_comment"] != text:
                self._db.execute(comments.update().where(comments.c.id == old["id"]).values(auto_comment=text))
        self._insert(comments, *fresh)

    def _last(self, notebook: str) -> Any:
        """The newest of our own rows about a submitted notebook."""
        newest = self._sa.select(self._record).where(self._record.c.notebook_id == notebook)
        return self._db.execute(newest.order_by(self._record.c.id.desc()).limit(1)).mappings().first()

    def _flag(self, notebook: str, marks: Marks, last: Any) -> None:
        """Formgrader's flag where a person has to look; a flag that we set goes when the reason has gone."""
        parts = self._table("submitted_notebook")
        if marks.person or (last and json.loads(last["verdicts"])["person"]):
            self._db.execute(parts.update().where(parts.c.id == notebook).values(flagged=marks.person))

    def _rows(self, table: Any, notebook: str, cells: dict[str, str]) -> dict[str, Any]:
        """A notebook's rows by cell. nbgrader's index begins with the cell: without it the whole table is read."""
        mine = table.c.notebook_id == notebook, table.c.cell_id.in_(list(cells.values()))
        found = self._db.execute(self._sa.select(table).where(*mine))
        return {row["cell_id"]: row for row in found.mappings()}


class _Day:
    """The gradebook's ids of one day."""

    def __init__(self, assignment: str, notebook: str, grades: dict[str, str], answers: dict[str, str]) -> None:
        self.assignment, self.notebook, self.grades, self.answers = assignment, notebook, grades, answers


def _moment(timestamp: str | None) -> datetime | None:
    """The time of handing in as nbgrader keeps it: in UTC, without a zone."""
    if not timestamp:
        return None
    moment: datetime = parse(timestamp, tzinfos=lambda name, offset: gettz(name) if offset is None else offset)
    return moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
