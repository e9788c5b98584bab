"""Our own two tables beside nbgrader's: what the marks of a submission were made of, and which marks changed since.

They are written in the transaction that writes the marks, so that none of the three can be without the others.
"""

from __future__ import annotations

import getpass
import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from grader.grading.verdicts import Marks

GRADING = "course_grading"
CHANGE = "course_mark_change"


def grading_table(sa: Any, tables: Any) -> Any:
    """One row a grading of a submitted notebook; the newest counts."""
    return sa.Table(
        GRADING,
        tables,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("notebook_id", sa.String(32), nullable=False, index=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("verdicts", sa.Text, nullable=False),
    )


def change_table(sa: Any, tables: Any) -> Any:
    """One row for each automatic mark that another grading replaced; rows are added and never touched again."""
    return sa.Table(
        CHANGE,
        tables,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("by", sa.String(128), nullable=False),
        sa.Column("student", sa.String(128), nullable=False, index=True),
        sa.Column("day", sa.String(128), nullable=False, index=True),
        sa.Column("cell", sa.String(128), nullable=False),
        sa.Column("old", sa.Float),
        sa.Column("new", sa.Float),
        sa.Column("why", sa.Text, nullable=False),
    )


@dataclass(frozen=True)
class Change:
    """One mark that was replaced: `old` and `new` are points, None where a person has to mark; `at` is in UTC."""

    at: datetime
    by: str
    student: str
    day: str
    cell: str
    old: float | None
    new: float | None
    why: str

    def __str__(self) -> str:
        return (
            f"{self.at:%Y-%m-%d %H:%M}  {self.student}, {self.cell}: {points(self.old)} -> {points(self.new)}  "
            f"by {self.by}: {self.why}"
        )


def points(score: float | None) -> str:
    """A mark in words."""
    return "a person's" if score is None else f"{score:g}"


def changes(
    student: str,
    day: str,
    marks: Marks,
    replaced: dict[str, float | None],
    why: str,
    before: str,
    fingerprint: str,
) -> list[dict[str, Any]]:
    """The rows for the marks of one submission: `replaced` has the old mark of each graded cell that got another.

    Where no reason `why` is given, the fingerprints tell; `before` is empty for marks that were not ours.
    """
    because = why or (cause(before, fingerprint) if before else "graded by another program before")
    about = {"at": datetime.now(UTC).replace(tzinfo=None), "by": _user(), "student": student, "day": day}
    return [
        about
        | {"cell": cell, "old": old, "new": marks.marks[cell].score}
        | {"why": f"{because}. {marks.marks[cell].verdict.message}".strip()}
        for cell, old in replaced.items()
    ]


def cause(old: str, new: str) -> str:
    """What differs between the fingerprints of two gradings of a submission; see `Day.fingerprint`."""
    half = len(new) // 2
    found = ["the exercise, its key or the engine changed"] if old[:half] != new[:half] else []
    found += ["the notebook was handed in again"] if old[half:] != new[half:] else []
    return " and ".join(found) or "graded once more"


def verdicts_text(marks: Marks) -> str:
    """Verdicts and notes as they are kept."""
    listed = {
        name: {"score": mark.score, "state": mark.verdict.state, "message": mark.verdict.message}
        | {"misconception": mark.verdict.misconception}
        for name, mark in marks.marks.items()
    }
    notes = [[note.text, note.person, note.kind] for note in marks.notes]
    return json.dumps({"person": marks.person, "marks": listed, "notes": notes}, sort_keys=True)


def _user() -> str:
    """Who grades, by the name of the account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return f"user {os.getuid()}"
