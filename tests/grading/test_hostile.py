"""One batch of hostile and damaged notebooks: no unearned mark, no harm, no lost mark, and the instructor is told."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from grader.grading.batch import Summary
from grader.grading.classes import Class
from grader.grading.grade import Graded
from grader.grading.limits import FILE
from grader.grading.run import grade_class
from tests.grading.attacks import ATTACKS
from tests.grading.damage import DAMAGED
from tests.grading.support import RIGHT, SECRET, STEM, added, answered, cell_of, hand_in, make_class, released

NAMES = [name for name, *_ in ATTACKS + DAMAGED]


@pytest.fixture(scope="module")
def batch(course, tmp_path_factory) -> tuple[Class, dict[str, Graded], Summary, dict[str, str]]:
    """The class after one run over all submissions, an honest one at its end, and its files before."""
    class_ = make_class(tmp_path_factory.mktemp("hostile") / "class", course.public)
    (class_.folder / FILE).write_text("cell_seconds = 6\ntotal_seconds = 40\nmemory_mb = 600\n")
    for number, (name, kind, code, _, _) in enumerate(ATTACKS):
        hand_in(class_, f"{number:03} {name.replace('/', ' ')}", attack(class_, kind, code))
    for name, make, _, _ in DAMAGED:
        hand_in(class_, f"damaged {name}", make(answered(released(class_), **RIGHT)))
    classmate = answered(released(class_), **RIGHT)
    cell_of(classmate, "q4")["source"] = SECRET
    hand_in(class_, "zz Жанна 🦊", classmate)
    before = fingerprints(class_.folder)
    graded: dict[str, Graded] = {}
    summary = grade_class(class_, jobs=2, progress=lambda one, done, of: graded.update({one.student: one}))
    return class_, graded, summary, before


def attack(class_: Class, kind: str, code: str):
    notebook = released(class_)
    if kind == "empty":
        return added(notebook, code)
    if kind == "right":
        return added(answered(notebook, **RIGHT), code)
    return answered(notebook, **(RIGHT | {kind: code}))


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file of the class that grading does not write."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parts[len(folder.parts)] not in ("autograded", "gradebook.db", ".grading.lock")
    }


def outcome(batch, student: str) -> tuple[float, str]:
    """Points, and everything that is said of a submission or printed by it."""
    class_, graded, *_ = batch
    one = graded[student]
    said = [str(note) for note in one.marks.notes] + [mark.said for mark in one.marks.marks.values()]
    kept = (class_.folder / "autograded" / student / STEM / f"{STEM}.ipynb").read_text()
    assert kept == one.notebook
    outputs = [output for cell in json.loads(kept)["cells"] for output in cell.get("outputs", [])]
    printed = ["".join(output.get("text", "")) for output in outputs]
    errors = [f"{output['ename']}: {output['evalue']}" for output in outputs if "ename" in output]
    return sum(mark.score or 0 for mark in one.marks.marks.values()), "\n".join([*said, *printed, *errors])


def prose(batch, student: str) -> str:
    """The text cells of a graded notebook, where HTML would be obeyed, and the kinds of output that it holds."""
    cells = json.loads(batch[1][student].notebook)["cells"]
    rich = [kind for cell in cells for output in cell.get("outputs", []) for kind in output.get("data", {})]
    return "\n".join([*rich, *("".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown")])


def test_the_suite_is_large():
    assert len(set(NAMES)) == len(NAMES) >= 60


@pytest.mark.parametrize("number", range(len(ATTACKS)), ids=[name for name, *_ in ATTACKS])
def test_an_attack_earns_nothing_harms_nobody_and_is_told(batch, number):
    name, _, _, points, told = ATTACKS[number]
    score, said = outcome(batch, f"{number:03} {name.replace('/', ' ')}")
    assert (score, told in said) == (points, True), said
    assert "HARM" not in said
    assert SECRET not in said


@pytest.mark.parametrize("number", range(len(DAMAGED)), ids=[name for name, *_ in DAMAGED])
def test_a_damaged_notebook_keeps_what_it_earned(batch, number):
    name, _, points, told = DAMAGED[number]
    score, said = outcome(batch, f"damaged {name}")
    assert (score, told in said) == (points, True), said
    text = prose(batch, f"damaged {name}")
    assert not any(word in text for word in ("<script", "<img", "text/html"))


def test_the_class_is_untouched(batch):
    class_, _, _, before = batch
    assert fingerprints(class_.folder) == before


def test_the_batch_finished_and_the_last_learner_lost_nothing(batch):
    _, graded, summary, _ = batch
    assert len(graded) == summary.graded[STEM] == len(NAMES) + 1
    honest = graded["zz Жанна 🦊"].marks
    assert not honest.notes
    assert sum(mark.score or 0 for mark in honest.marks.values()) == 6


def test_the_gradebook_holds_the_same_marks(batch):
    from nbgrader.api import Gradebook

    class_, graded, _, _ = batch
    with Gradebook(class_.gradebook_url, class_.course_id) as gradebook:
        rows = {row["student"]: row for row in gradebook.submission_dicts(STEM)}
    assert len(rows) == len(graded)
    for student, one in graded.items():
        assert rows[student]["score"] == sum(mark.score or 0 for mark in one.marks.marks.values())


def test_refused_submissions_wait_for_a_person(batch):
    from nbgrader.api import Gradebook

    class_, *_ = batch
    with Gradebook(class_.gradebook_url, class_.course_id) as gradebook:
        submission = gradebook.find_submission(STEM, "damaged cut off")
        assert submission.needs_manual_grade
        assert submission.notebooks[0].flagged


def test_nothing_goes_on_running(batch):
    mine = os.getpid()
    left = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            status = (folder / "stat").read_text().rpartition(")")[2].split()
            words = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if int(status[1]) == mine and b"grader.grading.warm" in words:
            left.append(words)
    assert not left


def test_the_graded_notebooks_are_notebooks(batch):
    import nbformat

    _, graded, _, _ = batch
    for one in graded.values():
        nbformat.validate(nbformat.from_dict(_joined(json.loads(one.notebook))))


def _joined(notebook):
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
        for output in cell.get("outputs", []):
            if "text" in output:
                output["text"] = "".join(output["text"])
    return notebook
