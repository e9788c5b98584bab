"""Build the course: notebooks, keys and the Markdown that both site generators read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from larkwell.questions import pack

from grader.course import Course
from grader.errors import StaleError
from grader.exercise import SourceExercise
from grader.key import make_exercise
from grader.notebook import notebook_text, release_notebook

Files = dict[Path, bytes]


def exercise_files(course: Course, source: SourceExercise) -> Files:
    """The committed files that follow from one exercise: its release notebook and its public key."""
    exercise = make_exercise(source, course.public)
    notebook = notebook_text(release_notebook(source, exercise))
    return {
        course.notebooks / source.phase / f"{source.stem}.ipynb": notebook.encode(),
        course.public / "keys" / f"{source.stem}.json.gz": pack(exercise),
    }


def committed_files(course: Course) -> Files:
    """Everything generated that is committed."""
    course.check_pairs()
    files: Files = {}
    for source in course.exercises():
        files |= exercise_files(course, source)
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


def _generated(course: Course) -> list[Path]:
    return [*course.notebooks.glob("*/*.ipynb"), *(course.public / "keys").glob("*.json.gz")]
