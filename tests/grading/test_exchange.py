"""nbgrader's own ways of handing out and in work on a class folder, and `course grade` marks what they bring."""

from __future__ import annotations

import getpass
import json
import zipfile
from datetime import datetime

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading.classes import Class
from grader.grading.gradebook_write import Book
from grader.grading.register import import_roster, open_gradebook, set_due
from grader.grading.release import read_release
from grader.grading.roster import RosterRow
from grader.grading.run import grade_class
from tests.grading.support import RIGHT, STEM, answered, make_class, released
from tests.grading.test_stock import run

PATTERN = r"c.FileNameCollectorPlugin.named_regexp = r'.*/(?P<student_id>\w+)_(?P<file_id>day-[\w-]+)'" + "\n"


@pytest.fixture
def class_(course, tmp_path) -> Class:
    """A class whose day is released and in the gradebook, as `course release` leaves it."""
    made = make_class(tmp_path / "class", course.public)
    book = Book(made.gradebook_url, made.course_id)
    book.register(read_release(made.release_path(STEM)))
    book.close()
    return made


def scores(class_: Class) -> dict[str, tuple[float, bool, datetime | None]]:
    with open_gradebook(class_) as gradebook:
        found = gradebook.assignment_submissions(STEM)
        return {one.student_id: (one.score, one.total_seconds_late > 0, one.timestamp) for one in found}


def test_zip_collect(class_):
    with (class_.folder / "nbgrader_config.py").open("a") as config:
        config.write(PATTERN)
    archive = class_.folder / "downloaded" / STEM / "archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "class.zip", "w") as members:
        members.writestr(f"ana_{STEM}.ipynb", json.dumps(answered(released(class_), **RIGHT)))
        members.writestr(f"ben_{STEM}.ipynb", json.dumps(released(class_)))
    run(class_.folder, "zip_collect", STEM)
    assert grade_class(class_).graded == {STEM: 2}
    assert scores(class_) == {"ana": (6, False, None), "ben": (0, False, None)}


def test_the_exchange_from_release_to_collect(class_, tmp_path):
    exchange, home = tmp_path / "exchange", tmp_path / "home"
    exchange.mkdir()
    exchange.chmod(0o777)
    home.mkdir()
    settings = (
        f"c = get_config()\nc.Exchange.root = {str(exchange)!r}\nc.Exchange.cache = {str(tmp_path / 'cache')!r}\n"
    )
    with (class_.folder / "nbgrader_config.py").open("a") as config:
        config.write(settings.partition("\n")[2])
    (home / "nbgrader_config.py").write_text(settings + 'c.CourseDirectory.course_id = "larkwell"\n')
    run(class_.folder, "release_assignment", STEM)
    run(home, "fetch_assignment", STEM)
    mine = home / STEM / f"{STEM}.ipynb"
    mine.write_text(json.dumps(answered(json.loads(mine.read_text()), **RIGHT)))
    run(home, "submit", STEM)
    run(class_.folder, "collect", STEM)
    student = getpass.getuser()
    assert grade_class(class_).graded == {STEM: 1}
    score, late, moment = scores(class_)[student]
    assert (score, late) == (6, False)
    assert moment is not None
    set_due(class_, [STEM], datetime(2026, 1, 1).astimezone())
    assert scores(class_)[student][1] is True


def test_what_the_exchange_collected_is_known_to_course_collect(class_, tmp_path):
    """A folder in nbgrader's layout, of another class for example, keeps its times."""
    import_roster(class_, [RosterRow("ana")])
    place = tmp_path / "submitted" / "ana" / STEM
    place.mkdir(parents=True)
    (place / f"{STEM}.ipynb").write_text(json.dumps(answered(released(class_), **RIGHT)))
    (place / "timestamp.txt").write_text("2026-02-03 10:00:00.123456 UTC")
    result = CliRunner().invoke(main, ["collect", str(tmp_path / "submitted"), "--class", str(class_.folder)])
    assert result.exit_code == 0, result.output
    grade_class(class_)
    assert scores(class_)["ana"] == (6, False, datetime(2026, 2, 3, 10))
