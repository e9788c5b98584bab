"""Pyodide is assembled from files that are what its lock names; what cannot be fetched is told from what is wrong."""

from __future__ import annotations

import zipfile

import pytest

from grader import pyodide
from grader.errors import CourseError, FetchError

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
