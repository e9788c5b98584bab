"""Due dates and what a late submission costs: the same as with stock nbgrader, by the plugin that the class names."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.errors import CourseError
from grader.exercise import read_exercise
from grader.grading.classes import Class
from grader.grading.due import parse_due
from grader.grading.register import open_gradebook, set_due
from grader.grading.run import grade_class
from grader.notebook import notebook_text, source_notebook
from larkwell import questions
from tests.formgrader import STOCK
from tests.grading.support import RIGHT, SOURCE, STEM, answered, hand_in, make_class, released
from tests.grading.test_stock import run

DUE = datetime(2026, 2, 1, 18, 0, tzinfo=UTC)
HOURS_LATE = {"early": -5, "on the second": 0, "two hours": 2, "extended": 30, "a week": 7 * 24}
PLUGIN = """
from nbgrader.plugins import BasePlugin


class PerHour(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return None if student_id == "spared" else 0.75 * total_seconds_late / 3600
"""


def late_class(folder, public, *students: str) -> Class:
    """A class with submissions of some of `HOURS_LATE`, and a plugin of its own."""
    made = make_class(folder, public)
    (made.folder / "per_hour.py").write_text(PLUGIN)
    with (made.folder / "nbgrader_config.py").open("a") as config:
        config.write('c.AssignLatePenalties.plugin_class = "per_hour.PerHour"\n')
    for student in students:
        place = hand_in(made, student, answered(released(made), **RIGHT)).parent
        (place / "timestamp.txt").write_text(f"{DUE + timedelta(hours=HOURS_LATE[student]):%Y-%m-%d %H:%M:%S} UTC")
    return made


def extend(class_: Class) -> None:
    set_due(class_, [STEM], DUE)
    with open_gradebook(class_) as gradebook:
        gradebook.update_or_create_student("extended")
        gradebook.update_or_create_submission(STEM, "extended")
        gradebook.grant_extension(STEM, "extended", days=1)


def lateness(class_: Class) -> dict[str, tuple]:
    """Learner -> seconds late, penalty, score, as nbgrader reads them."""
    with open_gradebook(class_) as gradebook:
        return {
            one.student_id: (one.total_seconds_late, one.late_submission_penalty, one.score, one.duedate)
            for one in gradebook.assignment_submissions(STEM)
        }


def test_penalties_are_those_of_stock_nbgrader(course, tmp_path):
    stock = late_class(tmp_path / "stock", course.public, *HOURS_LATE)
    source = stock.folder / "source" / STEM / f"{STEM}.ipynb"
    source.write_text(notebook_text(source_notebook(read_exercise(SOURCE), questions.read(stock.edition, STEM))))
    shutil.rmtree(stock.folder / "release")
    run(stock.folder, "generate_assignment", STEM)
    ours = Class(tmp_path / "ours")
    extend(stock)
    shutil.copytree(stock.folder, ours.folder)
    run(stock.folder, "autograde", STEM, STOCK)
    result = CliRunner().invoke(main, ["grade", "--class", str(ours.folder)])
    assert result.exit_code == 0, result.output
    assert "late: 3" in result.output
    assert lateness(ours) == lateness(stock)
    assert lateness(ours)["two hours"] == (7200, 1.5, 6, DUE.replace(tzinfo=None))
    assert lateness(ours)["extended"][:2] == (6 * 3600, 4.5)
    assert lateness(ours)["a week"][1] == 6  # no more than was earned

    # what changes later counts at the next grading, though nothing is graded again
    set_due(ours, [STEM], DUE + timedelta(days=30))
    assert grade_class(ours).graded == {}
    assert {penalty for _, penalty, _, _ in lateness(ours).values()} == {0}


def test_nbgraders_own_plugin_and_none(course, tmp_path):
    class_ = late_class(tmp_path / "class", course.public, "early", "two hours")
    set_due(class_, [STEM], DUE)
    config = class_.folder / "nbgrader_config.py"
    plain = config.read_text().replace('c.AssignLatePenalties.plugin_class = "per_hour.PerHour"\n', "")
    zero = plain + 'c.LateSubmissionPlugin.penalty_method = "zero"\n'
    for setting, taken in ((plain, 0), (zero, 6), (plain, 0)):
        config.write_text(setting)
        assert grade_class(class_).late == 1
        assert {student: row[1] for student, row in lateness(class_).items()} == {"early": 0, "two hours": taken}


def test_a_plugin_that_stops_keeps_the_marks(course, tmp_path):
    class_ = late_class(tmp_path / "class", course.public, "two hours")
    set_due(class_, [STEM], DUE)
    config = class_.folder / "nbgrader_config.py"
    config.write_text(config.read_text().replace("per_hour.PerHour", "per_minute.PerMinute"))
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder)])
    assert result.exit_code == 1
    assert "nbgrader_config.py: the late penalty plugin stops with" in result.stderr
    assert "per_minute" in result.stderr
    assert {score for _, _, score, _ in lateness(class_).values()} == {6}
    config.write_text(config.read_text() + "no such name\n")
    stopped = CliRunner().invoke(main, ["grade", "--class", str(class_.folder)])
    assert "nbgrader_config.py: stops with SyntaxError" in stopped.stderr


def test_due_dates_as_people_write_them(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Madrid")
    time.tzset()
    try:
        written = {
            "2026-02-01": "2026-02-01 22:59:59",
            "2026-02-01 18:00": "2026-02-01 17:00:00",
            "2026-07-01T18:00": "2026-07-01 16:00:00",
            "2026-02-01 18:00 Asia/Tashkent": "2026-02-01 13:00:00",
            "2026-02-01 18:00:30+03:00": "2026-02-01 15:00:30",
            "2026-02-01T18:00Z": "2026-02-01 18:00:00",
        }
        for text, utc in written.items():
            moment = parse_due(text)
            assert moment is not None
            assert f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}" == utc
    finally:
        monkeypatch.undo()
        time.tzset()
    assert parse_due("never") is None
    for wrong in ("01.02.2026", "tomorrow", "2026-02-30", "2026-02-01 25:00", "2026-02-01 18:00 Mars/Base"):
        with pytest.raises(CourseError, match=r"no date\. Write it like 2026-02-01"):
            parse_due(wrong)
