"""Editions to prove exercises on, besides the public one: made once from fixed seeds and kept in `build/editions/`."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from grader.build import write_keys
from grader.course import Course
from grader.errors import CourseError, SourceError

TRIES = 5
PROVING = {
    "practice-1011": ("practice", 1011),
    "grading-77004": ("grading", 77004),
    "grading-88001": ("grading", 88001),
}
"""Accepted seeds of editions with other effects; no class is ever graded on them."""


def proving_editions(course: Course) -> list[Path]:
    """The folders of the proving editions, made anew where the generator has changed."""
    return [_edition(course, name, kind, seed) for name, (kind, seed) in PROVING.items()]


def make_grading_edition(course: Course, folder: Path, seed: int | None) -> str:
    """A grading edition with its keys in `folder`: of the seed, or of the first good one from a start drawn by lot.

    A seed on whose tables some exercise does not run is passed over; an asked-for one is refused. Returned is
    what there is to say of the keys (see `write_keys`).
    """
    for _ in range(TRIES if seed is None else 1):
        _generate("grading", folder, seed)
        try:
            return write_keys(course, folder)
        except SourceError as error:
            shutil.rmtree(folder)
            problem = error
    raise CourseError(
        f"{folder}: no edition on which every exercise can be marked ({problem}). Try again, or --seed N."
    )


def _generate(kind: str, folder: Path, seed: int | None) -> None:
    """Run the generator; its progress goes to the terminal."""
    command = [sys.executable, "-m", "larkwell.generate", kind, "--out", str(folder)]
    done = subprocess.run([*command, *(["--seed", str(seed)] if seed is not None else [])], check=False)
    if done.returncode:
        raise CourseError(f"{folder}: the edition could not be made; the lines above say why. Leave --seed out.")


def _edition(course: Course, name: str, kind: str, seed: int) -> Path:
    folder = course.build / "editions" / name
    stamp = folder.with_suffix(".sha256")
    told = _generator(course)
    if folder.is_dir() and stamp.exists() and stamp.read_text() == told:
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "larkwell.generate", kind, "--seed", str(seed), "--out", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no reason given"
        raise CourseError(f"{folder}: the edition could not be made ({reason}). Choose other seeds in {__file__}.")
    stamp.write_text(told)
    return folder


def _generator(course: Course) -> str:
    told = hashlib.sha256()
    folder = course.public.parent / "generate"
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".py", ".toml", ".csv"):
            told.update(path.read_bytes())
    return told.hexdigest()
