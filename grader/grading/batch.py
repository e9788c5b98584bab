"""What a batch does for each submission: marks into the gradebook, the graded notebook beside it, and a summary."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.grade import Day, Graded
from grader.grading.gradebook_write import Book
from grader.grading.pool import Pool, Task
from grader.grading.record import points
from grader.grading.standing import Standing
from grader.grading.submission import SLIPS, slips

MOST_UNSAVED = 5
"""So many marks may be refused by the gradebook before the batch gives up."""


@dataclass
class Summary:
    """What a batch came to: per day how many were graded and kept, and who needs a person."""

    graded: dict[str, int] = field(default_factory=dict)
    kept: dict[str, int] = field(default_factory=dict)
    points: dict[str, float] = field(default_factory=dict)
    persons: list[Task] = field(default_factory=list)
    late: int = 0
    """Submissions of these days that came after their due date."""
    unsaved: list[str] = field(default_factory=list)
    """Marks that the gradebook or the disk refused; they are graded again next time."""
    changes: list[str] = field(default_factory=list)
    """In a preview: the marks that would change, whose and why."""

    def add(self, one: Graded) -> None:
        self.graded[one.stem] = self.graded.get(one.stem, 0) + 1
        score = sum(mark.score or 0.0 for mark in one.marks.marks.values())
        self.points[one.stem] = self.points.get(one.stem, 0.0) + score
        if one.marks.person:
            self.persons.append((one.stem, one.student))


Progress = Callable[[Graded, int, int], None]
"""Called after each submission with how many are done, and of how many."""


def grade_all(
    class_: Class,
    days: dict[str, Day],
    tasks: list[Task],
    pool: Pool,
    book: Book,
    progress: Progress,
    *,
    preview: bool,
    again: bool,
    why: str,
) -> Summary:
    """Grade those of `tasks` that are new or changed, and write what came of them."""
    summary = Summary()
    before: dict[str, dict[str, dict[str, Standing]]] = {}
    todo: list[Task] = []
    for stem, day in days.items():
        day.ready()
        if not preview:
            book.register(day.release)
        done = book.done(stem)
        for task in tasks:
            if task[0] == stem:
                same = task[1] in done and done[task[1]] == day.fingerprint(_folder(class_, task))
                if same and not again and _output(class_, task).exists():
                    summary.kept[stem] = summary.kept.get(stem, 0) + 1
                else:
                    todo.append(task)
    for number, one in enumerate(pool.graded(todo), start=1):
        if preview:
            if one.stem not in before:
                before[one.stem] = book.scores(one.stem)
            summary.changes += _changes(one, before[one.stem].get(one.student, {}))
        else:
            _keep(class_, days[one.stem], one, book, summary, why)
        summary.add(one)
        progress(one, number, len(todo))
    return summary


def _keep(class_: Class, day: Day, one: Graded, book: Book, summary: Summary, why: str) -> None:
    """Notebook and marks of one submission; a gradebook that refuses a few is told, one that refuses all is an end."""
    try:
        task = (one.stem, one.student)
        _write_notebook(_output(class_, task), one.notebook)
        _write_slips(_output(class_, task).parent, slips(_folder(class_, task)))
        book.write(day.release, one.student, one.marks, set(one.blank), one.timestamp, one.fingerprint, why)
    except CourseError as error:
        summary.unsaved.append(str(error))
        if len(summary.unsaved) >= MOST_UNSAVED:
            raise


def _changes(one: Graded, before: dict[str, Standing]) -> list[str]:
    """The marks of a submission that differ from those in the gradebook."""
    found = []
    for name, mark in one.marks.marks.items():
        old = before.get(name)
        if old is None or old.auto != mark.score:
            was = points(old.auto) if old else "nothing yet"
            kept = f" A person's {points(old.manual)} stays above it." if old and old.manual is not None else ""
            found.append(f"{one.student}, {name}: {was} -> {points(mark.score)}. {mark.verdict.message}{kept}")
    return found


def note_lines(one: Graded) -> list[str]:
    """What to tell of one submission."""
    return [f"{one.student}, {one.stem[:7]}: {note}" for note in one.marks.notes]


def summary_lines(summary: Summary) -> list[str]:
    """A table with a line a day."""
    rows = [("day", "graded", "unchanged", "mean points", "need a person")]
    for stem in sorted({*summary.graded, *summary.kept}):
        count = summary.graded.get(stem, 0)
        mean = f"{summary.points[stem] / count:.1f}" if count else "-"
        persons = sum(1 for day, _ in summary.persons if day == stem)
        rows.append((stem[:7], str(count), str(summary.kept.get(stem, 0)), mean, str(persons)))
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    return ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def _folder(class_: Class, task: Task) -> Path:
    return class_.folder / "submitted" / task[1] / task[0]


def _output(class_: Class, task: Task) -> Path:
    return class_.folder / "autograded" / task[1] / task[0] / f"{task[0]}.ipynb"


def _write_notebook(path: Path, text: str) -> None:
    """All of it or nothing, also when the power goes."""
    draft = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise CourseError(f"{path}: cannot be written: {error.strerror}. Mend that, then grade again.") from None


def _write_slips(folder: Path, found: dict[str, bytes]) -> None:
    """What nbgrader's exchange needs beside the graded notebook to hand its feedback back."""
    try:
        for name in SLIPS:
            (folder / name).unlink(missing_ok=True)  # nbgrader's own are read-only
            if name in found:
                (folder / name).write_bytes(found[name])
    except OSError as error:
        raise CourseError(f"{folder}: cannot be written: {error.strerror}. Mend that, then grade again.") from None
