"""The guide for teaching a class: every command in it, in its order, as it is printed."""

from __future__ import annotations

import json
import shlex
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading.register import open_gradebook

STEM = "day-003-marketing-metrics-or-sales-metrics"
SHARE = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)"
ROSTER = """id,first_name,last_name,email,lms_user_id
ana,Ana,Álvarez,ana@uni.example,4711
ben,Ben,O'Neil,ben@uni.example,
"""
CANVAS = """Student,ID,SIS Login ID,Section,Day 3 (7)
    Points Possible,,,,17.0
"Álvarez, Ana",4711,ana,A,
"O'Neil, Ben",4712,ben,A,
"Later, Lia",4713,lia,A,
"""
MOODLE = """Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified (submission),Feedback
Participant 91,Ana Álvarez,ana@uni.example,Submitted,,17.00,"Sunday, 1 February 2026, 8:00 AM",-
Participant 93,Lia Later,lia@uni.example,Submitted,,17.00,"Sunday, 1 February 2026, 8:30 AM",-
Participant 92,Ben O'Neil,ben@uni.example,No submission,,17.00,-,-
"""


@pytest.fixture
def home(tmp_path, monkeypatch, course) -> Path:
    """A home folder with a roster, and the course as the current folder."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(course.root)
    (tmp_path / "Downloads").mkdir()
    (tmp_path / "roster.csv").write_text(ROSTER)
    (tmp_path / "joined.csv").write_text("id,first_name,last_name,email\nlia,Lia,Later,lia@uni.example\n")
    (tmp_path / "Downloads" / "canvas-gradebook.csv").write_text(CANVAS)
    (tmp_path / "Downloads" / "Grades-day-3.csv").write_text(MOODLE)
    return tmp_path


def commands(course) -> list[str]:
    """The lines of the guide's shell blocks."""
    blocks = (course.root / "course" / "guides" / "teaching-a-class.md").read_text().split("```sh\n")[1:]
    return [line for block in blocks for line in block.split("\n```", 1)[0].splitlines()]


def download(home: Path) -> None:
    """What learners have made of the released notebook, as Canvas and Moodle hand it over."""
    release = json.loads((home / "my-class" / "release" / STEM / f"{STEM}.ipynb").read_text())
    cells = {cell["id"]: cell for cell in release["cells"]}
    cells["day-003-q2-answer"]["source"] = SHARE
    answered = json.dumps(release)
    cells["day-003-q5"]["source"] = "Neither team: the word needs a stage."
    essay = json.dumps(release)
    files = {
        "submissions.zip": {
            f"álvarezana_LATE_4711_88001_{STEM}.ipynb": essay,
            f"oneilben_4712_88002_{STEM}.ipynb": answered,
            f"laterlia_4713_88003_{STEM}-1.ipynb": answered,
        },
        "extra.zip": {"final.ipynb": answered + "\n"},
        "moodle.zip": {"Lia Later_93_assignsubmission_file_/day-003.ipynb": answered},
    }
    for name, members in files.items():
        with zipfile.ZipFile(home / "Downloads" / name, "w") as archive:
            for member, content in members.items():
                archive.writestr(zipfile.ZipInfo(member, (2026, 2, 3, 10, 0, 0)), content)


def test_every_command_of_the_guide(home, course):
    said = []
    for line in commands(course):
        if line.startswith("course collect") and not (home / "Downloads" / "submissions.zip").exists():
            download(home)
        if line.startswith("course export"):
            mark_essay(home)
        result = CliRunner().invoke(main, [str(Path(word).expanduser()) for word in shlex.split(line)[1:]])
        first_collect = not any(one.startswith("course collect") for one, _ in said)
        # the learner who joined later is not in the class yet
        expected = 3 if line.startswith("course collect") and first_collect else 0
        assert result.exit_code == expected, f"{line}\n{result.output}"
        said.append((line, result.output))
    told = dict(said)
    assert told["course class roster ~/my-class ~/joined.csv"].startswith("1 new, 0 changed, 0 as before.")
    assert "day-003       3          0" in told["course grade --class ~/my-class --jobs 2"]
    assert "late: 2" in told["course grade --class ~/my-class --jobs 2"]
    assert [row.split(",")[-1] for row in (home / "canvas.csv").read_text().splitlines()[2:]] == ["5", "2", "2"]
    assert [row.split(",")[4] for row in (home / "moodle.csv").read_text().splitlines()[1:]] == ["5", "2", "2"]
    assert (home / "my-class" / "submitted" / "ben" / STEM / f"{STEM}.ipynb").read_text().endswith("\n")
    for form in ("canvas", "moodle", "nbgrader"):
        assert "ana" in (home / "my-class" / f"grades-{form}.csv").read_text()


def mark_essay(home: Path) -> None:
    """What a person does in formgrader."""
    from grader.grading.classes import Class

    with open_gradebook(Class.at(home / "my-class")) as gradebook:
        mark = gradebook.find_grade("day-003-q5", STEM, STEM, "ana")
        mark.manual_score, mark.needs_manual_grade = 3.0, False
        gradebook.db.commit()
