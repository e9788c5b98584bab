"""Verify the course: days in parallel, unchanged days not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from grader.course import Course
from grader.coverage import coverage_failures
from grader.errors import CourseError
from grader.memory import Memory
from grader.verify.contract import contract_failures
from grader.verify.exercise import Finding, verify_exercise
from grader.verify.leaks import leaks, secrets
from grader.verify.lint import lint


def verify_days(course: Course, days: tuple[int, ...], editions: list[Path]) -> Iterator[Finding]:
    """The findings on the days asked for (all by default), each as soon as it is there."""
    memory = Memory(course.build / "verify", _finding)
    for _, data in memory.results(course.exercise_paths(days), editions, keep=lambda found: not found["failures"]):
        yield Finding.from_json(data)


def course_failures(course: Course, days: tuple[int, ...]) -> list[str]:
    """What holds between files: pairs, the contract of the questions, terms and sources, nothing given away."""
    course.check_pairs()
    schema: dict[str, Any] = json.loads((course.public / "schema.json").read_text(encoding="utf-8"))["tables"]
    sources = course.exercises(days)
    failures = [line for source in sources for line in contract_failures(source, course.lessons, schema)]
    failures += lint(course)
    failures += coverage_failures(course)
    hidden = secrets(course.exercises())
    for folder in (course.notebooks, course.public.parent, course.build / "docs"):
        failures += leaks(hidden, folder)
    return failures


def _finding(path: Path, editions: list[Path]) -> dict[str, Any]:
    """A finding as JSON, even where the exercise cannot be read or run."""
    try:
        return verify_exercise(path, editions).to_json()
    except CourseError as error:
        return Finding(path.stem, tuple(edition.name for edition in editions), 0.0, (), (str(error),)).to_json()
