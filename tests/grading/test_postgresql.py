"""The gradebook in PostgreSQL: the marks of SQLite's, one grader at a time, and connections that break."""

from __future__ import annotations

import json
import shutil
import threading
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner

from grader.cli import main
from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.database import shown
from grader.grading.run import grade_class
from tests.grading.postgresql import server
from tests.grading.support import RIGHT, STEM, answered, cell_of, hand_in, make_class, released
from tests.grading.test_run import KEPT

COMMENTS = """
select a.student_id, c.name, m.auto_comment from comment m join base_cell c on c.id = m.cell_id
join submitted_notebook n on n.id = m.notebook_id join submitted_assignment a on a.id = n.assignment_id order by 1, 2
"""
RECORDED = """
select a.student_id, g.fingerprint, g.verdicts from course_grading g join submitted_notebook n on n.id = g.notebook_id
join submitted_assignment a on a.id = n.assignment_id order by 1, g.id
"""
STAMPS = "select student_id, timestamp from submitted_assignment order by 1"
CELLS = "select name, type from base_cell order by 1, 2"
VERSION = "select version_num from alembic_version"


@pytest.fixture(scope="module")
def postgresql():
    with server() as running:
        yield running


@pytest.fixture(scope="module")
def sqlite(course, tmp_path_factory) -> Class:
    """A class graded into SQLite."""
    class_ = make_class(tmp_path_factory.mktemp("sqlite") / "class", course.public)
    for number in range(12):
        notebook = answered(released(class_), **dict(list(RIGHT.items())[: number % 4]))
        cell_of(notebook, "q4")["source"] = "Both." if number % 3 else cell_of(notebook, "q4")["source"]
        path = hand_in(class_, f"s{number:02} Ж", notebook)
        (path.parent / "timestamp.txt").write_text("2026-02-03 10:00:00 UTC")
    hand_in(class_, "torn", b"{")
    grade_class(class_)
    return class_


@pytest.fixture
def class_(sqlite, tmp_path) -> Class:
    """The same class, nothing graded."""
    shutil.copytree(sqlite.folder, tmp_path / "class", ignore=shutil.ignore_patterns("gradebook.db", "autograded"))
    return Class.at(tmp_path / "class")


def contents(url: str) -> dict[str, list[tuple[Any, ...]]]:
    """Everything that grading writes, in an order of its own, and what nbgrader made for it."""
    engine = sa.create_engine(url, poolclass=sa.pool.NullPool)
    found = {}
    with engine.connect() as connection:
        for query in (KEPT, COMMENTS, RECORDED, STAMPS, CELLS, VERSION):
            rows = [tuple(row) for row in connection.exec_driver_sql(query)]
            found[query] = sorted(tuple(plain(value) for value in row) for row in rows)
    return found


def plain(value: object) -> str:
    """As text: SQLite keeps yes and no as numbers, and times as text with a fraction."""
    return str(int(value)) if isinstance(value, bool) else str(value).removesuffix(".000000")


def test_the_gradebook_is_that_of_sqlite(class_, sqlite, postgresql):
    url = postgresql.new_database()
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--jobs", "2", "--db", url])
    assert result.exit_code == 3, result.output
    assert not (class_.folder / "gradebook.db").exists()
    assert contents(url) == contents(sqlite.gradebook_url)
    again = grade_class(class_, url=url)
    assert (again.graded, again.kept) == ({}, {STEM: 13})


def test_every_command_works_on_it(course, postgresql, tmp_path):
    class_ = make_class(tmp_path / "class", course.public)
    url = postgresql.new_database()

    def command(*words: str) -> str:
        at = [] if words[0] == "class" else ["--class", str(class_.folder)]
        result = CliRunner().invoke(main, [*words, *at, "--db", url])
        assert result.exit_code in (0, 3), result.output
        return result.output

    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,last_name,email\nada,Ada,Lovelace,ada@example.org\nbob,Bob,Ross,bob@example.org\n")
    assert "2 new" in command("class", "roster", str(class_.folder), str(roster))
    command("release", "2", "--due", "2026-02-01 18:00 UTC")
    download = tmp_path / "download"
    for student, answers in (("ada", RIGHT), ("bob", {})):
        (download / student).mkdir(parents=True)
        (download / student / f"{STEM}.ipynb").write_text(json.dumps(answered(released(class_), **answers)))
    assert "day-001    2" in command("collect", str(download))
    command("grade")
    assert "2 pages are in" in command("feedback")
    assert (class_.folder / "feedback" / "ada" / STEM / f"{STEM}.html").exists()
    assert "The report on 2 submissions is" in command("report", "1")
    cell_of_bob = answered(released(class_), q1=RIGHT["q1"])
    (download / "bob" / f"{STEM}.ipynb").write_text(json.dumps(cell_of_bob))
    assert "It was graded" in command("collect", str(download))
    command("grade", "--why", "handed in again")
    assert "bob, day-001-q1: 0 -> 2" in command("history")
    assert "of 2 learners" in command("export", "--format", "canvas")
    rows = (class_.folder / "grades-canvas.csv").read_text().splitlines()
    assert any(row.startswith('"Lovelace, Ada"') and row.endswith(",6") for row in rows)
    assert not (class_.folder / "gradebook.db").exists()


def test_two_graders_at_once_are_one_too_many(class_, sqlite, postgresql, tmp_path):
    shutil.copytree(class_.folder, tmp_path / "other machine")
    url = postgresql.new_database()
    begun, told = threading.Event(), threading.Event()

    def wait(*_) -> None:
        begun.set()
        assert told.wait(60)

    first = threading.Thread(target=grade_class, args=(class_,), kwargs={"url": url, "progress": wait})
    first.start()
    assert begun.wait(60)
    with pytest.raises(CourseError, match="is being graded already"):
        grade_class(Class.at(tmp_path / "other machine"), url=url)
    told.set()
    first.join()
    assert contents(url) == contents(sqlite.gradebook_url)
    other = grade_class(Class.at(tmp_path / "other machine"), url=url)
    assert other.graded == {STEM: 13}  # its folder had no graded notebooks yet
    assert {k: v for k, v in contents(url).items() if k != RECORDED} == {
        k: v for k, v in contents(sqlite.gradebook_url).items() if k != RECORDED
    }


def test_a_broken_connection_is_made_anew(class_, sqlite, postgresql):
    url = postgresql.new_database()
    broken = []

    def break_it(one, done: int, of: int) -> None:
        if done in (3, 7):
            broken.append(postgresql.terminate())

    summary = grade_class(class_, url=url, progress=break_it)
    assert min(broken) >= 1
    assert not summary.unsaved
    assert contents(url) == contents(sqlite.gradebook_url)


def test_a_server_that_goes_down_ends_the_run_and_the_next_one_goes_on(class_, sqlite, postgresql):
    url = postgresql.new_database()
    with pytest.raises(CourseError, match="the gradebook refused the marks"):
        grade_class(class_, url=url, progress=lambda one, done, of: postgresql.stop() if done == 4 else None)
    postgresql.start()
    assert grade_class(class_, url=url).graded == {STEM: 9}
    assert contents(url) == contents(sqlite.gradebook_url)


def test_an_address_is_shown_without_its_password(class_):
    assert shown("postgresql+psycopg://me:secret@host/grades") == "postgresql+psycopg://me:***@host/grades"
    url = "postgresql+psycopg://me:secret@/grades?host=/nowhere"
    result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--db", url])
    assert result.exit_code == 1
    assert "this gradebook cannot be opened" in result.output
    assert "secret" not in result.output
    odd = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--db", "nonsense"])
    assert odd.exit_code == 1
    assert "This address: this gradebook cannot be opened" in odd.output
