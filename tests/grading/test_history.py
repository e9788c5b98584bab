"""A mended exercise: previewed, applied, and the old marks kept; what a person marked and wrote stays."""

from __future__ import annotations

import sqlite3

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading.gradebook_read import read_history
from grader.grading.record import cause
from grader.grading.run import grade_class
from larkwell import questions
from tests.grading.support import RIGHT, STEM, answered, cell_of, hand_in, make_class, released
from tests.grading.test_feedback import marker
from tests.grading.test_run import marks

EVERYTHING = (
    "grade",
    "comment",
    "source_cell",
    "grade_cells",
    "submitted_notebook",
    "course_grading",
    "course_mark_change",
)


@pytest.fixture
def class_(course, tmp_path):
    """Two learners, graded; a person has marked the first one's essay and overruled a mark of hers."""
    made = make_class(tmp_path / "class", course.public)
    writer = answered(released(made), **RIGHT)
    cell_of(writer, "q4")["source"] = "Both."
    hand_in(made, "ana", writer)
    hand_in(made, "bob", answered(released(made), q1=RIGHT["q1"]))
    grade_class(made)
    with sqlite3.connect(made.folder / "gradebook.db") as book:
        marker(book, "ana", "day-001-q4", 3.5, "A caveat is missing.")
        marker(book, "ana", "day-001-q2", 1.75, "")
        book.execute("update grade set extra_credit = 1 where manual_score = 1.75")
    return made


def mend_key(class_) -> None:
    """q1 wants another number of shared cards, so that half of its points goes."""
    path = class_.edition / "keys" / f"{STEM}.json.gz"
    exercise = questions.read(class_.edition, STEM)
    exercise.keys["q1"].right["n_shared"]["v"] += 1
    path.write_bytes(questions.pack(exercise))


def everything(class_) -> dict[str, list[tuple]]:
    with sqlite3.connect(class_.folder / "gradebook.db") as book:
        return {name: book.execute(f"select * from {name}").fetchall() for name in EVERYTHING}


def manual(class_) -> list[tuple]:
    with sqlite3.connect(class_.folder / "gradebook.db") as book:
        grades = book.execute("select manual_score, extra_credit from grade order by id").fetchall()
        return grades + book.execute("select manual_comment from comment order by id").fetchall()


def history(class_, *words: str) -> str:
    ran = CliRunner().invoke(main, ["history", "--class", str(class_.folder), *words])
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_a_regrade_is_previewed_applied_and_remembered(class_):
    before, by_hand = everything(class_), manual(class_)
    mend_key(class_)
    release = class_.release_path(STEM)
    release.write_text(release.read_text().replace("The grey zone", "The wide grey zone"))
    preview = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--preview"])
    assert "ana, day-001-q1: 2 -> 1. `p_shared` is right. `n_shared` is not it yet." in preview.output
    assert "2 marks would change; nothing is written" in preview.output
    assert everything(class_) == before
    why = ["--why", "the key of q1 counted one card too few"]
    assert CliRunner().invoke(main, ["grade", "--class", str(class_.folder), *why]).exit_code == 0
    assert manual(class_) == by_hand
    told = history(class_)
    assert "ana, day-001-q1: 2 -> 1" in told
    assert "the key of q1 counted one card too few. `p_shared` is right." in told
    assert "2 marks have been replaced" in told
    assert sorted((one.student, one.cell, one.old, one.new) for one in read_history(class_.gradebook_url)) == [
        ("ana", "day-001-q1", 2.0, 1.0),
        ("bob", "day-001-q1", 2.0, 1.0),
    ]
    assert all(one.by for one in read_history(class_.gradebook_url))


def test_grading_again_adds_nothing_where_nothing_changes(class_):
    before = marks(class_.folder)
    assert grade_class(class_).graded == {}
    again = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--again"])
    assert again.exit_code == 0, again.output
    assert "day-001       2          0" in again.output
    assert [row[:4] for row in marks(class_.folder)] == [row[:4] for row in before]
    assert "0 marks have been replaced" in history(class_)


def test_the_history_says_what_had_changed_and_can_be_narrowed_down(class_):
    path = class_.folder / "submitted" / "bob" / STEM / f"{STEM}.ipynb"
    path.unlink()
    path.parent.rmdir()
    path.parent.parent.rmdir()
    hand_in(class_, "bob", answered(released(class_), q1=RIGHT["q1"], q3=RIGHT["q3"]))
    grade_class(class_)
    mend_key(class_)
    grade_class(class_)
    told = history(class_, "--student", "bob")
    assert "bob, day-001-q3: 0 -> 2" in told
    assert "the notebook was handed in again. Right." in told
    assert "bob, day-001-q1: 2 -> 1" in told
    assert "the exercise, its key or the engine changed. `p_shared` is right." in told
    assert "ana" not in told
    assert "1 mark has been replaced" in history(class_, "--student", "ana", "--day", "1")
    assert "0 marks have been replaced" in history(class_, "--day", "2")


def test_a_preview_tells_of_a_persons_mark_above(class_):
    path = class_.edition / "keys" / f"{STEM}.json.gz"
    exercise = questions.read(class_.edition, STEM)
    exercise.keys["q2"].right["rate"]["v"].reverse()
    path.write_bytes(questions.pack(exercise))
    preview = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--preview", "--student", "ana"])
    assert "ana, day-001-q2: 2 -> " in preview.output
    assert "A person's 1.75 stays above it." in preview.output


def test_what_differs_between_two_gradings():
    one, other = "a" * 32, "b" * 32
    assert cause(one + one, other + one) == "the exercise, its key or the engine changed"
    assert cause(one + one, one + other) == "the notebook was handed in again"
    assert cause(one + one, other + other).count(" and ") == 1
    assert cause(one + one, one + one) == "graded once more"
