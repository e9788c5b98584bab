"""Rosters as people save them, the mistakes in them, and rosters that come later."""

from __future__ import annotations

import sqlite3

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.errors import CourseError
from grader.grading.register import import_roster
from grader.grading.roster import RosterRow, read_roster
from grader.grading.run import grade_class
from tests.grading.support import RIGHT, STEM, answered, hand_in, make_class, released

CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Day 1 (77)
    Points Possible,,,,,10
"O'Neil, Zoë",4711,u-1,zoe@uni.example,A,
"Student, Test",999,,test,A,
"""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "it is empty. Write id, first_name"),
        (b"name,email\nAna,a@x\n", ":1: no column 'id'. Write id, first_name"),
        (b"idd,email\nAna,a@x\n", ":1: no column 'id'. Is it 'idd'"),
        (b"id,id\na,b\n", ":1: two columns are called 'id'"),
        (b"id,first_name\nana,Ana\n\nana,Ana\n", ":4: 'ana' is there twice"),
        (b"id\nana\nAna\n", ":3: 'ana' and 'Ana' differ in capitals only"),
        (b"id,canvas_id\nana,7\nben,7\n", ":3: 'ana' and 'ben' have the same lms_user_id 7"),
        (b"id,last_name\nana,A\n,Babel\n", ":3: no id"),
        (b"id\n../x\n", ":2: '../x' cannot be the name of a folder"),
        (b"id\n\n\n;;\n", "no learner in it"),
        (b"id,last_name\nana,Alvarez, Jr.\n", ":2: more cells than the first line has"),
        (b'id,last_name\nana,"Alvarez\nben,B\n', "no CSV"),
        ("id,last_name\nana,Álvarez\n".encode("cp1252"), ":2: not in UTF-8. .* iconv -f WINDOWS-1252 -t UTF-8"),
    ],
)
def test_a_mistake_names_its_line(tmp_path, content, said):
    (tmp_path / "roster.csv").write_bytes(content)
    with pytest.raises(CourseError, match=said):
        read_roster(tmp_path / "roster.csv")


@pytest.mark.parametrize(
    "content",
    [
        "\ufeffID;First Name;Last Name\r\nжанна;Жанна;Д'Арк\r\n;;\r\n".encode(),
        "id\tfirst_name\tlast_name\nжанна\tЖанна\tД'Арк\n".encode("utf-16"),
        'Username,Given name,Surname\n"жанна"," Жанна ","Д\'Арк"\n,,\n'.encode(),
    ],
)
def test_files_of_spreadsheets_are_read(tmp_path, content):
    (tmp_path / "roster.csv").write_bytes(content)
    assert read_roster(tmp_path / "roster.csv") == [RosterRow("жанна", "Жанна", "Д'Арк")]


def test_canvas_own_export_is_a_roster(tmp_path):
    (tmp_path / "roster.csv").write_text(CANVAS)
    (row,) = read_roster(tmp_path / "roster.csv")
    assert row == RosterRow("zoe@uni.example", "Zoë", "O'Neil", "zoe@uni.example", "4711")


def test_a_later_roster_adds_and_mends_and_loses_nothing(course, tmp_path):
    class_ = make_class(tmp_path / "class", course.public)
    import_roster(class_, [RosterRow("ana", "Anna", "Alvarez", "a@x"), RosterRow("ben", "Ben", "Babel")])
    hand_in(class_, "ana", answered(released(class_), **RIGHT))
    grade_class(class_)
    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,lms_user_id\nana,Ana,12\ncem,Cem,13\n")
    result = CliRunner().invoke(main, ["class", "roster", str(class_.folder), str(roster)])
    assert result.exit_code == 0, result.output
    assert "1 new, 1 changed, 0 as before.\n1 are in the class but not in the file, and stay: ben" in result.output
    with sqlite3.connect(class_.folder / "gradebook.db") as book:
        students = book.execute(
            "select id, first_name, last_name, email, lms_user_id from student order by 1"
        ).fetchall()
        marks = book.execute("select sum(auto_score) from grade").fetchone()
    assert students[0] == ("ana", "Ana", "Alvarez", "a@x", "12")
    assert [row[0] for row in students] == ["ana", "ben", "cem"]
    assert marks == (6,)
    assert grade_class(class_).kept == {STEM: 1}
    roster.write_text("id,lms_user_id\ndov,12\n")
    refused = CliRunner().invoke(main, ["class", "roster", str(class_.folder), str(roster)])
    assert (refused.exit_code, "lms_user_id 12 belongs to 'ana'" in refused.stderr) == (1, True)
