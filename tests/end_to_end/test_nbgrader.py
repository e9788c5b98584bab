"""Day 3 through stock nbgrader: generate, autograde, feedback and export give the marks that the judges give."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from grader.gradebook import write_course_directory
from grader.key import make_exercise
from grader.notebook import notebook_text, release_notebook
from tests.formgrader import STOCK, environment, formgrader, get

STEM = "day-003-marketing-metrics-or-sales-metrics"

RIGHT_OWNERS = """
owner = {}
for card in ["Cost per demo request", "Fitting demo requests", "Advert frequency", "Newsletter unsubscribe rate"]:
    owner[card] = "marketing"
for card in ["Offers on time", "Average discount", "Calls per seller-day", "Missed demos"]:
    owner[card] = "sales"
for card in ["Early cancellations", "Same-day first contact", "Cost of winning a Team customer"]:
    owner[card] = "shared"
owner["Inbound share of pipeline"] = "shared"
"""
SHARE = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)"
STAGES = "per_stage = cards['stage'].value_counts()"

# answers by question, and the points that each check must earn: q1 of 4, q2 of 2, q3 of 3, q4 of 4
SUBMISSIONS: dict[str, tuple[dict[str, str], dict[str, float]]] = {
    "right": ({"q1": RIGHT_OWNERS, "q2": SHARE, "q3": STAGES}, {"q1": 4, "q2": 2, "q3": 3, "q4": 0}),
    "partly": (
        {
            "q1": RIGHT_OWNERS + "owner['Average discount'] = 'shared'\nowner['Missed demos'] = 'shared'",
            "q2": SHARE + " * 100",
            "q3": STAGES + ".sort_index()",
        },
        {"q1": 3, "q2": 1, "q3": 2.25, "q4": 0},
    ),
    "wrong": (
        {"q1": "owner = 5", "q2": "n_shared = 7\np_shared = 'a lot'", "q3": "per_stage = cards.stag"},
        {"q1": 0, "q2": 0, "q3": 0, "q4": 0},
    ),
    "crashing": (
        {"q1": "owner = (", "q2": SHARE, "q3": "raise SystemExit", "q4": "while True: 1 / 0"},
        {"q1": 0, "q2": 2, "q3": 0, "q4": 0},
    ),
    "blank": ({}, {"q1": 0, "q2": 0, "q3": 0, "q4": 0}),
}


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory) -> Path:
    """A course directory in which stock nbgrader has graded the four submissions."""
    folder = tmp_path_factory.mktemp("class")
    (source,) = course.exercises((3,))
    write_course_directory(folder, [source], course.public)
    nbgrader(folder, "generate_assignment", STEM)
    for student, (answers, _) in SUBMISSIONS.items():
        notebook = nbformat.read(folder / "release" / STEM / f"{STEM}.ipynb", as_version=4)
        for question, code in answers.items():
            cell = next(one for one in notebook.cells if one.id == f"day-003-{question}-answer")
            cell.source += f"\n{code}"
        if student == "right":
            essay = next(one for one in notebook.cells if one.id == "day-003-q5")
            essay.source = "Neither team: the word needs a stage."
        path = folder / "submitted" / student / STEM / f"{STEM}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)
    nbgrader(folder, "autograde", STEM, STOCK)
    nbgrader(folder, "generate_feedback", STEM)
    nbgrader(folder, "export")
    return folder


def nbgrader(folder: Path, *words: str) -> None:
    done = run(folder, *words)
    assert done.returncode == 0, done.stderr


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nbgrader", *words]
    return subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True)


def test_the_release_is_the_committed_notebook(graded, course):
    (source,) = course.exercises((3,))
    made = nbformat.read(graded / "release" / STEM / f"{STEM}.ipynb", as_version=4)
    ours = nbformat.from_dict(json.loads(notebook_text(release_notebook(source, make_exercise(source, course.public)))))
    nbformat.validate(ours)
    for theirs, mine in zip(made.cells, ours.cells, strict=True):
        mine.source = "".join(mine.source)
        mine_marks = dict(mine.metadata.get("nbgrader", {}))
        their_marks = dict(theirs.metadata.get("nbgrader", {}))
        their_marks.pop("cell_type", None)
        assert (theirs.source, their_marks) == (mine.source, mine_marks)


@pytest.mark.parametrize("student", SUBMISSIONS)
def test_each_check_earns_its_points(graded, student):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as gradebook:
        submission = gradebook.find_submission(STEM, student)
        scores = {grade.name.removeprefix("day-003-"): grade for grade in submission.notebooks[0].grades}
        earned = {name: scores[name].auto_score for name in ("q1", "q2", "q3", "q4")}
        assert earned == pytest.approx(SUBMISSIONS[student][1])
        # an essay that somebody wrote waits for a person; an untouched one is 0 at once
        assert scores["q5"].needs_manual_grade == (student == "right")


def test_nbgrader_validates_a_right_notebook_and_refuses_a_wrong_one(graded):
    def validated(student):
        path = graded / "submitted" / student / STEM / f"{STEM}.ipynb"
        return run(graded, "validate", str(path)).stdout

    assert "q1: Nothing to check yet" in validated("blank") or "still `...`" in validated("blank")
    assert "q2" not in validated("right")


def test_formgrader_shows_the_class(graded):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{graded / 'gradebook.db'}") as gradebook:
        waiting = [s.student.id for s in gradebook.assignment_submissions(STEM) if s.needs_manual_grade]
    assert waiting == ["right"]
    with formgrader(graded) as base:
        assert "formgrader" in get(f"{base}/formgrader/gradebook").lower()
        shown = json.loads(get(f"{base}/formgrader/api/submissions/{STEM}"))
        scores = {row["student"]: row["score"] for row in shown}
        assert scores["partly"] == sum(SUBMISSIONS["partly"][1].values())


def test_the_gradebook_is_exported(graded):
    rows = {row["student_id"]: row for row in csv.DictReader((graded / "grades.csv").open())}
    assert {name: float(rows[name]["score"]) for name in SUBMISSIONS} == {
        name: sum(points.values()) for name, (_, points) in SUBMISSIONS.items()
    }
    assert {float(row["max_score"]) for row in rows.values()} == {17.0}


def test_feedback_speaks_to_the_answer_and_keeps_the_solution(graded):
    page = (graded / "feedback" / "partly" / STEM / f"{STEM}.html").read_text()
    assert "is a percent" in page
    assert "alphabetical order" in page
    assert "### BEGIN SOLUTION" not in page
