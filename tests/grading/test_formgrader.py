"""Formgrader's buttons and `nbgrader autograde` run the engine behind its walls; only a marker sees the rubric."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.gradebook_write import Book
from grader.grading.marking import guides_path, read_guides
from grader.grading.release import read_release
from grader.grading.run import grade_class
from tests.formgrader import environment, formgrader, get, press
from tests.grading.support import RIGHT, SECRET, STEM, added, answered, cell_of, hand_in, make_class, released
from tests.grading.test_run import marks

PEEK = f"""
import glob, os
for name in glob.glob('/**/{STEM}*', recursive=True) + glob.glob('{{folder}}/*'):
    print('HARM', name)
n_shared = open('{{folder}}/source/{STEM}/{STEM}.ipynb').read()
"""


def submissions(class_: Class) -> None:
    """An honest one, one with an essay, an untouched one, and three that attack the way into nbgrader."""
    hand_in(class_, "partly", answered(released(class_), q1=RIGHT["q1"]))
    writer = answered(released(class_), **RIGHT)
    cell_of(writer, "q4")["source"] = f"Both of them, {SECRET}."
    hand_in(class_, "writer", writer)
    hand_in(class_, "blank", released(class_))
    hostile = answered(released(class_), q1=PEEK.format(folder=class_.folder))
    cell_of(hostile, "q2")["metadata"]["nbgrader"] |= {"points": 1000, "solution": True, "locked": False}
    hostile["cells"].append(cell_of(hostile, "q3"))  # twice the same check: nbgrader stops there
    hand_in(class_, "hostile", added(hostile, "import os\nos.kill(os.getppid(), 9)"))
    (class_.folder / "submitted" / "hostile" / STEM / "notes.txt").symlink_to(
        class_.folder / "source" / STEM / f"{STEM}.ipynb"
    )
    hand_in(class_, "linked", b"")
    path = class_.folder / "submitted" / "linked" / STEM / f"{STEM}.ipynb"
    path.unlink()
    path.symlink_to(class_.folder / "submitted" / "writer" / STEM / f"{STEM}.ipynb")
    for folder in (class_.folder / "submitted").glob(f"*/{STEM}"):
        (folder / "timestamp.txt").write_text("2026-02-03 10:00:00 UTC")
        (folder / "submission_secret.txt").write_text(f"secret of {folder.parent.name}")


STUDENTS = ("partly", "writer", "blank", "hostile", "linked")


@pytest.fixture(scope="module")
def pressed(course, tmp_path_factory):
    """Two like classes: one graded by the command, one by formgrader's button; the second one's server is running."""
    folders = [tmp_path_factory.mktemp(name) / "class" for name in ("command", "button")]
    command, button = (make_class(folder, course.public) for folder in folders)
    for class_ in (command, button):
        submissions(class_)
    grade_class(command)
    book = Book(button.gradebook_url, button.course_id)
    book.register(read_release(button.release_path(STEM)))
    book.close()
    exchange = tmp_path_factory.mktemp("exchange")
    exchange.chmod(0o777)
    with (button.folder / "nbgrader_config.py").open("a") as file:
        file.write(f"c.Exchange.root = {str(exchange)!r}\n")
    with formgrader(button.folder) as base:
        answers = {name: press(f"{base}/formgrader/api/submission/{STEM}/{name}/autograde") for name in STUDENTS}
        yield command, button, base, answers, exchange


def autograded(class_: Class, student: str) -> Path:
    return class_.folder / "autograded" / student / STEM


def test_the_button_gives_the_marks_of_the_command(pressed):
    command, button, _, answers, _ = pressed
    assert [name for name, answer in answers.items() if not answer["success"]] == []
    assert marks(button.folder) == marks(command.folder)
    assert {row[0] for row in marks(button.folder)} == set(STUDENTS)
    for student in STUDENTS:
        ours, theirs = (autograded(class_, student) / f"{STEM}.ipynb" for class_ in (button, command))
        assert ours.read_text().replace(str(button.folder), str(command.folder)) == theirs.read_text()


def test_the_button_is_as_safe_as_the_command(pressed):
    _, button, _, answers, _ = pressed
    assert sum(row[2] or 0 for row in marks(button.folder) if row[0] in ("hostile", "linked")) == 0
    assert sorted(path.name for path in autograded(button, "hostile").iterdir()) == [
        f"{STEM}.ipynb",
        "submission_secret.txt",
        "timestamp.txt",
    ]
    text = (autograded(button, "hostile") / f"{STEM}.ipynb").read_text()
    assert "HARM /" not in text
    assert "instructor's secret" not in text
    assert "is a link; the file itself must be handed in" in answers["linked"]["log"]
    assert SECRET not in (autograded(button, "linked") / f"{STEM}.ipynb").read_text()


def test_formgrader_takes_them_for_graded(pressed):
    import json

    _, _, base, _, _ = pressed
    rows = {row["student"]: row for row in json.loads(get(f"{base}/formgrader/api/submissions/{STEM}"))}
    assert all(rows[name]["autograded"] for name in STUDENTS)
    assert rows["writer"]["needs_manual_grade"]
    assert rows["partly"]["score"] == 2


def test_the_button_says_what_is_missing(pressed):
    _, button, base, _, _ = pressed
    away = button.folder / "edition-away"
    button.edition.rename(away)
    try:
        answer = press(f"{base}/formgrader/api/submission/{STEM}/partly/autograde")
    finally:
        away.rename(button.edition)
    assert not answer["success"]
    assert "no grading edition" in answer["log"]
    assert (autograded(button, "partly") / f"{STEM}.ipynb").exists()


def writers_page(class_: Class, base: str) -> str:
    """What formgrader serves to the marker of the essay."""
    from nbgrader.api import Gradebook

    with Gradebook(class_.gradebook_url, class_.course_id) as gradebook:
        submission = gradebook.find_submission_notebook(STEM, STEM, "writer").id
    return get(f"{base}/formgrader/submissions/{submission}/")


def test_a_marker_sees_prompt_essay_rubric_and_points(pressed):
    _, button, base, _, _ = pressed
    page = writers_page(button, base)
    told = ["Who should own the shared cards?", SECRET, "For the marker · Q4 · rubric", "Four points."]
    told += ["A strong answer", "A secret model answer.", "A weak answer", "A number."]
    places = [page.index(text) for text in told]
    assert places == sorted(places)
    assert 'class="score tabbable" id="day-001-q4"' in page
    assert "/ 4.0" in page


def test_no_file_of_a_learners_holds_rubric_or_model_answer(pressed):
    """Formgrader's own feedback button too, although its page and that feedback are made by one exporter."""
    _, button, base, _, _ = pressed
    writers_page(button, base)
    assert press(f"{base}/formgrader/api/assignment/{STEM}/writer/generate_feedback")["success"]
    page = (button.folder / "feedback" / "writer" / STEM / f"{STEM}.html").read_text()
    assert "Both of them" in page
    kept = [path.read_text() for path in (button.folder / "autograded").rglob("*.ipynb")]
    handed_out = button.release_path(STEM).read_text()
    for text in (page, handed_out, *kept):
        for secret in ("Four points.", "A secret model answer", "A number.", "For the marker", "BEGIN SOLUTION"):
            assert secret not in text
        assert str(button.key(STEM).keys["q1"].right["p_shared"]["v"]) not in text


def test_our_feedback_is_handed_back_by_nbgraders_exchange(pressed):
    _, button, base, _, exchange = pressed
    made = CliRunner().invoke(main, ["feedback", "--class", str(button.folder), "--student", "partly"])
    assert made.exit_code == 0, made.output
    assert press(f"{base}/formgrader/api/assignment/{STEM}/partly/release_feedback")["success"]
    (page,) = (exchange / "larkwell" / "feedback").glob("*.html")
    assert "Feedback for partly" in page.read_text()


def test_nbgraders_command_runs_the_engine_as_well(pressed):
    _, button, _, _, _ = pressed
    hand_in(button, "late", answered(released(button), q1=PEEK.format(folder=button.folder), q3=RIGHT["q3"]))
    done = autograde(button, "--student", "late")
    assert done.returncode == 0, done.stderr
    assert "day-001       1          0" in done.stderr
    assert sum(row[2] or 0 for row in marks(button.folder) if row[0] == "late") == 2
    assert "HARM /" not in (autograded(button, "late") / f"{STEM}.ipynb").read_text()


def test_nbgraders_refusal_of_unknown_learners_is_kept(pressed):
    _, button, _, _, _ = pressed
    hand_in(button, "stranger", released(button))
    done = autograde(button, "--student", "stranger", "--Autograde.create_student=False")
    assert done.returncode == 1
    assert "stranger: not in the gradebook" in done.stderr
    assert "stranger" not in {row[0] for row in marks(button.folder)}


def autograde(class_: Class, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "nbgrader", "autograde", STEM, *words]
    return subprocess.run(command, cwd=class_.folder, env=environment(), capture_output=True, text=True)


def test_a_torn_marking_guide_names_the_command_that_mends_it(tmp_path):
    assert read_guides(tmp_path, STEM) == {}
    guides_path(tmp_path, STEM).parent.mkdir()
    guides_path(tmp_path, STEM).write_text('{"q4": {"rubric": "r"}}')
    with pytest.raises(CourseError, match=r"no marking guide.*course release 1"):
        read_guides(tmp_path, STEM)


def test_the_release_brings_the_marking_guide(course, tmp_path):
    from grader.grading.classes import release

    class_ = make_class(tmp_path / "class", course.public)
    (path,) = release(course, class_, (3,))
    guide = read_guides(class_.folder, path.stem)["q5"]
    assert "One point each" in guide.rubric
    assert "12 of 240" in guide.strong
    assert "What it misses" in guide.weak
