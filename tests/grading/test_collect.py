"""Collecting: whose file it is, which day, when, the latest of several; what is unsafe is refused, nothing is lost."""

from __future__ import annotations

import io
import json
import os
import shlex
import shutil
import stat
import unicodedata
import warnings
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading import sources
from grader.grading.classes import Class
from grader.grading.naming import origin_of
from grader.grading.register import import_roster, open_gradebook, set_due, students
from grader.grading.roster import RosterRow
from grader.grading.run import grade_class
from tests.grading.support import RIGHT, STEM, added, answered, cell_of, make_class, released

DUE = datetime(2026, 2, 1, 18, 0, tzinfo=UTC)
ROSTER = [
    RosterRow("ana", "Ana", "Álvarez", "ana@uni.example", "4711"),
    RosterRow("ben", "Ben", "O'Neil-Smith", "ben@uni.example"),
    RosterRow("жанна", "Жанна", "Йорк", "zh@uni.example"),
    RosterRow("twin1", "Max", "Muster"),
    RosterRow("twin2", "Max", "Muster"),
]


@pytest.fixture(scope="module")
def untouched(course, tmp_path_factory):
    """A class of five with one released day that has a due date."""
    made = make_class(tmp_path_factory.mktemp("untouched") / "class", course.public)
    import_roster(made, ROSTER)
    set_due(made, [STEM], DUE)
    return made


@pytest.fixture
def class_(untouched, tmp_path):
    """A copy of that class."""
    shutil.copytree(untouched.folder, tmp_path / "class")
    return Class(tmp_path / "class")


@pytest.fixture
def notebook(class_):
    """A notebook as a file, with a cell that tells one from another."""

    def text(mark: str = "") -> bytes:
        return json.dumps(added(released(class_), f"# {mark}")).encode()

    return text


def collected(class_, *words: object, code: int = 0):
    result = CliRunner().invoke(main, ["collect", *map(str, words), "--class", str(class_.folder)])
    assert result.exit_code == code, result.output
    return result


def zipped(path: Path, *members: tuple[str, bytes, datetime]) -> Path:
    """A zip whose members have times in this computer's zone, as all programs write them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content, moment in members:
            member = zipfile.ZipInfo(name, moment.astimezone().timetuple()[:6])
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)
    return path


def in_place(class_) -> dict[str, tuple[str, str]]:
    """Learner -> last line of the cell that marks their notebook, and the time of handing in."""
    found = {}
    for folder in (class_.folder / "submitted").glob(f"*/{STEM}"):
        first = json.loads((folder / f"{STEM}.ipynb").read_text())["cells"][0]["source"]
        stamp = folder / "timestamp.txt"
        found[folder.parent.name] = (first.removeprefix("# "), stamp.read_text() if stamp.exists() else "")
    return found


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("álvarezana_4711_99_day-001.ipynb", ("canvas", ("álvarezana",), 1, (0, 0), False, "4711")),
        ("álvarezana_LATE_4711_99_day-001-1.ipynb", ("canvas", ("álvarezana",), 1, (1, 0), True, "4711")),
        (f"a_4711_99_{STEM}-2 (3).ipynb", ("canvas", ("a",), 1, (2, 3), False, "4711")),
        ("anon_x7Yz_99_day-001.ipynb", ("canvas", (), 1, (0, 0), False, "")),
        ("Max Muster_123_assignsubmission_file_/day-001.ipynb", ("moodle", ("Max Muster",), 1, (0, 0), False, "")),
        ("Max Muster_123_assignsubmission_file/a/x.ipynb", ("moodle", ("Max Muster",), None, (0, 0), False, "")),
        ("Max Muster_123_assignsubmission_file_day-001.ipynb", ("moodle", ("Max Muster",), 1, (0, 0), False, "")),
        ("ana/day-001.ipynb", ("folder", ("ana",), 1, (0, 0), False, "")),
        ("ana_day-001 (1).ipynb", ("folder", ("ana",), 1, (0, 1), False, "")),
        ("day-001-ana.ipynb", ("folder", ("ana",), 1, (0, 0), False, "")),
        (f"submitted/ana/{STEM}/{STEM}.ipynb", ("folder", ("ana", "submitted"), 1, (0, 0), False, "")),
        ("ana/homework.ipynb", ("folder", ("ana", "homework"), None, (0, 0), False, "")),
    ],
)
def test_what_a_path_tells(path, told):
    origin = origin_of(path, (STEM,))
    assert (origin.system, origin.names, origin.day, origin.repeat, origin.late, origin.lms_user_id) == told


def test_a_download_from_canvas(class_, notebook, tmp_path):
    after = DUE + timedelta(days=2)  # the moment of the download: no file was handed in then
    first = zipped(
        tmp_path / "submissions.zip",
        ("álvarezana_4711_100_day-001.ipynb", notebook("in time"), after),
        ("oneilsmithben_LATE_4712_101_day-001.ipynb", notebook("late"), after),
        (unicodedata.normalize("NFD", "йоркжанна_4713_102_day-001.ipynb"), notebook("decomposed"), after),
        ("__MACOSX/._álvarezana_4711_100_day-001.ipynb", b"", after),
    )
    result = collected(class_, first)
    assert in_place(class_) == {
        "ana": ("in time", "2026-02-01 18:00:00 UTC"),
        "ben": ("late", "2026-02-01 18:00:01 UTC"),
        "жанна": ("decomposed", "2026-02-01 18:00:00 UTC"),
    }
    assert result.output.splitlines()[-3:-1] == ["    day  new  unchanged  late", "day-001    3          0     1"]
    assert "noted Canvas's numbers for course export: ben, жанна" in result.output
    with open_gradebook(class_) as gradebook:
        assert {row.id: row.lms_user_id for row in students(gradebook)}["ben"] == "4712"

    before = tree(class_.folder / "submitted")
    assert "day-001    0          3" in collected(class_, first).output
    assert tree(class_.folder / "submitted") == before

    second = zipped(
        tmp_path / "submissions (1).zip",
        ("álvarezana_LATE_4711_207_day-001-1.ipynb", notebook("second try"), after),
        ("álvarezana_LATE_4711_206_day-001.ipynb", notebook("first thought"), after),
    )
    said = collected(class_, second).output
    assert "ana, day-001: a newer one replaces that of" in said
    assert in_place(class_)["ana"] == ("second try", "2026-02-01 18:00:01 UTC")
    aside = list((class_.folder / "superseded" / "ana" / STEM).glob("*/*.ipynb"))
    assert {json.loads(path.read_text())["cells"][0]["source"] for path in aside} == {"# in time", "# first thought"}
    now = tree(class_.folder)
    assert "older" not in collected(class_, first, second).output
    assert tree(class_.folder) == now
    collected(class_, first)
    assert in_place(class_)["ana"][0] == "second try"


def test_a_download_from_moodle_and_its_worksheet(class_, notebook, tmp_path):
    after = DUE + timedelta(days=2)
    download = zipped(
        tmp_path / "course-day-1-77.zip",
        ("Ana Álvarez_1234567_assignsubmission_file_/day-001.ipynb", notebook("a"), after),
        ("Ben ONeil-Smith_1234568_assignsubmission_file_day-001.ipynb", notebook("b"), after),
        ("Max Muster_1234569_assignsubmission_file_/day-001.ipynb", notebook("m"), after),
    )
    result = collected(class_, download, code=3)
    assert in_place(class_) == {"ana": ("a", ""), "ben": ("b", "")}
    assert "fits twin1 and twin2" in result.stderr
    assert "without a time" in result.output

    head = "Identifier,Full name,Email address,Status,Grade,Last modified (submission),Last modified (grade)"
    rows = ['Participant 1234567,Ana Álvarez,ana@uni.example,Submitted,,"Sunday, 1 February 2026, 5:30 PM",-']
    rows += ['Participant 1234569,Max Muster,twin2@uni.example,Submitted,,"Monday, 2 February 2026, 9:00 AM",-']
    sheet = tmp_path / "Grades-77.csv"
    sheet.write_text("\n".join([head, *rows]))
    import_roster(class_, [RosterRow("twin2", email="twin2@uni.example")])
    said = collected(class_, download, sheet).output
    assert "restamped" in said
    zone = datetime(2026, 2, 1, 17, 30).astimezone(UTC)
    assert in_place(class_)["ana"] == ("a", f"{zone:%Y-%m-%d %H:%M:%S} UTC")
    assert in_place(class_)["twin2"][0] == "m"


def test_folders_in_every_form(class_, notebook, tmp_path):
    folder = tmp_path / "handed in"
    forms = {"ana/day-001.ipynb": "ana", "Йорк, Жанна/homework.ipynb": "жанна", "BEN@uni.example_day-001.ipynb": "ben"}
    forms |= {f"submitted/twin1/{STEM}/{STEM}.ipynb": "twin1", "day-001_twin2 (2).ipynb": "twin2"}
    for number, name in enumerate(forms):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(notebook(name))
        os.utime(path, (DUE.timestamp() + number, DUE.timestamp() + number))
    (folder / f"submitted/twin1/{STEM}/timestamp.txt").write_text("2026-01-31 09:00:00 +0300")
    for clutter in (".DS_Store", "ana/.ipynb_checkpoints/day-001-checkpoint.ipynb"):
        (folder / clutter).parent.mkdir(exist_ok=True)
        (folder / clutter).write_text("")
    collected(class_, folder)
    placed = in_place(class_)
    assert {student: mark for student, (mark, _) in placed.items()} == {who: name for name, who in forms.items()}
    assert placed["ana"][1] == "2026-02-01 18:00:00 UTC"
    assert placed["twin1"][1] == "2026-01-31 06:00:00 UTC"
    single = tmp_path / "notebook.ipynb"
    single.write_bytes(notebook("by hand"))
    os.utime(single, (0, 0))
    collected(class_, single, "--student", "ben")
    collected(class_, folder)
    assert in_place(class_)["ben"][0] == "by hand"


@pytest.mark.parametrize("page", ["utf-8", "cp866", "cp1251"])
def test_names_that_a_zip_does_not_explain(class_, notebook, tmp_path, page):
    raw = "жанна_day-001.ipynb".encode(page)
    archive = zipped(tmp_path / "x.zip", ("x" * len(raw), notebook("windows"), DUE))
    archive.write_bytes(archive.read_bytes().replace(b"x" * len(raw), raw))
    collected(class_, archive)
    assert in_place(class_) == {"жанна": ("windows", "2026-02-01 18:00:00 UTC")}


def test_unsafe_members_are_refused_one_by_one(class_, notebook, tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_BYTES", 200_000)
    good = notebook("good")
    link = zipfile.ZipInfo("ana/day-001.ipynb")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    text = io.BytesIO()
    with zipfile.ZipFile(text, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two members of one name are meant
        archive.writestr("/etc/day-001.ipynb", good)
        archive.writestr("../../ana/day-001.ipynb", good)
        archive.writestr("C:\\ana\\day-001.ipynb", good)
        archive.writestr(link, "/etc/passwd")
        archive.writestr("ben/day-001.ipynb", b" " * 200_001)
        archive.writestr("twin2/essay.docx", b"words")
        archive.writestr("twin1/day-001.ipynb", good)
        archive.writestr("жанна/day-001.ipynb", good)
    content = bytearray(text.getvalue())
    damaged = content.index(good[:0] + "жанна".encode()) + 60
    content[damaged : damaged + 40] = bytes(40)
    (tmp_path / "evil.zip").write_bytes(content)
    result = collected(class_, tmp_path / "evil.zip", code=3)
    refused = [line.partition("evil.zip: ")[2] for line in result.stderr.splitlines() if line.startswith("refused")]
    assert refused[:6] == [
        "/etc/day-001.ipynb: its path leaves the archive.",
        "../../ana/day-001.ipynb: its path leaves the archive.",
        "C:/ana/day-001.ipynb: its path leaves the archive.",
        "ana/day-001.ipynb: is a link.",
        "ben/day-001.ipynb: has 0 MB, the limit is 0; clear its outputs first.",
        "twin2/essay.docx: is no notebook (.ipynb).",
    ]
    assert refused[6].startswith("жанна/day-001.ipynb: is damaged (")
    assert list(in_place(class_)) == ["twin1"]
    assert "7 files are not collected" in result.stderr


def test_an_archive_that_is_a_bomb_or_no_archive_is_refused_whole(class_, notebook, tmp_path, monkeypatch):
    monkeypatch.setattr(sources, "MAX_TOTAL", 1_000_000)
    bomb = zipped(tmp_path / "bomb.zip", *((f"s{n}/day-001.ipynb", b" " * 500_000, DUE) for n in range(20)))
    assert "which is no download of a class" in collected(class_, bomb, code=1).stderr
    (tmp_path / "page.zip").write_text("<html>Please log in")
    assert "Download it again" in collected(class_, tmp_path / "page.zip", code=1).stderr
    assert "there is no such file" in collected(class_, tmp_path / "none.zip", code=1).stderr
    honest = zipped(tmp_path / "honest.zip", ("ana/day-001.ipynb", notebook(), DUE))
    content = honest.read_bytes()
    size = len(notebook()).to_bytes(4, "little")
    honest.write_bytes(content.replace(size, (100).to_bytes(4, "little")))
    assert "ana/day-001.ipynb: is" in collected(class_, honest, code=3).stderr
    assert not in_place(class_)


def test_links_in_a_folder_are_refused(class_, notebook, tmp_path):
    folder = tmp_path / "in"
    (folder / "ben").mkdir(parents=True)
    (folder / "ana").symlink_to(class_.folder)
    (folder / "ben" / "day-001.ipynb").symlink_to(class_.release_path(STEM))
    os.mkfifo(folder / "ben" / "day-001-1.ipynb")
    result = collected(class_, folder, code=3)
    assert result.stderr.count("is a link.") == 2
    assert result.stderr.count("is no file.") == 1
    assert not in_place(class_)


def test_what_fits_nobody_is_listed_with_the_command_that_takes_it(class_, notebook, tmp_path):
    archive = zipped(
        tmp_path / "all of them.zip",
        ("Anna Alvarez_1_assignsubmission_file_/day-001.ipynb", notebook("who"), DUE),
        ("ana/day-009.ipynb", b"{}", DUE),
        ("ana/essay.ipynb", b"{}", DUE),
        ("day-001.ipynb", notebook("nobody"), DUE),
    )
    result = collected(class_, archive, code=3)
    lines = result.stderr.splitlines()
    assert "nobody in the class is called 'Anna Alvarez'" in lines[0]
    assert "Run: course release 9" in lines[1]
    assert "neither its content nor its name says which day it is" in lines[2]
    assert "nothing in its name says whose it is" in lines[3]
    command = shlex.split(lines[0].partition("Run: ")[2])
    assert command[-2:] == ["--student", "ana"]
    taken = CliRunner().invoke(main, command[1:])
    assert taken.exit_code == 0, taken.output
    assert in_place(class_)["ana"][0] == "who"
    missing = collected(class_, archive, "--student", "nadia", "--file", "day-001.ipynb", code=1)
    assert "nadia: not in the class" in missing.stderr
    assert "Add --file NAME" in collected(class_, archive, "--student", "ana", code=1).stderr
    collected(class_, archive, "--student", "ben", "--file", "ana/essay.ipynb", "--day", "1")
    assert (class_.folder / "submitted" / "ben" / STEM / f"{STEM}.ipynb").read_bytes() == b"{}"


def test_the_content_says_which_day_it_is(class_, notebook, tmp_path):
    plain = json.loads(notebook("bare"))
    plain["metadata"] = {}
    for cell in plain["cells"]:
        cell["metadata"] = {}
        cell.pop("id")
    archive = zipped(
        tmp_path / "x.zip",
        ("ana/day-009.ipynb", notebook("renamed"), DUE),
        ("ben/final version.ipynb", json.dumps(plain).encode(), DUE),
    )
    said = collected(class_, archive).output
    assert "ana, day-001: ana/day-009.ipynb holds day 1 and is taken as that." in said
    assert set(in_place(class_)) == {"ana", "ben"}


def test_a_graded_submission_is_replaced_with_a_word_and_its_manual_mark_stays(class_, tmp_path):
    first = answered(released(class_), **RIGHT)
    cell_of(first, "q4")["source"] = "Both."
    old = zipped(tmp_path / "1.zip", ("ana/day-001.ipynb", json.dumps(first).encode(), DUE))
    collected(class_, old)
    grade_class(class_)
    with open_gradebook(class_) as gradebook:
        gradebook.find_grade("day-001-q4", STEM, STEM, "ana").manual_score = 3.0
        gradebook.db.commit()
    second = json.dumps(added(first, "# again")).encode()
    new = zipped(tmp_path / "2.zip", ("ana/day-001.ipynb", second, DUE + timedelta(hours=1)))
    said = collected(class_, new).output
    assert "It was graded: course grade marks the new one" in said
    assert grade_class(class_).graded == {STEM: 1}
    with open_gradebook(class_) as gradebook:
        mark = gradebook.find_grade("day-001-q4", STEM, STEM, "ana")
        assert (mark.manual_score, mark.needs_manual_grade) == (3.0, True)
    before = tree(class_.folder / "submitted")
    assert "unchanged" in collected(class_, old).output
    assert tree(class_.folder / "submitted") == before


def test_what_nbgrader_put_there_is_kept_aside_whole(class_, notebook, tmp_path):
    place = class_.folder / "submitted" / "ana" / STEM
    place.mkdir(parents=True)
    (place / f"{STEM}.ipynb").write_bytes(notebook("by nbgrader"))
    (place / "timestamp.txt").write_text("2026-02-01 10:00:00 UTC")
    (place / "extra.csv").write_text("kept")
    collected(class_, zipped(tmp_path / "1.zip", ("ana/day-001.ipynb", notebook("older"), DUE - timedelta(days=3))))
    assert in_place(class_)["ana"][0] == "by nbgrader"
    collected(class_, zipped(tmp_path / "2.zip", ("ana/day-001.ipynb", notebook("newer"), DUE)))
    assert in_place(class_)["ana"][0] == "newer"
    (aside,) = (class_.folder / "superseded" / "ana" / STEM).glob("*/extra.csv")
    assert (aside.parent / "timestamp.txt").read_text() == "2026-02-01 10:00:00 UTC"


def test_an_interrupted_run_and_a_full_disk_lose_nothing(class_, notebook, tmp_path, monkeypatch):
    archive = zipped(
        tmp_path / "1.zip", ("ana/day-001.ipynb", notebook("a"), DUE), ("ben/day-001.ipynb", notebook("b"), DUE)
    )
    draft = class_.folder / "submitted" / "ana" / f".{STEM}.part"
    draft.mkdir(parents=True)
    (draft / "half").write_text("of an interrupted run")
    (class_.folder / "submitted" / "ben").write_text("in the way")
    failed = collected(class_, archive, code=1)
    assert "cannot be written" in failed.stderr
    assert in_place(class_) == {"ana": ("a", "2026-02-01 18:00:00 UTC")}
    assert not draft.exists()
    (class_.folder / "submitted" / "ben").unlink()
    assert "day-001    1          1" in collected(class_, archive).output
    assert set(in_place(class_)) == {"ana", "ben"}


def test_a_gradebook_that_cannot_be_used_is_told(class_, notebook, tmp_path):
    config = class_.folder / "nbgrader_config.py"
    config.write_text(config.read_text() + 'c.CourseDirectory.db_url = "sqlite:////nowhere/gradebook.db"\n')
    archive = zipped(tmp_path / "1.zip", ("ana/day-001.ipynb", notebook("a"), DUE))
    assert "/nowhere/gradebook.db: this gradebook cannot be used" in collected(class_, archive, code=1).stderr


def test_a_class_that_is_being_graded_waits(class_, notebook, tmp_path):
    from grader.grading.lock import only_one

    archive = zipped(tmp_path / "1.zip", ("ana/day-001.ipynb", notebook("a"), DUE))
    with only_one(class_.folder):
        assert "is being graded already" in collected(class_, archive, code=1).stderr
    collected(class_, archive)
