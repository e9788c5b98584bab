"""The same tables, and the same verdicts on the reference answers, on pandas 2.2, on pandas 3 and in Pyodide."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.key import make_exercise
from grader.notebook import release_notebook
from grader.site import programs, wheel_folder
from grader.stub import parts

pytestmark = pytest.mark.xdist_group("site")  # these and tests/site assemble the same Pyodide

HERE = Path(__file__).parent
OLDEST_PANDAS = "2.2.3"


def digests(text: str) -> dict:
    line = next(line for line in text.splitlines() if line.startswith("DIGESTS "))
    return json.loads(line.removeprefix("DIGESTS "))


def run(command: list[str]) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("LARKWELL")}
    done = subprocess.run(command, capture_output=True, text=True, env=clean)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(course) -> Path:
    return next(wheel_folder(course).glob("*.whl"))


@pytest.fixture(scope="module")
def here() -> dict:
    return digests(run([sys.executable, str(HERE / "digests.py")]))


@pytest.fixture(scope="module")
def pyodide(course) -> Path:
    folder = programs(course).python
    assert folder, "Python for the browser could not be fetched"
    return folder


def test_the_oldest_pandas_loads_the_same(course, wheel, here):
    folder = course.build / f"pandas-{OLDEST_PANDAS}"
    uv = [sys.executable, "-m", "uv"]
    run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)])
    python = folder / "bin" / "python"
    run([*uv, "pip", "install", "--quiet", "--python", str(python), f"pandas=={OLDEST_PANDAS}", str(wheel)])
    there = digests(run([str(python), str(HERE / "digests.py")]))
    assert there["pandas"] == OLDEST_PANDAS
    assert there["tables"] == here["tables"]


def test_pyodide_loads_the_same(pyodide, here):
    there = digests(run(["node", str(HERE / "pyodide_run.mjs"), str(pyodide), str(HERE / "digests.py")]))
    assert there["tables"] == here["tables"]


def test_every_reference_answer_is_right_in_pyodide(course, pyodide, tmp_path):
    files = []
    for source in course.exercises():
        exercise = make_exercise(source, course.public)
        setup = next(c for c in release_notebook(source, exercise)["cells"] if c["id"] == f"{source.short}-setup")
        code = ["import matplotlib", "matplotlib.use('agg')", "".join(setup["source"])]
        for cell in source.cells:
            if cell.role == "demo":
                code.append(cell.source)
            elif cell.role == "answer" and cell.kind == "code":
                code.append("\n".join(parts(source.questions[str(cell.question)])))
            elif cell.role == "check":
                code.append(cell.source)
        path = tmp_path / f"{source.stem}.py"
        path.write_text("\n\n".join(code))
        files.append(str(path))
    said = run(["node", str(HERE / "pyodide_run.mjs"), str(pyodide), *files])
    checks = sum(not question.essay for source in course.exercises() for question in source.questions.values())
    assert said.count(": Right.") == checks
    assert "Not yet" not in said
