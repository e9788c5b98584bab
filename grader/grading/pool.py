"""Who grades the submissions of a batch: threads of this process with a room each, or a cluster (see `cluster`)."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from grader.errors import CourseError
from grader.grading.grade import Day, Graded, grade, not_read
from grader.grading.jail import Jail
from grader.grading.problems import RoomsLostError
from grader.grading.worker import Worker

AHEAD = 4
"""So many submissions a worker are handed out before their marks are in the gradebook."""
Task = tuple[str, str]
"""A day's stem and a learner."""


class Pool(Protocol):
    """Grades submissions in any order."""

    def start(self, days: Mapping[str, Day]) -> None:
        """Get ready for these days, in the background where that takes time."""

    def graded(self, tasks: list[Task]) -> Iterator[Graded]:
        """Each submission's marks as soon as they are there; what breaks a whole day is raised."""

    def close(self) -> None:
        """End all work."""


class LocalPool:
    """`jobs` rooms of one jail, and twice as many threads: while a submission runs, another is read or judged.

    The jail is there already: it starts while the rest is being read.
    """

    def __init__(self, submitted: Path, jail: Jail, jobs: int) -> None:
        self.submitted, self.jail, self.jobs = submitted, jail, jobs
        self.days: Mapping[str, Day] = {}
        self.tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self.results: queue.SimpleQueue[Graded | BaseException] = queue.SimpleQueue()
        self.free: queue.SimpleQueue[Worker | None] = queue.SimpleQueue()
        """Rooms that nobody runs anything in; None where one could not be opened."""
        self.threads = [threading.Thread(target=self._work, args=(n < jobs,), daemon=True) for n in range(2 * jobs)]
        self.ending = False

    def start(self, days: Mapping[str, Day]) -> None:
        self.days = days
        for thread in self.threads:
            thread.start()

    def graded(self, tasks: list[Task]) -> Iterator[Graded]:
        ahead = AHEAD * self.jobs
        for task in tasks[:ahead]:
            self.tasks.put(task)
        for number in range(len(tasks)):
            result = self.results.get()
            if isinstance(result, BaseException):
                raise result
            if number + ahead < len(tasks):
                self.tasks.put(tasks[number + ahead])
            elif number + 1 == len(tasks):
                self.jail.kill()
            yield result

    def close(self) -> None:
        self.ending = True
        for _ in self.threads:
            self.tasks.put(None)
        for thread in self.threads:
            if thread.ident:
                thread.join()
        while not self.free.empty():
            if worker := self.free.get():
                worker.close()
        self.jail.close()

    def _work(self, opens: bool) -> None:
        """Grade what comes, in whichever room is free; the first threads open one each."""
        try:
            if opens:
                worker = Worker(self.jail)
                worker.prepare(next(iter(self.days.values())).preparation)
                self.free.put(worker)
            while (task := self.tasks.get()) and not self.ending:
                day, folder = self.days[task[0]], self.submitted / task[1] / task[0]
                self.results.put(grade_one(day, task[1], folder, self._room))
        except BaseException as error:
            self.results.put(error)
            self.free.put(None)

    @contextmanager
    def _room(self) -> Iterator[Worker]:
        worker = self.free.get()
        try:
            if worker is None:
                raise RoomsLostError("A room was lost. What is graded is kept: grade again.")
            with used(worker):
                yield worker
        finally:
            self.free.put(worker)


@contextmanager
def used(worker: Worker) -> Iterator[Worker]:
    """A room for one submission, made anew where a fault of ours may have left it in disorder."""
    try:
        yield worker
    except CourseError:
        raise
    except Exception:
        worker.restart()
        raise


def grade_one(day: Day, student: str, folder: Path, room: Callable[[], AbstractContextManager[Worker]]) -> Graded:
    """Grade a submission; a fault of ours must not cost the others their marks."""
    try:
        return grade(day, student, folder, room)
    except CourseError:
        raise
    except Exception as error:
        return not_read(day, student, folder, f"the grader stumbled over it ({type(error).__name__}: {error})")
