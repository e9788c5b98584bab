"""A phase as a PDF, printed by Chromium from one XHTML page: its charts, tables and footnotes as on the site."""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from grader.course import Phase
from grader.errors import CourseError
from grader.reading.chapters import XHTML, Chapter

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--headless", "--disable-gpu", "--no-pdf-header-footer", "--generate-pdf-document-outline"]
FLAGS += ["--disable-background-networking", "--no-first-run"]


def page(phase: Phase, chapters: Sequence[Chapter], style: str) -> str:
    """The page that is printed: title, contents, chapters."""
    rows = "".join(f'<li><a href="#{one.id}">{html.escape(one.title)}</a></li>' for one in chapters)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="{XHTML}" lang="en">\n'
        f"<head><title>Phase {phase.number}: {html.escape(phase.title)}</title><style>{style}</style></head>\n"
        f'<body><section class="title"><p>Marketing vs Sales, Measured</p><h1>Phase {phase.number} · '
        f"{html.escape(phase.title)}</h1><p>{html.escape(phase.promise)}.</p><ol>{rows}</ol></section>\n"
        f"{''.join(one.text() for one in chapters)}</body></html>\n"
    )


def chromium() -> str | None:
    """Where Chromium is on this machine; None where it is not."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def print_pdf(text: str, file: Path) -> None:
    """Print the page to `file`; raises CourseError where there is no Chromium or it prints nothing."""
    browser = chromium()
    if browser is None:
        raise CourseError("no Chromium to print with. On Debian or Ubuntu: sudo apt-get install chromium")
    root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "phase.xhtml", Path(folder) / "phase.pdf"
        source.write_text(text, encoding="utf-8")
        command = [
            browser,
            *FLAGS,
            *root,
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={made}",
            source.as_uri(),
        ]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=180)
        except subprocess.TimeoutExpired:
            raise CourseError(f"{browser} took longer than three minutes to print {file.name}. Try again.") from None
        if done.returncode or not made.exists():
            raise CourseError(f"{browser} could not print {file.name}: {done.stderr.strip()[-300:]}")
        shutil.move(made, file)
