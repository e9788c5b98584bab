"""Build the course: notebooks, keys and the Markdown that both site generators read."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from grader.course import Course
from grader.coverage import coverage_page, read_concepts
from grader.errors import StaleError
from grader.exercise import read_exercise
from grader.key import make_exercise
from grader.memory import Memory
from grader.notebook import notebook_text, release_notebook
from larkwell.questions import pack

Files = dict[Path, bytes]


def committed_files(course: Course) -> Files:
    """Everything generated that is committed: a release notebook and a public key an exercise, and the coverage."""
    course.check_pairs()
    page = course.root / "docs" / "coverage.md"
    files: Files = {page: coverage_page(course).encode()} if read_concepts(course) else {}
    memory = Memory(course.build / "exercises", _made)
    for path, made in memory.results(course.exercise_paths(), [course.public]):
        notebook = course.notebooks / path.parent.name / f"{path.stem}.ipynb"
        files[notebook] = str(made["notebook"]).encode()
        files[course.public / "keys" / f"{path.stem}.json.gz"] = base64.b64decode(made["key"])
    return files


def stale(course: Course, files: Files) -> Iterator[Path]:
    """The committed files that are missing, differ, or belong to nothing any more."""
    for path, content in files.items():
        if not path.exists() or path.read_bytes() != content:
            yield path
    for path in _generated(course):
        if path not in files:
            yield path


def write(course: Course, files: Files) -> list[Path]:
    """Bring the committed files up to date; the paths that changed."""
    changed = sorted(stale(course, files))
    for path in changed:
        if path in files:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path])
        else:
            path.unlink()
    return changed


def check(course: Course, files: Files) -> None:
    """Raise where a committed file does not follow from its source any more."""
    names = [str(path.relative_to(course.root)) for path in sorted(stale(course, files))]
    if names:
        raise StaleError(f"{', '.join(names)}: not what the sources give. Run: course build, and commit the result.")


CHANCES = "right-by-chance.txt"


def write_keys(course: Course, edition: Path) -> str:
    """The key of every exercise into `edition/keys/`; what there is to say of it.

    Of thousands of wrong answers some happen to be right on nearly any other tables, and cannot be told from the right
    one there: they are named in `edition/right-by-chance.txt`.
    """
    folder = edition / "keys"
    folder.mkdir(exist_ok=True)
    memory = Memory(course.build / "edition-keys", _made_by_chance)
    chances: list[str] = []
    for path, made in memory.results(course.exercise_paths(), [edition]):
        (folder / f"{path.stem}.json.gz").write_bytes(base64.b64decode(made["key"]))
        chances += made["chances"]
    (edition / CHANCES).write_text("".join(f"{name}\n" for name in sorted(chances)), encoding="utf-8")
    count = len(course.exercise_paths())
    told = f" On these tables {len(chances)} wrong answers happen to be right: see {CHANCES}." if chances else ""
    return f"{count} keys are in {folder}.{told}"


def _made(path: Path, editions: list[Path]) -> dict[str, str]:
    """An exercise's notebook, and its key in base64."""
    source = read_exercise(path)
    exercise = make_exercise(source, editions[0])
    notebook = notebook_text(release_notebook(source, exercise))
    return {"notebook": notebook, "key": base64.b64encode(pack(exercise)).decode()}


def _made_by_chance(path: Path, editions: list[Path]) -> dict[str, Any]:
    """An exercise's key in base64, and which of its wrong answers are right on this edition."""
    chances: list[str] = []
    exercise = make_exercise(read_exercise(path), editions[0], chances=chances)
    return {"key": base64.b64encode(pack(exercise)).decode(), "chances": chances}


def _generated(course: Course) -> list[Path]:
    return [*course.notebooks.glob("*/*.ipynb"), *(course.public / "keys").glob("*.json.gz")]
