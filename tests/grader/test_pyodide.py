"""Pyodide is assembled from files that are what its lock names; what cannot be fetched is told from what is wrong."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib

import pytest

from grader import pyodide
from grader.bytecode import precompile
from grader.errors import CourseError, FetchError
from grader.site import programs

pytestmark = pytest.mark.xdist_group("site")  # these and tests/site assemble the same Pyodide

LOCK = {"packages": {"numpy": {"file_name": "numpy.whl", "sha256": "0" * 64, "depends": []}}}


def test_a_missing_tool_is_something_that_cannot_be_fetched():
    with pytest.raises(FetchError, match="sudo apt-get install nodejs npm"):
        pyodide._run(["no-such-npm"], "npm")


def test_a_changed_file_stops_the_build(tmp_path, monkeypatch):
    monkeypatch.setattr(pyodide, "WANTED", ("numpy",))
    carrier = tmp_path / "carrier.whl"
    with zipfile.ZipFile(carrier, "w") as archive:
        archive.writestr(f"{pyodide.CARRIER_FOLDER}numpy.whl", b"something else")
    with pytest.raises(CourseError, match="sha256 differs") as raised:
        pyodide._wheels(LOCK, carrier, tmp_path)
    assert not isinstance(raised.value, FetchError)


def test_python_is_compiled_for_its_start_and_nothing_of_it_is_lost(course):
    folder = programs(course).python
    assert folder, "Python for the browser could not be fetched"
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    pandas = lock["packages"]["pandas"]
    with zipfile.ZipFile(folder / pandas["file_name"]) as archive:
        names = set(archive.namelist())
    assert {"pandas/core/frame.pyc", "pandas/_version.py"} <= names
    assert "pandas/core/frame.py" not in names
    assert pandas["sha256"] == hashlib.sha256((folder / pandas["file_name"]).read_bytes()).hexdigest()
    assert "pytz" not in pandas["depends"]
    started = lock["core"]["python_stdlib.zip"]["size"] + sum(
        lock["packages"][name]["size"] for name in ("numpy", "pandas", "python-dateutil", "six", "larkwell")
    )
    assert started < 14_000_000  # beside 3.8 MB of interpreter, compressed


def test_a_failed_compilation_says_why_and_is_not_taken_for_done(tmp_path):
    folder = tmp_path / "pyodide"
    folder.mkdir()
    (folder / "python_stdlib.zip").write_bytes(b"no archive")
    with pytest.raises(CourseError, match=r"could not compile its modules: .*pyodide\.mjs") as raised:
        precompile(tmp_path, folder, {"info": {}, "packages": {}})
    assert not isinstance(raised.value, FetchError)
    assert all(path.name.startswith("part-") for path in (tmp_path / "bytecode").iterdir())


def test_a_key_lies_beside_the_wheel_and_is_named_by_its_content(course):
    folder = programs(course).python
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    with zipfile.ZipFile(folder / lock["packages"]["larkwell"]["file_name"]) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        record = next(archive.read(name).decode() for name in names if name.endswith("/RECORD"))
    assert not [name for name in names if "/keys/" in name]
    assert sorted(line.split(",")[0] for line in record.splitlines()) == sorted(names)
    assert set(lock["keys"]) == {path.stem for path in course.exercise_paths()}
    for stem, entry in lock["keys"].items():
        content = (folder / entry["file_name"]).read_bytes()
        assert zlib.decompress(content) == (course.public / "keys" / f"{stem}.json.gz").read_bytes()
        assert hashlib.sha256(content).hexdigest()[:12] in entry["file_name"]
        assert entry["size"] == len(content) < 400_000, f"{stem}: a day's key is part of what the day loads"
