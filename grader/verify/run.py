"""Verify the course: days in parallel, unchanged days not at all."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from functools import cache
from pathlib import Path
from typing import Any

from grader.course import Course
from grader.errors import CourseError
from grader.exercise import read_exercise
from grader.verify.contract import contract_failures
from grader.verify.exercise import Finding, verify_exercise
from grader.verify.leaks import leaks, secrets
from grader.verify.lint import lint


def verify_days(course: Course, days: tuple[int, ...], editions: list[Path]) -> Iterator[Finding]:
    """The findings on the days asked for (all by default), each as soon as it is there.

    A day whose exercise, engine and editions are as they were at its last green run is not run again.
    """
    folder = course.build / "verify"
    folder.mkdir(parents=True, exist_ok=True)
    todo: dict[Path, Path] = {}
    for path in course.exercise_paths(days):
        memory = folder / f"{path.stem}-{_fingerprint(path, editions)}.json"
        if memory.exists():
            yield Finding.from_json(json.loads(memory.read_text()))
        else:
            todo[path] = memory
    if not todo:
        return
    with ProcessPoolExecutor(min(os.cpu_count() or 1, len(todo))) as pool:
        futures = {pool.submit(_guarded, path, editions): memory for path, memory in todo.items()}
        for future in as_completed(futures):
            finding = future.result()
            if not finding.failures:
                for old in folder.glob(f"{finding.stem}-*.json"):
                    old.unlink()
                futures[future].write_text(json.dumps(finding.to_json()))
            yield finding


def course_failures(course: Course, days: tuple[int, ...]) -> list[str]:
    """What holds between files: pairs, the contract of the questions, terms and sources, nothing given away."""
    course.check_pairs()
    schema: dict[str, Any] = json.loads((course.public / "schema.json").read_text())["tables"]
    sources = course.exercises(days)
    failures = [line for source in sources for line in contract_failures(source, course.lessons, schema)]
    failures += lint(course)
    lines = {line for source in sources for line in secrets(source)}
    for folder in (course.notebooks, course.public.parent, course.build / "docs"):
        failures += leaks(lines, folder)
    return failures


def _guarded(path: Path, editions: list[Path]) -> Finding:
    """A finding even where the exercise cannot be read or run."""
    try:
        return verify_exercise(path, editions)
    except CourseError as error:
        return Finding(path.stem, tuple(edition.name for edition in editions), 0.0, (), (str(error),))


def _fingerprint(path: Path, editions: list[Path]) -> str:
    read_exercise(path)  # a file that cannot be parsed is reported at once, before anything runs
    told = hashlib.sha256(_engine().encode() + path.read_bytes())
    for edition in editions:
        told.update((edition / "schema.json").read_bytes())
    return told.hexdigest()[:16]


@cache
def _engine() -> str:
    """A hash of the code that judges and runs."""
    import grader
    import larkwell

    told = hashlib.sha256()
    for package in (grader, larkwell):
        assert package.__file__
        for path in sorted(Path(package.__file__).parent.rglob("*.py")):
            if not {"generate", "evidence"} & set(path.parts):
                told.update(path.read_bytes())
    return told.hexdigest()
