"""The books of the course, an EPUB of all days and a PDF a phase, kept in `build/books` until something changes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from grader.course import Course, Phase
from grader.reading.chapters import Chapter, chapter
from grader.reading.epub import write_epub
from grader.reading.printed import page, print_pdf

EPUB = "marketing-vs-sales-measured.epub"


def write_books(course: Course, bodies: Mapping[str, str], target: Path) -> None:
    """Make the books of all lessons whose computed texts are in `bodies` (by stem), and lay them into `target`."""
    kept = course.build / "books"
    for folder in (kept, target):
        folder.mkdir(parents=True, exist_ok=True)
    style = (course.root / "site" / "book.css").read_text(encoding="utf-8")
    paper = (course.root / "site" / "printed.css").read_text(encoding="utf-8")
    exercises = {one.stem: one for one in course.exercises()}
    started = {lesson.phase_folder for lesson in course.lessons}
    phases = [phase for phase in course.phases if phase.folder in started]

    def chapters(phase: Phase, *, alone: bool) -> list[Chapter]:
        return [
            chapter(one, bodies[one.stem], exercises[one.stem], course.settings, alone=alone)
            for one in course.lessons
            if one.phase_folder == phase.folder
        ]

    titled = {f"Phase {phase.number} · {phase.title}": chapters(phase, alone=True) for phase in phases}
    write_epub(target / EPUB, titled, style, course.settings)
    for phase in phases:
        text = page(phase, chapters(phase, alone=False), paper + style)
        told = hashlib.sha256(text.encode()).hexdigest()[:16]
        file = kept / f"{phase.folder}-{told}.pdf"
        if not file.exists():
            for old in kept.glob(f"{phase.folder}-*.pdf"):
                old.unlink()
            print_pdf(text, file)
        (target / f"{phase.folder}.pdf").write_bytes(file.read_bytes())
