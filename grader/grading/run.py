"""The batch: every new submission through a few jails at once, into the gradebook one by one."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.grade import Day, Graded, grade, not_read, read_day
from grader.grading.gradebook_write import Book
from grader.grading.late import assign_late_penalties
from grader.grading.limits import read_limits
from grader.grading.lock import only_one
from grader.grading.sandbox import demand_tools
from grader.grading.worker import Worker

MOST_UNSAVED = 5
"""So many marks may be refused by the gradebook before the batch gives up."""
Task = tuple[str, str]
"""A day's stem and a learner."""


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
    url: str | None = None,
    unsafe: bool = False,
    preview: bool = False,
    progress: Progress = lambda graded, done, of: None,
) -> Summary:
    """Grade what was handed in and is not graded yet, or was changed since; the gradebook is written here alone.

    A `preview` writes nothing and lists the marks that would change.
    """
    if not unsafe:
        demand_tools()
    tasks = class_.submissions(day, student)
    if not tasks:
        raise CourseError(f"{class_.folder / 'submitted'}: nothing to grade there. Collect the submissions first.")
    days = {stem: read_day(class_.release_path(stem), class_.key(stem)) for stem in dict(tasks)}
    with only_one(class_.folder), _Jails(class_, days, jobs, walled=not unsafe) as jails:
        book = Book(url or class_.gradebook_url, class_.course_id)
        try:
            summary = _batch(class_, days, tasks, jails, book, progress, preview=preview)
        finally:
            book.close()
        if not preview:
            summary.late = assign_late_penalties(class_, book.url, days)
        return summary


def _batch(
    class_: Class,
    days: dict[str, Day],
    tasks: list[Task],
    jails: _Jails,
    book: Book,
    progress: Progress,
    *,
    preview: bool,
) -> Summary:
    summary = Summary()
    todo: list[Task] = []
    for stem, day in days.items():
        book.register(day.release)
        done = book.done(stem)
        for task in tasks:
            if task[0] == stem:
                same = task[1] in done and done[task[1]] == day.fingerprint(_folder(class_, task))
                if same and _output(class_, task).exists():
                    summary.kept[stem] = summary.kept.get(stem, 0) + 1
                else:
                    todo.append(task)
    for number, one in enumerate(jails.graded(todo), start=1):
        if preview:
            summary.changes += _changes(one, book.scores(one.stem).get(one.student, {}))
        else:
            _keep(class_, days[one.stem], one, book, summary)
        summary.add(one)
        progress(one, number, len(todo))
    return summary


def _keep(class_: Class, day: Day, one: Graded, book: Book, summary: Summary) -> None:
    """Notebook and marks of one submission; a gradebook that refuses a few is told, one that refuses all is an end."""
    try:
        _write_notebook(_output(class_, (one.stem, one.student)), one.notebook)
        book.write(day.release, one.student, one.marks, set(one.blank), one.timestamp, one.fingerprint)
    except CourseError as error:
        summary.unsaved.append(str(error))
        if len(summary.unsaved) >= MOST_UNSAVED:
            raise


class _Jails:
    """A few threads, a jail each; they start to warm up at once, while the gradebook is being opened."""

    def __init__(self, class_: Class, days: dict[str, Day], jobs: int, *, walled: bool) -> None:
        self.class_, self.days, self.walled = class_, days, walled
        self.limits = read_limits(class_.folder)
        self.tasks: queue.Queue[Task | None] = queue.Queue()
        self.results: queue.Queue[Graded | BaseException] = queue.Queue()
        self.threads = [threading.Thread(target=self._work, daemon=True) for _ in range(max(1, jobs))]

    def __enter__(self) -> _Jails:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *raised: object) -> None:
        with self.tasks.mutex:
            self.tasks.queue.clear()
        for _ in self.threads:
            self.tasks.put(None)
        for thread in self.threads:
            thread.join()

    def graded(self, tasks: list[Task]) -> Iterator[Graded]:
        """Each submission's marks as soon as they are there; what breaks a whole day is raised."""
        for task in tasks:
            self.tasks.put(task)
        for _ in tasks:
            result = self.results.get()
            if isinstance(result, BaseException):
                raise result
            yield result

    def _work(self) -> None:
        try:
            worker = Worker(self.class_.edition, self.limits, walled=self.walled)
        except BaseException as error:
            self.results.put(error)
            return
        try:
            worker.prepare(next(iter(self.days.values())).preparation)
            while task := self.tasks.get():
                self.results.put(self._one(task, worker))
        except BaseException as error:
            self.results.put(error)
        finally:
            worker.close()

    def _one(self, task: Task, worker: Worker) -> Graded:
        day, folder = self.days[task[0]], _folder(self.class_, task)
        try:
            return grade(day, task[1], folder, worker)
        except CourseError:
            raise
        except Exception as error:  # a fault of ours must not cost the others their marks
            worker.restart()
            return not_read(day, task[1], folder, f"the grader stumbled over it ({type(error).__name__}: {error})")


def _changes(one: Graded, before: dict[str, float | None]) -> list[str]:
    """The marks of a submission that differ from those in the gradebook."""
    found = []
    for name, mark in one.marks.marks.items():
        old = before.get(name, "nothing yet")
        if old != mark.score:
            points = ["a person's" if score is None else score for score in (old, mark.score)]
            found.append(f"{one.student}, {name}: {points[0]} -> {points[1]}. {mark.verdict.message}")
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
