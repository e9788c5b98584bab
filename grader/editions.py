"""Editions to prove exercises on, besides the public one: made once from fixed seeds and kept in `build/editions/`."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

from grader.course import Course
from grader.errors import CourseError

PROVING = {
    "practice-1011": ("practice", 1011),
    "grading-77004": ("grading", 77004),
    "grading-88001": ("grading", 88001),
}
"""Accepted seeds of editions with other effects; no class is ever graded on them."""


def proving_editions(course: Course) -> list[Path]:
    """The folders of the proving editions, made anew where the generator has changed."""
    return [_edition(course, name, kind, seed) for name, (kind, seed) in PROVING.items()]


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
