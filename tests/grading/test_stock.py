"""Honest submissions get the very marks that stock nbgrader gives, in the same tables and files."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from grader.exercise import read_exercise
from grader.grading.run import grade_class
from grader.notebook import notebook_text, source_notebook
from larkwell import questions
from tests.formgrader import STOCK
from tests.grading.support import RIGHT, SOURCE, STEM, added, answered, cell_of, hand_in, make_class, released

GUARDLESS = "def rate(k, n):\n    return k / n if n else float('nan')"
SUBMISSIONS: dict[str, dict[str, str]] = {
    "right": RIGHT,
    "partly": {
        "q1": "n_shared = 1\np_shared = (cards['owner'] == 'shared').mean()",
        "q2": GUARDLESS,
        "q3": RIGHT["q3"],
    },
    "order": {"q1": RIGHT["q1"] + "\np_shared *= 100", "q3": RIGHT["q3"] + ".sort_index()"},
    "wrong": {"q1": "n_shared = 'many'", "q2": "rate = 5", "q3": "per_owner = cards.owner"},
    "blank": {},
    "crashing": {"q1": "n_shared = nothing_there", "q2": "def rate(k, n) return 1", "q3": "1 / 0"},
    "half done": {"q1": "n_shared = (cards['owner'] == 'shared').sum()", "q3": "per_owner = cards['owner'].counts()"},
    "name deleted": {"q1": RIGHT["q1"] + "\ndel p_shared"},
    "magic": {"q1": "%time n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / cards.shape[0]"},
    "uses what came before": {"q1": RIGHT["q1"], "q3": "per_owner = cards.owner.value_counts()\nn_shared = 0"},
    "picture": {"q3": RIGHT["q3"] + "\nper_owner.plot.barh()"},
}


@pytest.fixture(scope="module")
def graded(course, tmp_path_factory) -> tuple[Path, Path]:
    """The same class twice: graded by stock nbgrader, and by us."""
    stock = make_class(tmp_path_factory.mktemp("stock") / "class", course.public)
    source = stock.folder / "source" / STEM / f"{STEM}.ipynb"
    source.write_text(notebook_text(source_notebook(read_exercise(SOURCE), questions.read(stock.edition, STEM))))
    for student, answers in SUBMISSIONS.items():
        notebook = answered(released(stock), **answers)
        if student == "right":
            cell_of(notebook, "q4")["source"] = "Both teams."
            added(notebook, "threshold = 3")
        hand_in(stock, student, notebook)
        (stock.folder / "submitted" / student / STEM / "timestamp.txt").write_text("2026-02-03 10:00:00 UTC")
    shutil.rmtree(stock.folder / "release")
    ours = tmp_path_factory.mktemp("ours") / "class"
    run(stock.folder, "generate_assignment", STEM)
    shutil.copytree(stock.folder, ours)
    (ours / "gradebook.db").unlink()
    run(stock.folder, "autograde", STEM, STOCK)
    grade_class(type(stock)(ours))
    return stock.folder, ours


def run(folder: Path, *words: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *words],
        cwd=folder,
        env=os.environ | {"PATH": path, "LARKWELL_DATA": str(folder / "edition")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr


def rows(folder: Path, student: str) -> dict[str, tuple]:
    """Everything that nbgrader keeps of a submission."""
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", "larkwell") as gradebook:
        submission = gradebook.find_submission(STEM, student)
        (notebook,) = submission.notebooks
        whole = (submission.timestamp, submission.score, submission.max_score, submission.needs_manual_grade)
        found = {"": (*whole, notebook.late_submission_penalty, notebook.flagged, notebook.failed_tests)}
        for grade in notebook.grades:
            found[grade.name] = (grade.auto_score, grade.manual_score, grade.needs_manual_grade, grade.max_score)
        for comment in notebook.comments:
            found[f"comment {comment.name}"] = (comment.auto_comment, comment.manual_comment)
        for cell in notebook.notebook.source_cells:
            found[f"source {cell.name}"] = (cell.cell_type, cell.locked, cell.source, cell.checksum)
        return found


@pytest.mark.parametrize("student", SUBMISSIONS)
def test_the_gradebook_is_the_one_that_stock_nbgrader_writes(graded, student):
    stock, ours = graded
    assert rows(ours, student) == rows(stock, student)


@pytest.mark.parametrize("student", SUBMISSIONS)
def test_stock_nbgrader_reads_the_same_scores_from_our_notebooks(graded, student):
    import nbformat
    from nbgrader.utils import determine_grade, is_grade

    _, ours = graded
    notebook = nbformat.read(ours / "autograded" / student / STEM / f"{STEM}.ipynb", as_version=4)
    kept = rows(ours, student)
    for cell in notebook.cells:
        if is_grade(cell):
            score, points = determine_grade(cell)
            assert (score, points) == (kept[cell.metadata.nbgrader.grade_id][0], cell.metadata.nbgrader.points)


def test_feedback_and_export_of_nbgrader_work_on_it(graded):
    _, ours = graded
    run(ours, "generate_feedback", STEM)
    run(ours, "export")
    page = (ours / "feedback" / "partly" / STEM / f"{STEM}.html").read_text()
    assert "Nothing stops k &gt; n" in page
    assert "A secret model answer" not in page
    assert "right" in (ours / "grades.csv").read_text()


def test_the_graded_notebook_keeps_what_the_learner_wrote(graded):
    _, ours = graded
    notebook = json.loads((ours / "autograded" / "right" / STEM / f"{STEM}.ipynb").read_text())
    sources = ["".join(cell["source"]) for cell in notebook["cells"]]
    assert "threshold = 3" in sources
    assert "Both teams." in sources
    assert any("p_shared = n_shared / len(cards)" in source for source in sources)
