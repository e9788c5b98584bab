"""Exports: nbgrader's own CSV, and files that Canvas and Moodle import; no unfinished mark leaves as a final one."""

from __future__ import annotations

import csv
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading.classes import Class
from grader.grading.register import import_roster, open_gradebook, set_due
from grader.grading.roster import RosterRow, read_roster
from grader.grading.run import grade_class
from tests.grading.support import RIGHT, STEM, answered, cell_of, hand_in, make_class, released

ROSTER = [
    RosterRow("ana", "Ana", "Álvarez", "ana@uni.example", "4711"),
    RosterRow("ben", "Ben", "O'Neil, Jr.", "ben@uni.example", "4712"),
    RosterRow("eve", "=Eve", "=Zed"),
    RosterRow("writer", "Wanda", "Wright", "w@uni.example", "4714"),
    RosterRow("absent", "Abe", "Sent", "abe@uni.example", "4715"),
]
TITLE = "Day 1 · An exercise to attack"
MOODLE_SHEET = """Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (grade),Feedback comments
Participant 901,Ana Álvarez,ana@uni.example,Submitted,,{points},-,
Participant 902,"Ben O'Neil, Jr.",ben@uni.example,Submitted,1.00,{points},-,"as
before"
Participant 904,Wanda Wright,w@uni.example,Submitted,,{points},-,
"""
CANVAS_EXPORT = """Student,ID,SIS User ID,SIS Login ID,Section,Day 1 again (33),Old quiz (12),Current Score
    Points Possible,,,,,{points},5,(read only)
"Álvarez, Ana",4711,u1,ana,A,,4,80
"O'Neil, Jr., Ben",4712,u2,ben,A,2,5,90
"Wright, Wanda",4714,u4,writer,A,,1,10
"Student, Test",4999,,test,A,,,
"""


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory):
    """Four submissions: a right one late by a day, a partly right one, a blank one, and one whose essay waits."""
    class_ = make_class(tmp_path_factory.mktemp("export") / "class", course.public)
    import_roster(class_, ROSTER)
    set_due(class_, [STEM], datetime(2026, 2, 1, tzinfo=UTC))
    with (class_.folder / "nbgrader_config.py").open("a") as config:
        config.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    essay = released(class_)
    cell_of(essay, "q4")["source"] = "Both."
    hand_in(class_, "ana", answered(released(class_), **RIGHT))
    hand_in(class_, "ben", answered(released(class_), q1=RIGHT["q1"]))
    late = hand_in(class_, "eve", answered(released(class_), **RIGHT))
    (late.parent / "timestamp.txt").write_text("2026-02-02 00:00:00 UTC")
    hand_in(class_, "writer", answered(essay, q1=RIGHT["q1"]))
    grade_class(class_)
    return class_


@pytest.fixture
def class_(graded, tmp_path):
    """A copy of that class."""
    shutil.copytree(graded.folder, tmp_path / "class", copy_function=shutil.copy2)
    return Class(tmp_path / "class")


def exported(class_, *words: object, code: int = 0):
    result = CliRunner().invoke(main, ["export", "--class", str(class_.folder), *map(str, words)])
    assert result.exit_code == code, result.output
    return result


def rows(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


def points(class_) -> float:
    with open_gradebook(class_) as gradebook:
        return gradebook.find_assignment(STEM).max_score


def mark_by_hand(class_) -> None:
    """What formgrader does when a person marks the essay."""
    with open_gradebook(class_) as gradebook:
        mark = gradebook.find_grade("day-001-q4", STEM, STEM, "writer")
        mark.manual_score, mark.needs_manual_grade = 3.5, False
        gradebook.db.commit()


def test_canvas_imports_it(class_):
    result = exported(class_, "--format", "canvas", code=3)
    assert "day-001: 1 without a final mark (writer): waits for a mark by hand." in result.stderr
    assert "3 marks of 3 learners" in result.output
    table = rows(class_.folder / "grades-canvas.csv")
    assert table[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", TITLE]
    assert table[1] == ["    Points Possible", "", "", "", "", f"{points(class_):g}"]
    assert table[2:] == [
        ["'=Zed, =Eve", "", "", "eve", "", "0"],
        ["O'Neil, Jr., Ben", "4712", "", "ben", "", "2"],
        ["Álvarez, Ana", "4711", "", "ana", "", "6"],
    ]
    assert "learners without Canvas's number: 1." in result.output
    back = class_.folder / "back.csv"
    back.write_bytes((class_.folder / "grades-canvas.csv").read_bytes())
    assert [row.lms_user_id for row in read_roster(back)] == ["", "4712", "4711"]
    mark_by_hand(class_)
    exported(class_, "--format", "canvas", "--out", class_.folder / "all.csv")
    assert ["Wright, Wanda", "4714", "", "writer", "", "5.5"] in rows(class_.folder / "all.csv")


def test_canvas_own_export_is_filled_in(class_, tmp_path):
    theirs, ours = tmp_path / "canvas.csv", tmp_path / "filled.csv"
    theirs.write_text(CANVAS_EXPORT.format(points=f"{points(class_):.1f}"))
    exported(class_, "--format", "canvas", "--into", theirs, "--out", ours, code=3)
    assert rows(ours) == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Day 1 again (33)"],
        ["    Points Possible", "", "", "", "", f"{points(class_):.1f}"],
        ["Álvarez, Ana", "4711", "u1", "ana", "A", "6"],
        ["O'Neil, Jr., Ben", "4712", "u2", "ben", "A", "2"],
        ["Wright, Wanda", "4714", "u4", "writer", "A", ""],
        ["Student, Test", "4999", "", "test", "A", ""],
    ]
    said = exported(class_, "--format", "canvas", "--into", theirs, "--out", ours, code=3)
    assert "1 learners with marks are not in it: eve" in said.stderr
    theirs.write_text(CANVAS_EXPORT.format(points="100"))
    wrong = exported(class_, "--format", "canvas", "--into", theirs, "--out", ours, code=1)
    assert "canvas.csv:2: the points possible is 100. Set it to" in wrong.stderr
    theirs.write_text(CANVAS_EXPORT.format(points="100").replace("Day 1 again", "Homework"))
    assert "no columns name day 1" in exported(class_, "--format", "canvas", "--into", theirs, code=1).stderr


def test_moodle_imports_it(class_, tmp_path):
    result = exported(class_, "--format", "moodle", code=3)
    assert rows(class_.folder / "grades-moodle.csv")[1:] == [
        ["eve", "'=Eve", "'=Zed", "", "0"],
        ["ben", "Ben", "O'Neil, Jr.", "ben@uni.example", "2"],
        ["ana", "Ana", "Álvarez", "ana@uni.example", "6"],
    ]
    assert f"the maximum grade of each must be its points: day-001 {points(class_):g}." in result.output
    sheet, ours = tmp_path / "sheet.csv", tmp_path / "filled.csv"
    sheet.write_text(MOODLE_SHEET.format(points=f"{points(class_):.2f}"))
    exported(class_, "--format", "moodle", "--day", "1", "--into", sheet, "--out", ours, code=3)
    filled = rows(ours)
    assert filled[0] == rows(sheet)[0]
    assert [row[4] for row in filled[1:]] == ["6", "2", ""]
    assert [row[0] for row in filled[1:]] == ["Participant 901", "Participant 902", "Participant 904"]
    assert filled[2][7] == "as\nbefore"
    sheet.write_text(MOODLE_SHEET.format(points="100.00"))
    wrong = exported(class_, "--format", "moodle", "--into", sheet, "--out", ours, code=1)
    assert "sheet.csv:2: the maximum grade is 100.00. Set it to" in wrong.stderr


def test_nbgraders_own_csv_waits_for_the_last_mark(class_):
    refused = exported(class_, code=1)
    assert "not written, since nbgrader's CSV would show unfinished marks as final" in refused.stderr
    assert "1 without a final mark (writer)" in refused.stderr
    assert not (class_.folder / "grades-nbgrader.csv").exists()
    mark_by_hand(class_)
    exported(class_)
    text = (class_.folder / "grades-nbgrader.csv").read_text()
    found = {line.split(",")[3]: line.split(",")[-4:] for line in text.splitlines()[1:]}
    whole = f"{points(class_):.1f}"
    assert found["ana"] == ["6.0", "0.0", "6.0", whole]
    assert found["eve"] == ["6.0", "6.0", "0.0", whole]
    assert found["writer"] == ["5.5", "0.0", "5.5", whole]
    assert found["absent"] == ["0.0", "0.0", "0.0", whole]


def test_the_exporter_that_the_class_has_configured_is_used(class_):
    mark_by_hand(class_)
    (class_.folder / "ours.py").write_text(
        "from nbgrader.plugins import ExportPlugin\n\n\nclass Count(ExportPlugin):\n"
        "    def export(self, gradebook):\n        open(self.to, 'w').write(f'{len(gradebook.students)} learners')\n"
    )
    with (class_.folder / "nbgrader_config.py").open("a") as config:
        config.write('c.ExportApp.plugin_class = "ours.Count"\n')
    exported(class_, "--out", class_.folder / "count.txt")
    assert (class_.folder / "count.txt").read_text() == "5 learners"


def test_what_is_not_graded_or_flagged_has_no_final_mark(class_):
    mark_by_hand(class_)
    hand_in(class_, "absent", released(class_))
    changed = class_.folder / "submitted" / "ben" / STEM / f"{STEM}.ipynb"
    changed.write_text(changed.read_text() + "\n")
    with open_gradebook(class_) as gradebook:
        gradebook.find_submission_notebook(STEM, STEM, "ana").flagged = True
        gradebook.db.commit()
    said = exported(class_, "--format", "moodle", code=3).stderr
    assert "2 without a final mark (absent, ben): not graded yet, or handed in again since." in said
    assert "1 without a final mark (ana): is flagged" in said
    assert [row[0] for row in rows(class_.folder / "grades-moodle.csv")[1:]] == ["eve", "writer"]


def test_clear_lines_for_what_cannot_be_exported(class_, tmp_path):
    assert "nothing of day 9 is graded yet" in exported(class_, "--day", "9", code=1).stderr
    nowhere = exported(class_, "--format", "canvas", "--out", tmp_path / "no" / "x.csv", code=1)
    assert "cannot be written: No such file or directory. Name another place" in nowhere.stderr
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    for form, said in (("canvas", "no columns 'ID' and 'Section'"), ("moodle", "no columns 'Identifier' and 'Grade'")):
        assert said in exported(class_, "--format", form, "--into", other, code=1).stderr
    assert "nbgrader's CSV fills in no other file" in exported(class_, "--into", other, code=1).stderr
