"""The batch: repeated, interrupted, without walls, without tools; rosters and caps with mistakes in them."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.errors import CourseError
from grader.grading import grade as grading
from grader.grading import sandbox
from grader.grading.gradebook_write import Book
from grader.grading.limits import FILE, Limits, read_limits
from grader.grading.problems import IsolationError
from grader.grading.run import grade_class
from larkwell import questions
from tests.grading.processes import kill, rooms
from tests.grading.support import RIGHT, STEM, answered, cell_of, hand_in, make_class, released

KEPT = """
select a.student_id, c.name, g.auto_score, g.manual_score, g.needs_manual_grade, n.flagged
from grade g join base_cell c on c.id = g.cell_id join submitted_notebook n on n.id = g.notebook_id
join submitted_assignment a on a.id = n.assignment_id order by 1, 2
"""


@pytest.fixture
def class_(course, tmp_path):
    """A class with six submissions."""
    made = make_class(tmp_path / "class", course.public)
    for number in range(6):
        hand_in(made, f"s{number}", answered(released(made), **dict(list(RIGHT.items())[: number % 4])))
    return made


def marks(folder: Path) -> list[tuple]:
    with sqlite3.connect(folder / "gradebook.db") as book:
        return book.execute(KEPT).fetchall()


def gradings(folder: Path) -> int:
    with sqlite3.connect(folder / "gradebook.db") as book:
        return int(book.execute("select count(*) from course_grading").fetchone()[0])


def test_again_changes_nothing_and_a_changed_submission_is_graded_again(class_):
    assert grade_class(class_).graded == {STEM: 6}
    before = marks(class_.folder)
    again = grade_class(class_)
    assert (again.graded, again.kept) == ({}, {STEM: 6})
    path = class_.folder / "submitted" / "s0" / STEM / f"{STEM}.ipynb"
    path.unlink()
    path.parent.rmdir()
    hand_in_again(class_, "s0")
    assert grade_class(class_).graded == {STEM: 1}
    after = marks(class_.folder)
    assert [row for row in after if row[0] != "s0"] == [row for row in before if row[0] != "s0"]
    assert sum(row[2] or 0 for row in after if row[0] == "s0") == 6
    assert gradings(class_.folder) == 7


def hand_in_again(class_, student: str) -> None:
    (class_.folder / "submitted" / student).rmdir()
    hand_in(class_, student, answered(released(class_), **RIGHT))


def test_a_manual_mark_survives_another_grading(class_):
    notebook = answered(released(class_), **RIGHT)
    cell_of(notebook, "q4")["source"] = "Both."
    hand_in(class_, "writer", notebook)
    grade_class(class_)
    with sqlite3.connect(class_.folder / "gradebook.db") as book:
        book.execute("update grade set manual_score = 3.5 where auto_score is null")
    with (class_.folder / "submitted" / "writer" / STEM / f"{STEM}.ipynb").open("a") as file:
        file.write("\n")
    grade_class(class_, student="writer")
    assert ("writer", "day-001-q4", None, 3.5, 1, 0) in marks(class_.folder)


def test_a_preview_lists_the_marks_that_a_mended_key_would_change(class_):
    grade_class(class_)
    before = marks(class_.folder)
    path = class_.edition / "keys" / f"{STEM}.json.gz"
    exercise = questions.read(class_.edition, STEM)
    exercise.keys["q1"].right["n_shared"]["v"] += 1
    path.write_bytes(questions.pack(exercise))
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--preview"])
    assert result.exit_code == 0, result.output
    assert "s1, day-001-q1: 2 -> 1. `p_shared` is right. `n_shared` is not it yet." in result.output
    assert "4 marks would change; nothing is written" in result.output
    assert marks(class_.folder) == before
    grade_class(class_)
    assert sum(1 for old, new in zip(before, marks(class_.folder), strict=True) if old != new) == 4


def test_a_killed_run_is_resumed_to_the_same_gradebook(class_, course, tmp_path):
    whole = make_class(tmp_path / "whole", course.public)
    for number in range(6):
        hand_in(whole, f"s{number}", answered(released(whole), **dict(list(RIGHT.items())[: number % 4])))
    grade_class(whole)
    for wait in (0.5, 0.9, 1.2, 1.4, 1.6):
        run = subprocess.Popen(
            [sys.executable, "-m", "grader", "grade", "--class", str(class_.folder), "--jobs", "2"],
            cwd=Path(__file__).parents[2],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(wait)
        run.send_signal(signal.SIGKILL)
        run.wait()
    grade_class(class_)
    assert marks(class_.folder) == marks(whole.folder)
    assert gradings(class_.folder) == 6


def tables(book: sqlite3.Connection) -> dict[str, str]:
    return dict(book.execute("select name, sql from sqlite_master where type = 'table' order by rowid"))


def test_a_gradebook_that_a_killed_run_left_half_made_is_completed(class_):
    path = class_.folder / "gradebook.db"
    Book(class_.gradebook_url, class_.course_id).close()
    with sqlite3.connect(path) as book:
        whole = tables(book)
        (version,) = book.execute("select version_num from alembic_version")
    for made in range(len(whole)):
        path.unlink()
        with sqlite3.connect(path) as book:
            for sql in list(whole.values())[:made]:
                book.execute(sql)
        Book(class_.gradebook_url, class_.course_id).close()
        with sqlite3.connect(path) as book:
            assert tables(book).keys() == whole.keys()
            assert book.execute("select version_num from alembic_version").fetchall() == [version]
    grade_class(class_)
    assert gradings(class_.folder) == 6


def test_lost_rooms_and_jails_cost_no_marks(class_, course, tmp_path):
    calm = make_class(tmp_path / "calm", course.public)
    for number in range(30):  # so many that rooms are at work while the first marks are written
        for one in (calm, class_)[: 1 if number < 6 else 2]:
            hand_in(one, f"s{number}", answered(released(calm), **dict(list(RIGHT.items())[: number % 4])))
    grade_class(calm)
    killed: list[list[int]] = []

    def lose(one, done: int, of: int) -> None:
        """Once in each ten, so that no submission is hit again and again."""
        if len(killed) <= done // 10:
            warm, found = rooms()
            if lost := [pid for pid in ([warm] if warm and len(killed) == 1 else found) if kill(pid)]:
                killed.append(lost)

    summary = grade_class(class_, jobs=2, progress=lose)
    assert len(killed) == 3
    assert not summary.persons
    assert marks(class_.folder) == marks(calm.folder)


def test_a_fault_of_the_grader_costs_one_submission_only(class_, monkeypatch):
    whole = grading.judged

    def stumbling(release, exercise, placed, plan, transcript):
        if not any(one.learners and "def rate" in one.source and "raise" in one.source for one in placed.cells):
            return whole(release, exercise, placed, plan, transcript)
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(grading, "judged", stumbling)
    summary = grade_class(class_)
    assert summary.graded == {STEM: 6}
    assert {student for _, student in summary.persons} == {"s2", "s3"}
    assert sum(row[2] or 0 for row in marks(class_.folder) if row[0] == "s1") == 2


def test_a_disk_that_refuses_is_told_and_the_rest_goes_on(class_):
    (class_.folder / "autograded").mkdir()
    (class_.folder / "autograded" / "s1").write_text("in the way")
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder)])
    assert result.exit_code == 1
    assert "cannot be written" in result.output
    assert "1 submissions are not in the gradebook" in result.output
    assert len({row[0] for row in marks(class_.folder)}) == 5
    (class_.folder / "autograded" / "s1").unlink()
    assert grade_class(class_).graded == {STEM: 1}


def test_two_graders_at_once_are_one_too_many(class_):
    import fcntl

    with (class_.folder / ".grading.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(CourseError, match="is being graded already"):
            grade_class(class_)


def test_the_command_says_what_it_did(class_):
    hand_in(class_, "torn", b"{")
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--jobs", "2"])
    assert result.exit_code == 3, result.output
    assert "torn, day-001: needs a person: no notebook: JSONDecodeError" in result.output
    assert "day-001       7          0" in result.output


def test_one_day_or_one_learner(class_):
    assert grade_class(class_, student="s1", day=1).graded == {STEM: 1}
    with pytest.raises(CourseError, match="Did you mean 's"):
        grade_class(class_, student="s11")


def test_without_walls_only_when_asked_for(class_, monkeypatch):
    monkeypatch.setattr(sandbox.shutil, "which", lambda name: None)
    with pytest.raises(IsolationError, match=r"bubblewrap is not installed. Run: .*apt-get install"):
        grade_class(class_)
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--unsafe"])
    assert result.exit_code == 0, result.output
    assert "WITHOUT WALLS" in result.output
    assert sum(row[2] or 0 for row in marks(class_.folder) if row[0] == "s3") == 6


def test_a_jail_that_cannot_be_built_is_refused(class_, monkeypatch, tmp_path):
    broken = tmp_path / "bin" / "bwrap"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\necho 'bwrap: No permissions to create a new namespace' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{broken.parent}{os.pathsep}{os.environ['PATH']}")
    with pytest.raises(IsolationError, match=r"No permissions to create a new namespace.*--unsafe"):
        grade_class(class_)
    assert not marks(class_.folder)


def test_a_set_up_that_fails_stops_the_day(class_):
    path = class_.release_path(STEM)
    path.write_text(path.read_text().replace("metric_cards", "no_such_table"))
    with pytest.raises(CourseError, match="its set-up stops on the class's edition with UnknownTableError"):
        grade_class(class_)


def test_caps_are_configured_with_clear_errors(tmp_path):
    assert read_limits(tmp_path) == Limits()
    (tmp_path / FILE).write_text("memory_mb = 900\n")
    assert read_limits(tmp_path) == Limits(memory_mb=900)
    (tmp_path / FILE).write_text("memory = 900\n")
    with pytest.raises(CourseError, match=r"unknown limit 'memory'. Did you mean 'memory_mb'"):
        read_limits(tmp_path)
    (tmp_path / FILE).write_text("memory_mb = -1\n")
    with pytest.raises(CourseError, match="Write a number above 0"):
        read_limits(tmp_path)
