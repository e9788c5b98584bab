"""Marked on tables that no learner has: code earns its points there, a typed number earns none."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.build import write_keys
from grader.editions import proving_editions
from grader.gradebook import write_course_directory
from grader.stub import parts

pytestmark = pytest.mark.xdist_group("editions")  # these make the same editions

GRADE = """
import json, sys
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI
from traitlets.config import Config

config = Config()
exec(open("nbgrader_config.py").read(), {"get_config": lambda: config, "__file__": "nbgrader_config.py"})
config.Autograde.exporter_class = "nbconvert.exporters.NotebookExporter"  # nbgrader's own steps, not the class's engine
api = NbGraderAPI(config=config)
earned = {}
for stem in sys.argv[1:]:
    for step in (api.generate_assignment(stem), api.autograde(stem, "reference", create=True)):
        assert step["success"], step
    if stem.startswith("day-003"):
        assert api.autograde(stem, "typist", create=True)["success"]
    with Gradebook("sqlite:///gradebook.db") as gradebook:
        for submission in gradebook.assignment_submissions(stem):
            for grade in submission.notebooks[0].grades:
                if grade.auto_score is not None and grade.cell.cell_type == "code":
                    earned[f"{submission.student.id} {grade.name}"] = [grade.auto_score, grade.max_score]
print("EARNED " + json.dumps(earned))
"""


@pytest.fixture(scope="module")
def earned(course, tmp_path_factory) -> dict[str, list[float]]:
    """Points and maximum per student and question, after stock nbgrader on a grading edition."""
    edition = proving_editions(course)[0]
    write_keys(course, edition)
    folder = tmp_path_factory.mktemp("hidden") / "class"
    exercises = course.exercises()
    write_course_directory(folder, exercises, course.public)
    for source in exercises:
        notebook = json.loads((folder / "source" / source.stem / f"{source.stem}.ipynb").read_text())
        submit(folder, "reference", source.stem, filled(notebook, source))
        if source.day == 3:
            typed = {"q2": "n_shared = 11\np_shared = 11 / 40"}
            submit(folder, "typist", source.stem, filled(notebook, source, typed))
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [sys.executable, "-c", GRADE, *[source.stem for source in exercises]],
        cwd=folder,
        env=os.environ | {"PATH": path, "LARKWELL_DATA": str(edition)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(next(line for line in done.stdout.splitlines() if line.startswith("EARNED "))[7:])


def filled(notebook: dict, source, typed: dict[str, str] | None = None) -> dict:
    """A copy whose answer cells hold the reference answers, or what was typed instead."""
    copy = json.loads(json.dumps(notebook))
    for question in source.questions.values():
        if not question.essay:
            cell = next(c for c in copy["cells"] if c["id"] == f"{source.short}-{question.id}-answer")
            cell["source"] = (typed or {}).get(question.id, "\n".join(parts(question)))
    return copy


def submit(folder: Path, student: str, stem: str, notebook: dict) -> None:
    path = folder / "submitted" / student / stem / f"{stem}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook))


def test_the_reference_answers_earn_every_point_on_other_tables(course, earned):
    checks = sum(not question.essay for source in course.exercises() for question in source.questions.values())
    mine = {name: points for name, points in earned.items() if name.startswith("reference")}
    assert len(mine) == checks
    assert {name: points for name, points in mine.items() if points[0] != points[1]} == {}


def test_a_number_that_was_typed_in_earns_nothing(earned):
    assert earned["typist day-003-q2"] == [0.0, 2.0]
    assert earned["typist day-003-q3"] == [3.0, 3.0]
