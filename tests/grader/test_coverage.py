"""The table of claims: a claim without its place, and a place that is not there, are named."""

from __future__ import annotations

import shutil

import pytest

from grader.course import Course
from grader.coverage import coverage_failures, coverage_page


@pytest.fixture
def copied(course, tmp_path):
    """A course of two real days, to break."""
    for top in ("course", "exercises"):
        for day in ("day-001", "day-003"):
            path = next((course.root / top).glob(f"*/{day}-*"))
            folder = tmp_path / top / path.parent.name
            folder.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, folder)
    shutil.copy(course.root / "course" / "concepts.yml", tmp_path / "course")
    return tmp_path


def lesson(root):
    return next((root / "course").glob("*/day-003-*"))


def test_the_days_hold_what_is_planned_for_them(copied):
    assert list(coverage_failures(Course(copied))) == []
    page = coverage_page(Course(copied))
    assert "Q1 *Who owns the twelve new cards?*" in page
    assert "| 4 | identify audiences, craft messages | segment usefulness checks; ICP | 31<br>33<br>34 |" in page


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("25: [q1], ", "", "takes up no concept 25, which course/concepts.yml plans for day 3"),
        ("25: [q1]", "25: [q9]", "concept 25 names the question q9, which the exercise does not have"),
        ("25: [q1]", "25: []", "concept 25 needs questions ([q1, q2]) or a section's heading"),
        ("25: [q1]", "25: Nowhere", "concept 25 names the section 'Nowhere', which the lesson does not have"),
        ("25: [q1]", "25: [q1], 999: [q1]", "there is no concept 999"),
    ],
)
def test_what_does_not_hold_is_named(copied, old, new, problem):
    path = lesson(copied)
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    failures = list(coverage_failures(Course(copied)))
    assert len(failures) == 1
    assert problem in failures[0]
    assert path.name in failures[0]
