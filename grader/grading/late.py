"""Penalties for what was handed in late: those of the plugin that the class has configured for nbgrader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.config import FILE, importable, read_config
from grader.grading.database import readable
from grader.grading.quick_import import quick_import

SECTIONS = ("AssignLatePenalties", "LateSubmissionPlugin")
"""Of nbgrader's configuration; without any of them nothing is taken off."""


def assign_late_penalties(class_: Class, url: str, stems: Iterable[str]) -> int:
    """Have nbgrader work out the penalties of some days anew from the marks as they stand; how many are late.

    It is nbgrader's own preprocessor that loads the plugin, asks it, and bounds and stores what it says. Raises
    CourseError where the plugin cannot be loaded or stops.
    """
    late, penalised = _candidates(url, sorted(stems))
    if not late and not penalised:
        return 0
    config = read_config(class_.folder)
    if penalised or any(section in config for section in SECTIONS):
        with quick_import():
            from nbgrader.preprocessors import AssignLatePenalties
        from nbformat.v4 import new_notebook

        try:
            with importable(class_.folder):
                preprocessor = AssignLatePenalties(config=config)
                for stem, student in late | penalised:
                    about = {"notebook": stem, "assignment": stem, "student": student, "db_url": url}
                    preprocessor(new_notebook(), {"nbgrader": about})
        except Exception as error:  # the plugin is a program of the instructor's
            reason = f"{type(error).__name__}: {error}"
            problem = f"the late penalty plugin stops with {reason}"
            raise CourseError(
                f"{class_.folder / FILE}: {problem}. The marks are kept; mend it, then grade again."
            ) from None
    return len(late)


def _columns(sa: Any) -> dict[str, dict[str, Any]]:
    """Table -> the columns of nbgrader's that say what is late, written out: asking takes longer."""
    name = sa.String
    return {
        "assignment": {"id": name, "name": name, "duedate": sa.DateTime},
        "submitted_assignment": {"assignment_id": name, "id": name, "student_id": name}
        | {"timestamp": sa.DateTime, "extension": sa.Interval},
        "submitted_notebook": {"assignment_id": name, "late_submission_penalty": sa.Float},
    }


def _candidates(url: str, stems: list[str]) -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
    """(stem, learner) of what came after the due date, extensions counted; and of what has a penalty now."""
    import sqlalchemy as sa

    engine = sa.create_engine(url)
    try:
        with readable(url):
            tables = sa.MetaData()
            day, whole, part = (
                sa.Table(name, tables, *(sa.Column(column, kind) for column, kind in columns.items()))
                for name, columns in _columns(sa).items()
            )
            query = (
                sa.select(day.c.name, whole.c.student_id, whole.c.timestamp, day.c.duedate, whole.c.extension)
                .add_columns(part.c.late_submission_penalty)
                .join(whole, whole.c.assignment_id == day.c.id)
                .join(part, part.c.assignment_id == whole.c.id)
                .where(day.c.name.in_(stems))
                .where((whole.c.timestamp > day.c.duedate) | part.c.late_submission_penalty.is_not(None))
            )
            late, penalised = set(), set()
            with engine.connect() as db:
                for stem, student, moment, due, extension, penalty in db.execute(query):
                    if moment and due and moment > (due + extension if extension else due):
                        late.add((stem, student))
                    if penalty is not None:
                        penalised.add((stem, student))
            return late, penalised
    finally:
        engine.dispose()
