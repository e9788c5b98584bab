"""The committed dataset report is what the editions give."""

from __future__ import annotations

import pytest

from grader.editions import proving_editions
from larkwell.evidence.__main__ import main

pytestmark = pytest.mark.xdist_group("editions")  # these make the same editions


def test_the_report_follows_from_the_editions(course, monkeypatch):
    monkeypatch.chdir(course.root)
    folders = [path.relative_to(course.root) for path in (course.public, *proving_editions(course))]
    assert main(["report", *map(str, folders), "--out", "docs/dataset-report.md", "--check"]) == 0
