"""Marks for other systems: nbgrader's own CSV, and what Canvas and Moodle import as it is."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.config import importable, read_config
from grader.grading.late import assign_late_penalties
from grader.grading.marks import DayMarks, read_marks
from grader.grading.naming import DAY, Origin
from grader.grading.people import People
from grader.grading.register import open_gradebook, students
from grader.grading.roster import RosterRow, csv_rows

if TYPE_CHECKING:
    from nbgrader.api import Gradebook

Table = list[list[str]]
CANVAS_HEAD = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
POINTS = "Points Possible"
MOODLE_HEAD = ["ID number", "First name", "Last name", "Email address"]
FORMULA = ("=", "+", "-", "@", "\t")
"""With these a spreadsheet starts to calculate."""


@dataclass
class Exported:
    """What was written, and which marks are missing in it and why."""

    marks: int = 0
    learners: int = 0
    missing: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def export(class_: Class, form: str, day: int | None, template: Path | None, out: Path) -> Exported:
    """Write the marks as `form` ("nbgrader", "canvas" or "moodle") into `out`. Raises CourseError."""
    with open_gradebook(class_) as gradebook:
        stems = [one.name for one in gradebook.assignments]
    assign_late_penalties(class_, class_.gradebook_url, stems)
    with open_gradebook(class_) as gradebook:
        days, rows = read_marks(class_, gradebook, day), students(gradebook)
        done = Exported(missing=_missing(class_, days))
        if form == "nbgrader":
            if template:
                raise CourseError("--into: nbgrader's CSV fills in no other file. Choose --format canvas or moodle.")
            if done.missing:
                waiting = " ".join(done.missing)
                problem = f"{out}: not written, since nbgrader's CSV would show unfinished marks as final."
                raise CourseError(f"{problem} {waiting} Export finished days with --day N.")
            _nbgrader_csv(class_, gradebook, [one.stem for one in days], out)
    known = {one for marks in days for one in marks.final}
    done.marks, done.learners = sum(len(marks.final) for marks in days), len(known)
    if form == "canvas":
        _write(out, _into_canvas(template, days, rows, done) if template else _canvas(days, rows, done))
    elif form == "moodle":
        _write(out, _into_moodle(template, days, rows, done) if template else _moodle(days, rows, done))
    return done


def _missing(class_: Class, days: list[DayMarks]) -> list[str]:
    found = []
    for marks in days:
        for why, count in sorted(Counter(marks.waiting.values()).items()):
            who = ", ".join(sorted(one for one, reason in marks.waiting.items() if reason == why)[:5])
            found.append(f"{marks.stem[:7]}: {count} without a final mark ({who}{', …' if count > 5 else ''}): {why}.")
    return found


def _nbgrader_csv(class_: Class, gradebook: Gradebook, stems: list[str], out: Path) -> None:
    """By the exporter that the class has configured, else nbgrader's own."""
    from nbgrader.apps import ExportApp

    with importable(class_.folder):
        app = ExportApp(config=read_config(class_.folder))
        plugin = app.plugin_class(config=app.config)
    plugin.to, plugin.assignment = str(out), stems
    try:
        plugin.export(gradebook)
    except OSError as error:
        raise _unwritable(out, error) from None


def _canvas(days: list[DayMarks], rows: list[RosterRow], done: Exported) -> Table:
    table = [[*CANVAS_HEAD, *(marks.title for marks in days)]]
    table.append([f"    {POINTS}", "", "", "", "", *(_number(marks.points) for marks in days)])
    shown = _with_marks(days, rows)
    for row in shown:
        name = f"{row.last_name}, {row.first_name}" if row.last_name and row.first_name else row.name or row.id
        table.append([_text(name), row.lms_user_id, "", row.id, "", *_cells(days, row.id)])
    unknown = sum(1 for row in shown if not row.lms_user_id)
    if unknown:
        done.notes.append(
            f"learners without Canvas's number: {unknown}. Canvas finds them by login or name. To add the numbers:"
            " course class roster FOLDER FILE with the gradebook that Canvas exports."
        )
    return table


def _moodle(days: list[DayMarks], rows: list[RosterRow], done: Exported) -> Table:
    table = [[*MOODLE_HEAD, *(marks.title for marks in days)]]
    for row in _with_marks(days, rows):
        table.append([row.id, _text(row.first_name), _text(row.last_name), row.email, *_cells(days, row.id)])
    points = ", ".join(f"{marks.stem[:7]} {_number(marks.points)}" for marks in days)
    done.notes.append(f"In Moodle, the maximum grade of each must be its points: {points}.")
    return table


def _with_marks(days: list[DayMarks], rows: list[RosterRow]) -> list[RosterRow]:
    """Learners with a final mark, by name: an empty row would take away marks that another system has."""
    shown = [row for row in rows if any(row.id in marks.final for marks in days)]
    return sorted(shown, key=lambda row: (row.last_name.casefold(), row.first_name.casefold(), row.id))


def _cells(days: list[DayMarks], student: str) -> list[str]:
    return [_number(marks.final[student]) if student in marks.final else "" for marks in days]


def _into_canvas(path: Path, days: list[DayMarks], rows: list[RosterRow], done: Exported) -> Table:
    """Canvas's own export with our marks in the days' columns; the columns of other assignments are left out."""
    (_, head), *body = list(csv_rows(path)) or [(1, [])]
    if "Section" not in head or "ID" not in head:
        raise CourseError(
            f"{path}:1: no columns 'ID' and 'Section'. Export the gradebook from Canvas and name that file."
        )
    first = head[: head.index("Section") + 1]
    columns = {marks.stem: _column(path, head, marks) for marks in days}
    people, met = People(rows), set()
    table = [[*first, *(head[column] for column in columns.values())]]
    for line, cells in body:
        cells = cells + [""] * (len(head) - len(cells))
        about = dict(zip(first, cells, strict=False))
        ours = {marks.stem: cells[columns[marks.stem]] for marks in days}
        if cells[0].endswith(POINTS):
            for marks in days:
                _check_points(path, line, ours[marks.stem], marks, "points possible")
            table.append([f"    {POINTS}", *cells[1 : len(first)], *ours.values()])
        elif about["ID"]:
            names = (about.get("SIS Login ID", ""), about.get("SIS User ID", ""), about.get("Student", ""))
            student = people.find(Origin("canvas", tuple(filter(None, names)), None, lms_user_id=about["ID"])).student
            met.add(student)
            marked = [_number(marks.final[student]) if student in marks.final else ours[marks.stem] for marks in days]
            table.append([*cells[: len(first)], *marked])
    _tell_absent(path, days, met, done)
    return table


def _into_moodle(path: Path, days: list[DayMarks], rows: list[RosterRow], done: Exported) -> Table:
    """Moodle's grading worksheet with our marks in the column `Grade`, all else as it was."""
    if len(days) != 1:
        raise CourseError(f"{path}: a grading worksheet is of one assignment. Say which day it is: --day N.")
    (marks,) = days
    (_, head), *body = list(csv_rows(path)) or [(1, [])]
    if "Identifier" not in head or "Grade" not in head:
        raise CourseError(f"{path}:1: no columns 'Identifier' and 'Grade'. Download the grading worksheet from Moodle.")
    people, met = People(rows), set()
    table = [head]
    for line, cells in body:
        cells = cells + [""] * (len(head) - len(cells))
        row = dict(zip(head, cells, strict=False))
        if "Maximum Grade" in row:
            _check_points(path, line, row["Maximum Grade"], marks, "maximum grade")
        names = (row.get("Email address", ""), row.get("ID number", ""), row.get("Full name", ""))
        student = people.find(Origin("moodle", tuple(filter(None, names)), None)).student
        met.add(student)
        if student in marks.final:
            cells[head.index("Grade")] = _number(marks.final[student])
        table.append(cells)
    _tell_absent(path, days, met, done)
    return table


def _tell_absent(path: Path, days: list[DayMarks], met: set[str | None], done: Exported) -> None:
    absent = sorted({one for marks in days for one in marks.final} - met)
    if absent:
        who = ", ".join(absent[:5]) + (", …" if len(absent) > 5 else "")
        done.missing.append(f"{path}: {len(absent)} learners with marks are not in it: {who}. Mend their roster rows.")
        done.marks -= sum(1 for marks in days for one in absent if one in marks.final)
        done.learners -= len(absent)


def _column(path: Path, head: list[str], marks: DayMarks) -> int:
    """The one column whose title names the day."""
    day = int(marks.stem[4:7])
    found = [i for i, name in enumerate(head) if (named := DAY.search(name)) and int(named[1]) == day]
    if len(found) != 1:
        problem = f"{len(found) or 'no'} columns name day {day}"
        raise CourseError(f"{path}:1: {problem}. Call the assignment '{marks.title}' in Canvas, then export again.")
    return found[0]


def _check_points(path: Path, line: int, there: str, marks: DayMarks, what: str) -> None:
    try:
        points = float(there.replace(",", "."))
    except ValueError:
        return
    if points != marks.points:
        wanted = f"Set it to {_number(marks.points)}, the points of {marks.stem[:7]}, and download the file again."
        raise CourseError(f"{path}:{line}: the {what} is {there}. {wanted}")


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text


def _write(path: Path, table: Table) -> None:
    """All of it or nothing."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(table)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_text(text.getvalue(), encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise _unwritable(path, error) from None


def _unwritable(path: Path, error: OSError) -> CourseError:
    return CourseError(f"{path}: cannot be written: {error.strerror}. Name another place: --out FILE.")
