"""The batch: every new submission through a few jails at once, into the gradebook one by one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.database import readable
from grader.grading.grade import Day, Graded, read_day
from grader.grading.gradebook_write import Book
from grader.grading.jail import Jail
from grader.grading.late import assign_late_penalties
from grader.grading.limits import read_limits
from grader.grading.lock import only_one
from grader.grading.pool import LocalPool, Pool, Task
from grader.grading.record import points
from grader.grading.sandbox import demand_tools
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


def grade_class(
    class_: Class,
    *,
    day: int | None = None,
    student: str | None = None,
    jobs: int = 1,
    dask: str | None = None,
    url: str | None = None,
    unsafe: bool = False,
    preview: bool = False,
    again: bool = False,
    why: str = "",
    only: Collection[Task] | None = None,
    progress: Progress = lambda graded, done, of: None,
) -> Summary:
    """Grade what was handed in and is not graded yet, or was changed since; the gradebook is written here alone.

    A `preview` writes nothing and lists the marks that would change. With `again`, what has not changed is graded as
    well; `why` is the reason that the history gives for marks that change; `only` narrows it down to some submissions.
    """
    if not unsafe and not dask:
        demand_tools()
    with only_one(class_.folder), _pool(class_, jobs, dask, walled=not unsafe) as pool:
        tasks = [task for task in class_.submissions(day, student) if only is None or task in only]
        if not tasks:
            raise CourseError(f"{class_.folder / 'submitted'}: nothing to grade there. Collect the submissions first.")
        days = {stem: read_day(class_.release_path(stem), class_.key(stem)) for stem in dict(tasks)}
        pool.start(days)
        book = Book(url or class_.gradebook_url, class_.course_id, alone=True)
        try:
            with readable(book.url):
                summary = _batch(class_, days, tasks, pool, book, progress, preview=preview, again=again, why=why)
        finally:
            book.close()
        if not preview:
            summary.late = assign_late_penalties(class_, book.url, days)
        return summary


@contextmanager
def _pool(class_: Class, jobs: int, dask: str | None, *, walled: bool) -> Iterator[Pool]:
    submitted, limits = class_.folder / "submitted", read_limits(class_.folder)
    pool: Pool
    if dask:
        pool = _cluster(dask, submitted, class_.edition, limits, walled=walled)
    else:
        pool = LocalPool(submitted, Jail(class_.edition, limits, walled=walled), jobs)
    try:
        yield pool
    finally:
        pool.close()


def _cluster(address: str, *about: Any, walled: bool) -> Pool:
    try:
        from grader.grading.cluster import ClusterPool
    except ImportError as error:
        raise CourseError(f"--dask needs {error.name}. Run: pip install 'larkwell-course[cluster]'") from None
    return ClusterPool(address, *about, walled=walled)


def _batch(
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
    summary = Summary()
    before: dict[str, dict[str, dict[str, Standing]]] = {}
    todo: list[Task] = []
    for stem, day in days.items():
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
