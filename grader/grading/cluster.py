"""The same grading on the workers of a dask.distributed cluster, a jail each; the gradebook stays with the driver.

A worker needs this package at the same version, Linux and bubblewrap; it shares no files with the driver: tables,
releases, keys and submissions travel with the work.
"""

from __future__ import annotations

import itertools
import queue
import shutil
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import CancelledError
from pathlib import Path
from typing import Any
from uuid import uuid4

import distributed
from distributed.comm import get_address_host_port

from grader.errors import CourseError
from grader.grading.grade import Day, Graded, not_read
from grader.grading.jail import Jail
from grader.grading.limits import Limits
from grader.grading.pool import AHEAD, Task, grade_one, used
from grader.grading.problems import RefusedError
from grader.grading.sandbox import demand_tools
from grader.grading.submission import content_of
from grader.grading.worker import Worker
from grader.memory import engine

CONNECT_SECONDS = 10
LOOK_SECONDS = 5.0
PATIENCE_SECONDS = 60.0
"""So long a batch waits for a worker where there is none."""
STAMP, LONGEST = "timestamp.txt", 200


class Grading(distributed.WorkerPlugin):  # type: ignore[misc]
    """What a Dask worker holds for one batch: the edition in its own folder, a jail, and a room a thread."""

    def __init__(self, days: Mapping[str, Day], edition: Path, limits: Limits, *, walled: bool) -> None:
        self.name, self.days, self.limits, self.walled = f"course-grade-{uuid4().hex}", dict(days), limits, walled
        tables = [*edition.glob("*.csv.gz"), edition / "schema.json"]
        self.tables = {path.name: path.read_bytes() for path in tables}
        self.engine = engine()
        self.jail: Jail | None = None

    def setup(self, worker: Any) -> None:
        if engine() != self.engine:
            raise CourseError(f"{worker.address}: has another version of the course. Install the driver's there.")
        if self.walled:
            demand_tools()
        self.folder = Path(worker.local_directory) / self.name
        edition = self.folder / "edition"
        edition.mkdir(parents=True)
        for name, content in self.tables.items():
            (edition / name).write_bytes(content)
        self.jail = Jail(edition, self.limits, walled=self.walled)
        self.own = threading.local()

    def teardown(self, worker: Any) -> None:
        if self.jail:  # a worker that was refused has none
            self.jail.close()
            shutil.rmtree(self.folder, ignore_errors=True)

    def grade(self, task: Task, files: dict[str, bytes]) -> Graded:
        """Grade one submission in this thread's room."""
        stem, student = task
        assert self.jail
        if not hasattr(self.own, "room"):
            self.own.room = Worker(self.jail)
        folder = self.folder / threading.current_thread().name / stem
        folder.mkdir(parents=True, exist_ok=True)
        for name in (f"{stem}.ipynb", STAMP):
            if name in files:
                (folder / name).write_bytes(files[name])
            else:
                (folder / name).unlink(missing_ok=True)
        return grade_one(self.days[stem], student, folder, lambda: used(self.own.room))


def grade_there(name: str, task: Task, files: dict[str, bytes]) -> Graded:
    """The task as a Dask worker runs it."""
    grading: Grading = distributed.get_worker().plugins[name]
    return grading.grade(task, files)


class ClusterPool:
    """Hands submissions to a cluster, a few a worker ahead of the gradebook."""

    def __init__(self, address: str, submitted: Path, edition: Path, limits: Limits, *, walled: bool) -> None:
        self.address, self.submitted, self.edition = address, submitted, edition
        self.limits, self.walled = limits, walled
        try:
            socket.create_connection(get_address_host_port(address), CONNECT_SECONDS).close()
            self.client = distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            start = "Start one with: dask scheduler; and its workers with: dask worker ADDRESS"
            raise CourseError(f"{address}: no Dask scheduler answers ({reason}). {start}") from None
        self.days: Mapping[str, Day] = {}
        self.alone = 0.0
        """Since when there is no worker."""
        self.ended: queue.SimpleQueue[tuple[Task, Any]] = queue.SimpleQueue()

    def start(self, days: Mapping[str, Day]) -> None:
        self.days = days
        self.grading = Grading(days, self.edition, self.limits, walled=self.walled)
        self.client.register_plugin(self.grading)

    def graded(self, tasks: list[Task]) -> Iterator[Graded]:
        left = iter(tasks)
        at_work: dict[Task, Any] = {}
        while True:
            ahead = AHEAD * max(1, sum(self._workers().values()))
            for task in itertools.islice(left, max(0, ahead - len(at_work))):
                folder = self.submitted / task[1] / task[0]
                try:
                    at_work[task] = self._submit(task, files_of(folder, task[0]))
                except RefusedError as error:
                    yield not_read(self.days[task[0]], task[1], folder, str(error))
            if not at_work:
                return
            task, future = self._next()
            del at_work[task]
            yield self._result(task, future)

    def _submit(self, task: Task, files: dict[str, bytes]) -> Any:
        future = self.client.submit(grade_there, self.grading.name, task, files, pure=False)
        future.add_done_callback(lambda done: self.ended.put((task, done)))
        return future

    def _workers(self) -> dict[str, int]:
        """The workers that there are, and their threads."""
        return dict(self.client.nthreads()) if self.client.status == "running" else {}

    def _next(self) -> tuple[Task, Any]:
        """The next task that has ended; an error where nobody is left to end one."""
        self.alone = time.monotonic()
        while True:
            try:
                return self.ended.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                self._look()

    def _look(self) -> None:
        """Raise where waiting is in vain."""
        if self.client.status != "running":
            raise self._lost("the scheduler is gone")
        if self._workers():
            self.alone = time.monotonic()
        elif time.monotonic() - self.alone > PATIENCE_SECONDS:
            raise self._lost("no worker is there")

    def _result(self, task: Task, future: Any) -> Graded:
        """What came of a task; where its worker was lost with it, another one works it out again."""
        self.alone = time.monotonic()
        while True:
            try:
                graded: Graded = future.result(timeout=LOOK_SECONDS)
                return graded
            except TimeoutError:
                self._look()
            except CancelledError:
                raise self._lost("the scheduler is gone") from None
            except distributed.KilledWorker:
                folder = self.submitted / task[1] / task[0]
                return not_read(self.days[task[0]], task[1], folder, "worker after worker was lost over it")

    def _lost(self, what: str) -> CourseError:
        return CourseError(f"{self.address}: {what}. What is graded is kept: start it, then grade again.")

    def close(self) -> None:
        if self.client.status == "running" and self.days:
            self.client.unregister_worker_plugin(self.grading.name)
        self.client.close()


def files_of(folder: Path, stem: str) -> dict[str, bytes]:
    """A submission's files, as far as grading reads them; raises RefusedError where its notebook cannot be read."""
    files = {f"{stem}.ipynb": content_of(folder, f"{stem}.ipynb")}
    stamp = folder / STAMP
    if stamp.is_symlink() or stamp.exists():
        odd = stamp.is_symlink() or not stamp.is_file()
        files[STAMP] = b"?" if odd else stamp.read_bytes()[:LONGEST]
    return files
