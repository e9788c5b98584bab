"""Who is in a class and by when they hand in: nbgrader's gradebook, through nbgrader's own interface."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.database import shown
from grader.grading.quick_import import quick_import
from grader.grading.roster import RosterRow

if TYPE_CHECKING:
    from nbgrader.api import Gradebook


@contextmanager
def open_gradebook(class_: Class) -> Iterator[Gradebook]:
    """The gradebook of a class; it is made where there is none yet."""
    import sqlalchemy as sa

    with quick_import():
        from nbgrader.api import Gradebook
    try:
        with Gradebook(class_.gradebook_url, class_.course_id) as gradebook:
            yield gradebook
    except (sa.exc.SQLAlchemyError, ModuleNotFoundError) as error:
        where, reason = shown(class_.gradebook_url), str(error).splitlines()[0]
        raise CourseError(f"{where}: this gradebook cannot be used: {reason} Check the address.") from None


@dataclass
class Imported:
    """What a roster changed, as ids of learners."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)
    """In the class but not in the file; they stay, with their marks."""


def import_roster(class_: Class, rows: list[RosterRow]) -> Imported:
    """Add the learners of a roster or bring them up to date, all in one transaction.

    An empty cell changes nothing, nobody is removed, no mark is touched. Raises CourseError where a `lms_user_id`
    belongs to somebody else in the class already.
    """
    from nbgrader.api import Student

    done = Imported()
    with open_gradebook(class_) as gradebook:
        known = {student.id: student for student in gradebook.db.query(Student)}
        _check_numbers(list(known.values()), rows)
        for row in rows:
            values = {"first_name": row.first_name, "last_name": row.last_name, "email": row.email}
            given = {name: text for name, text in (values | {"lms_user_id": row.lms_user_id}).items() if text}
            student = known.get(row.id)
            if student is None:
                gradebook.db.add(Student(id=row.id, **given))
                done.new.append(row.id)
                continue
            fresh = {name: text for name, text in given.items() if getattr(student, name) != text}
            for name, text in fresh.items():
                setattr(student, name, text)
            (done.changed if fresh else done.same).append(row.id)
        gradebook.db.commit()
    done.absent = sorted(set(known) - {row.id for row in rows})
    return done


def _check_numbers(students: list[RosterRow], rows: list[RosterRow]) -> None:
    fresh = {row.id for row in rows}
    taken = {student.lms_user_id: student.id for student in students if student.id not in fresh}
    for row in rows:
        if row.lms_user_id and row.lms_user_id in taken:
            other = taken[row.lms_user_id]
            problem = f"{row.id}: lms_user_id {row.lms_user_id} belongs to '{other}' in this class"
            raise CourseError(f"{problem}. Correct one of the two in the file; list both there to swap them.")


def students(gradebook: Gradebook) -> list[RosterRow]:
    """Everybody in the gradebook, by id."""
    from nbgrader.api import Student

    found = gradebook.db.query(Student).order_by(Student.id)
    return [RosterRow(one.id, *_texts(one.first_name, one.last_name, one.email, one.lms_user_id)) for one in found]


def _texts(*values: str | None) -> list[str]:
    return [value or "" for value in values]


def note_lms_user_ids(class_: Class, rows: list[RosterRow], found: dict[str, str]) -> list[str]:
    """Keep the numbers by which a learning management system named its files; who has one already keeps it."""
    taken = {row.lms_user_id for row in rows}
    fresh = [
        replace(row, lms_user_id=found[row.id])
        for row in rows
        if row.id in found and not row.lms_user_id and found[row.id] not in taken
    ]
    if fresh:
        import_roster(class_, fresh)
    return [row.id for row in fresh]


def set_due(class_: Class, stems: list[str], due: datetime | None) -> None:
    """Set or take away the moment by which days are handed in; it is kept in UTC, as nbgrader keeps it."""
    with open_gradebook(class_) as gradebook:
        for stem in stems:
            plain = due.astimezone(UTC).replace(tzinfo=None) if due else None
            gradebook.update_or_create_assignment(stem, duedate=plain)


def due_dates(gradebook: Gradebook) -> dict[str, datetime]:
    """Day's stem -> the moment (with its zone) by which it is handed in, for days that have one."""
    return {one.name: one.duedate.replace(tzinfo=UTC) for one in gradebook.assignments if one.duedate is not None}


def graded(gradebook: Gradebook) -> set[tuple[str, str]]:
    """Day's stem and learner of every submission that has marks."""
    from nbgrader.api import Assignment, SubmittedAssignment

    query = gradebook.db.query(Assignment.name, SubmittedAssignment.student_id).join(SubmittedAssignment.assignment)
    return {(str(stem), str(student)) for stem, student in query}
