"""Marks as they leave the class: final ones, and those that still wait for a person or for grading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.naming import DAY
from grader.grading.release import read_release

if TYPE_CHECKING:
    from nbgrader.api import Assignment, Gradebook

NOT_GRADED = "not graded yet, or handed in again since"
BY_HAND = "waits for a mark by hand"
FLAGGED = "is flagged: look at it in formgrader, then take the flag away"


@dataclass(frozen=True)
class DayMarks:
    """The marks of one day: what was earned, less what came off for being late, never below 0."""

    stem: str
    title: str
    points: float
    final: dict[str, float] = field(default_factory=dict)
    waiting: dict[str, str] = field(default_factory=dict)
    """Learner -> why there is no final mark yet."""


def read_marks(class_: Class, gradebook: Gradebook, day: int | None) -> list[DayMarks]:
    """The days with anything handed in, or one day. Raises CourseError where there is none."""
    handed_in: dict[str, set[str]] = {}
    for stem, student in class_.submissions():
        handed_in.setdefault(stem, set()).add(student)
    found = []
    for assignment in sorted(gradebook.assignments, key=lambda one: one.name):
        number = assignment.name[4:7]
        if day is None or (number.isdigit() and int(number) == day):
            marks = _day_marks(class_, gradebook, assignment, handed_in.get(assignment.name, set()))
            if marks.final or marks.waiting:
                found.append(marks)
    if not found:
        what = "nothing is graded yet" if day is None else f"nothing of day {day} is graded yet"
        raise CourseError(f"{class_.folder}: {what}. Run: course grade --class {class_.folder}")
    return found


def _day_marks(class_: Class, gradebook: Gradebook, assignment: Assignment, handed_in: set[str]) -> DayMarks:
    stem = assignment.name
    marks = DayMarks(stem, _title(class_, stem), assignment.max_score)
    for submission in gradebook.assignment_submissions(stem):
        student = submission.student_id
        if submission.needs_manual_grade:
            marks.waiting[student] = BY_HAND
        elif any(notebook.flagged for notebook in submission.notebooks):
            marks.waiting[student] = FLAGGED
        else:
            marks.final[student] = max(0.0, submission.score - submission.late_submission_penalty)
    for student in handed_in:
        if student not in (marks.final.keys() | marks.waiting.keys()) or _changed_since(class_, student, stem):
            marks.final.pop(student, None)
            marks.waiting[student] = NOT_GRADED
    return marks


def _changed_since(class_: Class, student: str, stem: str) -> bool:
    """Whether a submission was put in place after it was graded."""
    graded = class_.folder / "autograded" / student / stem / f"{stem}.ipynb"
    submitted = class_.folder / "submitted" / student / stem / f"{stem}.ipynb"
    if not submitted.exists():
        return False
    return not graded.exists() or submitted.stat().st_mtime > graded.stat().st_mtime


def _title(class_: Class, stem: str) -> str:
    """`Day 3 · …`: the notebook's first line, by which a column is known again."""
    path = class_.release_path(stem)
    first = read_release(path).cells[0].source.split("\n", 1)[0] if path.exists() else ""
    title = first.lstrip("# ").strip() or stem
    return title if DAY.search(title) else f"Day {int(stem[4:7])} · {title}"
