"""A small class to grade: one exercise, an edition that differs from the public one, and ways to make submissions."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

from grader.exercise import read_exercise
from grader.gradebook import CONFIG
from grader.grading.classes import Class
from grader.grading.marking import write_guides
from grader.key import make_exercise
from grader.notebook import notebook_text, release_notebook
from larkwell.questions import pack

SOURCE = Path(__file__).parent / "day-001-grading.py"
STEM = SOURCE.stem
RIGHT = {
    "q1": "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)",
    "q2": "def rate(k, n):\n    if k > n:\n        raise ValueError\n    return k / n if n else float('nan')",
    "q3": "per_owner = cards['owner'].value_counts()",
}
SECRET = "the-classmates-own-words"

Notebook = dict[str, Any]


def make_class(folder: Path, public: Path) -> Class:
    """A class folder with configuration, edition, keys and release."""
    folder.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    edition = folder / "edition"
    make_edition(edition, public)
    exercise = make_exercise(read_exercise(SOURCE), edition)
    (edition / "keys").mkdir()
    (edition / "keys" / f"{STEM}.json.gz").write_bytes(pack(exercise))
    class_ = Class.at(folder)
    release = class_.release_path(STEM)
    release.parent.mkdir(parents=True)
    release.write_text(notebook_text(release_notebook(read_exercise(SOURCE), exercise)))
    source = folder / "source" / STEM / f"{STEM}.ipynb"
    source.parent.mkdir(parents=True)
    source.write_text("instructor's secret solution")
    write_guides(folder, read_exercise(SOURCE))
    return class_


def make_edition(folder: Path, public: Path) -> None:
    """The metric cards alone, with a few rows fewer than the public edition has."""
    folder.mkdir()
    schema = json.loads((public / "schema.json").read_text())
    lines = gzip.decompress((public / "metric_cards.csv.gz").read_bytes()).decode().splitlines(keepends=True)
    dropped = [line for line in lines if ",shared," in line][:2]
    table = gzip.compress("".join(line for line in lines if line not in dropped).encode(), mtime=0)
    about = schema["tables"]["metric_cards"]
    about |= {"sha256": hashlib.sha256(table).hexdigest(), "rows": about["rows"] - 2}
    schema["tables"] = {"metric_cards": about}
    (folder / "metric_cards.csv.gz").write_bytes(table)
    (folder / "schema.json").write_text(json.dumps(schema))


def released(class_: Class) -> Notebook:
    return json.loads(class_.release_path(STEM).read_text())


def cell_of(notebook: Notebook, name: str) -> Notebook:
    return next(cell for cell in notebook["cells"] if cell["id"] == f"day-001-{name}")


def answered(notebook: Notebook, **answers: str) -> Notebook:
    """The notebook with code below the starters of some questions."""
    for question, code in answers.items():
        cell = cell_of(notebook, f"{question}-answer")
        cell["source"] = "".join(cell["source"]) + f"\n{code}"
    return notebook


def added(notebook: Notebook, code: str, *, at: int = 0, kind: str = "code") -> Notebook:
    """The notebook with a cell of the learner's own."""
    cell: Notebook = {"cell_type": kind, "id": f"own-{len(notebook['cells'])}", "metadata": {}, "source": code}
    if kind == "code":
        cell |= {"outputs": [], "execution_count": None}
    notebook["cells"].insert(at, cell)
    return notebook


def hand_in(class_: Class, student: str, content: Notebook | bytes) -> Path:
    """Put a submission where nbgrader's collect would put it."""
    path = class_.folder / "submitted" / student / STEM / f"{STEM}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path
