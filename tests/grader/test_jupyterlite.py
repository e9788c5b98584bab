"""The full notebook is put together once, of what is named and nothing else; what changes with a lesson is added."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import zipfile

import pytest

from grader import jupyterlite, pyodide
from grader.errors import CourseError, FetchError

pytestmark = pytest.mark.xdist_group("site")  # these and tests/site fetch the same wheels

LOCK = {"packages": {"larkwell": {"for": "notebook"}, "scipy": {}}}


@pytest.fixture(scope="module")
def settings(course, tmp_path_factory):
    folder = tmp_path_factory.mktemp("settings") / "lab"
    shutil.copytree(course.root / "site" / "lab", folder)
    return folder


@pytest.fixture(scope="module")
def program(settings, tmp_path_factory):
    return jupyterlite.assemble(tmp_path_factory.mktemp("build"), settings)


def test_it_holds_what_the_learner_needs(program):
    extensions = {
        path.parent.relative_to(program / "extensions") for path in program.glob("extensions/**/package.json")
    }
    assert {str(path) for path in extensions} == {*jupyterlite.EXTENSIONS, "larkwell-notebook"}
    assert not [path for path in program.rglob("*") if path.suffix in (".map", ".eot")]
    assert {path.parent.name for path in program.glob("*/index.html")} == {"lab"}
    assert sum(path.stat().st_size for path in program.rglob("*")) < 17_500_000


def test_it_is_assembled_once_until_its_settings_change(program, settings, monkeypatch):
    stamp = program.with_suffix(".sha256").read_text()
    with monkeypatch.context() as patched:
        patched.setattr(subprocess, "run", lambda *_, **__: pytest.fail("assembled again"))
        assert jupyterlite.assemble(program.parent, settings) == program
    script = settings / "extension" / "static" / "work.js"
    script.write_text(f"{script.read_text()}// changed\n")
    jupyterlite.assemble(program.parent, settings)
    assert program.with_suffix(".sha256").read_text() != stamp
    assert (program / "extensions/larkwell-notebook/static/work.js").read_text().endswith("// changed\n")


def test_notebooks_and_python_are_added_without_touching_the_program(program, course, tmp_path):
    before = (program / "jupyter-lite.json").read_bytes()
    laid = tmp_path / "lab"
    shutil.copytree(program, laid)
    (laid / "jupyter-lite.json").unlink()
    (laid / "jupyter-lite.json").hardlink_to(program / "jupyter-lite.json")
    jupyterlite.finish(laid, course.notebooks, "../pyodide/1/", LOCK)
    assert (program / "jupyter-lite.json").read_bytes() == before
    listed = json.loads((laid / "api/contents/all.json").read_text())["content"]
    assert {one["path"] for one in listed} == {path.name for path in course.notebooks.glob("*/*.ipynb")}
    assert all((laid / "files" / one["path"]).stat().st_size == one["size"] for one in listed)
    data = json.loads((laid / "jupyter-lite.json").read_text())["jupyter-config-data"]
    kernel = data["litePluginSettings"][jupyterlite.KERNEL_PLUGIN]
    assert kernel["disablePyPIFallback"] is True
    assert kernel["pyodideUrl"] == "./../pyodide/1/pyodide.mjs"
    assert kernel["loadPyodideOptions"]["packages"] == ["larkwell"]


def test_wheels_are_those_of_the_lock(course):
    lock = course.root / "site" / "lab" / "python.lock"
    names = {path.name.split("-")[0] for path in jupyterlite.browser_wheels(course.build / "downloads", lock)}
    assert {"ipython", "ipywidgets", "jedi", "pyodide_kernel", "piplite"} <= names
    assert not names & {"widgetsnbextension", "jupyterlab_widgets"}


def test_a_wheel_that_was_changed_stops_the_build(course, tmp_path):
    lock = course.root / "site" / "lab" / "python.lock"
    jupyterlite.browser_wheels(course.build / "downloads", lock)
    kept = course.build / "downloads" / f"kernel-{hashlib.sha256(lock.read_bytes()).hexdigest()[:16]}"
    shutil.copytree(kept, tmp_path / kept.name)
    wheel = next((tmp_path / kept.name).glob("comm-*.whl"))
    wheel.write_bytes(b"something else")
    with pytest.raises(CourseError, match=r"comm-.*sha256 differs") as raised:
        jupyterlite.browser_wheels(tmp_path, lock)
    assert not isinstance(raised.value, FetchError)


def test_an_index_with_other_files_stops_the_build_and_none_at_all_leaves_the_notebook_out(
    course, tmp_path, monkeypatch
):
    lock = tmp_path / "python.lock"
    text = (course.root / "site" / "lab" / "python.lock").read_text()
    comm = re.search(r"comm==\S+", text)[0]
    lock.write_text(f"{comm} --hash=sha256:{'0' * 64}\n")
    with pytest.raises(CourseError, match="make lock") as raised:
        jupyterlite.browser_wheels(tmp_path, lock)
    assert not isinstance(raised.value, FetchError)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(FetchError, match="pip could not fetch"):
        jupyterlite.browser_wheels(tmp_path, lock)


def test_new_content_of_larkwell_has_a_new_address(tmp_path):
    names = []
    for content in (b"one", b"two"):
        wheel = tmp_path / "larkwell-0.1.0-py3-none-any.whl"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("larkwell/__init__.py", content)
        entry = pyodide._own(wheel, tmp_path)
        names.append(entry["file_name"])
        assert (entry["name"], entry["version"]) == ("larkwell", "0.1.0")
    assert names[0] != names[1]
    assert all(re.fullmatch(r"larkwell-0\.1\.0-0\w{12}-py3-none-any\.whl", name) for name in names)
