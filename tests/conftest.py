"""What every test may use: the real course, and a tiny exercise to break in one place at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from grader.course import Course
from grader.reading.printed import chromium

ROOT = Path(__file__).parents[1]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
TINY = Path(__file__).parent / "grader" / "day-001-tiny.py"


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of one file run in one process, unless a mark groups them with those of others."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.name))


@pytest.fixture(scope="session")
def course() -> Course:
    return Course(ROOT)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A Chromium that sees this machine only; a file's own, as Playwright's event loop suffers no other beside it."""
    path = chromium()
    assert path, "no Chromium here. On Debian or Ubuntu: sudo apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def tiny(tmp_path: Path):
    """Write the tiny exercise with replacements; returns its path."""

    def write(*replacements: tuple[str, str]) -> Path:
        text = TINY.read_text()
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        folder = tmp_path / "phase-01-tiny"
        folder.mkdir(exist_ok=True)
        path = folder / TINY.name
        path.write_text(text)
        return path

    return write
