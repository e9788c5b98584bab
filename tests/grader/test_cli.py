"""The `course` command, as its users call it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.course import Course
from grader.new import new_day, slug
from grader.serve import working_copies

from ..conftest import ROOT


@pytest.fixture
def copy(tmp_path) -> Course:
    """A course of its own to write into."""
    for name in ("course", "exercises", "notebooks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return Course(tmp_path)


def test_help_needs_no_heavy_import():
    heavy = "('pandas', 'nbformat', 'yaml', 'nbgrader')"
    code = f"import sys; import grader.cli; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_error_is_one_line_and_exit_code_1(monkeypatch):
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, ["verify", "77"])
    assert result.exit_code == 1
    assert result.stderr.startswith("day 77: no exercise yet. There are days ")
    assert len(result.stderr.strip().splitlines()) == 1


def test_outside_the_course_it_says_where_to_go(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["verify"])
    assert result.exit_code == 1
    assert "not inside the course" in result.stderr


def test_a_new_day_parses_and_says_what_it_lacks(copy):
    lesson, exercise = new_day(copy, 77, None)
    assert lesson.parent.name == exercise.parent.name == "phase-08-experiments-that-survive-a-sceptic"
    assert lesson.stem == exercise.stem
    fresh = Course(copy.root)
    assert [one.day for one in fresh.lessons][-1] == 77
    with pytest.raises(Exception, match="three are needed"):
        fresh.exercises((77,))
    with pytest.raises(Exception, match="day 77 is there already"):
        new_day(fresh, 77, "Another title")
    with pytest.raises(Exception, match="One day at a time: course new 78"):
        new_day(fresh, 78, "79")
    with pytest.raises(Exception, match="no phase plans it"):
        new_day(copy, 101, None)


def test_slugs_are_short_and_plain():
    assert slug("What's a lead? Seven Stages: 7 of them, counted") == "whats-a-lead-seven-stages-7"


def test_an_exercise_without_its_lesson_is_named(copy):
    next(copy.root.glob("course/*/day-003-*.md")).unlink()
    with pytest.raises(Exception, match=r"day-003.*stands alone\. Add its lesson course/"):
        copy.check_pairs()


def test_a_learners_copy_is_never_overwritten(copy, capsys):
    first = working_copies(copy)
    mine = next(path for path in first if path.name.startswith("day-003"))
    mine.write_text(mine.read_text().replace("n_shared = ...", "n_shared = 0  # MY WORK"))
    assert working_copies(copy) == first
    assert "MY WORK" in mine.read_text()
    release = next(copy.notebooks.glob("*/day-003-*.ipynb"))
    data = json.loads(release.read_text())
    data["metadata"]["larkwell"]["version"] = "0badcafe"
    release.write_text(json.dumps(data))
    later = working_copies(copy)
    assert "MY WORK" in mine.read_text()
    assert any(path.name.endswith(".0badcafe.ipynb") for path in later)
    assert "your work stays in" in capsys.readouterr().out


def test_check_repeats_what_a_notebook_says(tmp_path, monkeypatch):
    notebook = json.loads(next((ROOT / "notebooks").glob("*/day-003-*.ipynb")).read_text())
    code = {
        "day-003-q2-answer": "n_shared = cards['owner'].value_counts()['shared']\np_shared = n_shared",
        "day-003-q3-answer": "per_stage = cards['stage'].value_counts()",
        "day-003-q4-answer": "rise = 1 / 0",
    }
    for cell in notebook["cells"]:
        cell["source"] = [code.get(cell["id"], "".join(cell["source"]))]
    path = tmp_path / "mine.ipynb"
    path.write_text(json.dumps(notebook))
    before = path.read_bytes()
    result = CliRunner().invoke(main, ["check", str(path)])
    assert result.exit_code == 1
    assert "q1: Nothing to check yet" in result.stdout
    assert "q2: Not yet (for now 50% of the points). `value_counts()` gives counts" in result.stdout
    assert "q3: Right." in result.stdout
    assert "stops with ZeroDivisionError" in result.stdout
    assert path.read_bytes() == before


@pytest.mark.parametrize(("content", "problem"), [(None, "no such file"), ("not json", "not a notebook")])
def test_check_of_something_else_is_one_line(tmp_path, content, problem):
    path = tmp_path / "x.ipynb"
    if content:
        path.write_text(content)
    result = CliRunner().invoke(main, ["check", str(path)])
    assert result.exit_code == 1
    assert problem in result.stderr


def test_a_class_is_an_nbgrader_course(tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    folder = tmp_path / "class"
    assert CliRunner().invoke(main, ["class", "new", str(folder), "--seed", "77004"]).exit_code == 0
    stems = {path.stem for path in (ROOT / "exercises").glob("*/*.py")}
    assert {path.stem for path in folder.glob("source/*/*.ipynb")} == stems
    schema = json.loads((folder / "edition" / "schema.json").read_text())
    assert (schema["edition"], schema["seed"]) == ("grading", 77004)
    assert {path.name.split(".")[0] for path in (folder / "edition" / "keys").iterdir()} == stems
    again = CliRunner().invoke(main, ["class", "new", str(folder)])
    assert again.exit_code == 1
    assert "is not empty" in again.stderr


@pytest.mark.xdist_group("site")
def test_the_site_offers_every_notebook_and_the_wheel(course: Course):
    from grader.site import write_docs

    write_docs(course)
    docs = course.build / "docs"
    assert {path.name for path in docs.glob("notebooks/*/*.ipynb")} == {
        p.name for p in course.notebooks.glob("*/*.ipynb")
    }
    (wheel,) = (docs / "wheels").glob("larkwell-*.whl")
    assert wheel.stat().st_size < 3_500_000
    assert Path(docs / "data.md").read_text().count("\n### ") == 28
