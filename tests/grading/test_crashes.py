"""Three hundred submissions, killed fifty times at random points and resumed: the gradebook of a run in peace.

A connection can be lost to PostgreSQL only: some of the fifty happen to a part of the class that is graded there.
"""

from __future__ import annotations

import random
import resource
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, nullcontext
from pathlib import Path

import pytest

from grader.grading.classes import Class
from grader.grading.run import grade_class
from tests.grading.postgresql import Server, server
from tests.grading.processes import kill, read, rooms
from tests.grading.support import RIGHT, STEM, answered, hand_in, make_class, released
from tests.grading.test_postgresql import RECORDED, contents

SEED = 1848
SUBMISSIONS = 300
CRASHES = ["driver"] * 18 + ["jail"] * 8 + ["room"] * 9 + ["disk full"] * 8 + ["locked"] * 3 + ["connection"] * 4
LOCAL = ["driver", "jail", "room", "disk full", "locked"]
ON_SERVER = 60
"""So many of the submissions are graded into PostgreSQL as well, where connections are lost."""
LOCKED_SECONDS = 6.0
"""Longer than SQLite waits for a lock."""
MOST_SAID = 20_000
"""Bytes; the runs of a class say far less."""
FULL_DISKS = (2_000, 60_000)
"""Files may grow to so many bytes: no notebook fits; a notebook fits, the gradebook does not."""


@pytest.fixture(scope="module")
def calm(course, tmp_path_factory) -> Class:
    """The class graded in peace."""
    class_ = make_class(tmp_path_factory.mktemp("calm") / "class", course.public)
    texts = [answered(released(class_), **dict(list(RIGHT.items())[:number])) for number in range(4)]
    for number in range(SUBMISSIONS):
        hand_in(class_, f"s{number:03}", texts[number % 4])
    grade_class(class_, jobs=2)
    return class_


class Run:
    """`course grade` of a class in a process of its own, and what can befall it."""

    def __init__(self, class_: Class, submissions: int, log: Path, server: Server | None = None) -> None:
        self.class_, self.submissions, self.log, self.server = class_, submissions, log, server
        self.url = server.new_database() if server else class_.gradebook_url
        self.process: subprocess.Popen[bytes] | None = None
        self.lost = 0
        """Connections that were broken."""

    def ensure(self) -> subprocess.Popen[bytes]:
        """Start it where it does not run."""
        if self.process is None or self.process.poll() is not None:
            command = [sys.executable, "-m", "grader", "grade", "--class", str(self.class_.folder), "--jobs", "2"]
            command += ["--db", self.url] if self.server else []
            with self.log.open("ab") as said:
                self.process = subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=said, stderr=said)
        return self.process

    def reach(self, count: int) -> bool:
        """Let it grade until there are `count`; whether there is still something to do."""
        until = time.monotonic() + 120
        while self.graded() < min(count, self.submissions):
            assert time.monotonic() < until, self.log.read_text()
            self.ensure()
            time.sleep(0.005)
        return self.graded() < self.submissions

    def graded(self) -> int:
        """Notebooks that are written, each just before its marks. (Who asks the gradebook waits for the writer.)"""
        return sum(1 for _ in self.class_.folder.glob(f"autograded/*/{STEM}/*.ipynb"))

    def suffer(self, crash: str, most_bytes: int) -> bool:
        """Let it happen; False where there was nothing left that could be killed."""
        process = self.ensure()
        if crash == "driver":
            process.kill()
            process.wait()
        elif crash == "connection":
            assert self.server
            self.lost += self.server.terminate()
        elif crash == "locked":
            with closing(sqlite3.connect(self.class_.folder / "gradebook.db", isolation_level=None)) as book:
                book.execute("begin immediate")
                time.sleep(LOCKED_SECONDS)
        elif crash == "disk full":
            before = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most_bytes, before[1]))
            time.sleep(0.2)
            if process.poll() is None:
                resource.prlimit(process.pid, resource.RLIMIT_FSIZE, before)
        else:
            return self.kill(crash)
        return True

    def kill(self, crash: str) -> bool:
        """Kill a victim; another one where it was gone by then. False where there is none."""
        while victim := self.victim(crash):
            if kill(victim):
                return True
        return False

    def victim(self, crash: str) -> int | None:
        """The warm program in the jail, or one of its rooms, as soon as it is there; None once all is graded."""
        until = time.monotonic() + 60
        while self.graded() < self.submissions:
            assert time.monotonic() < until, self.log.read_text()
            warm, found = rooms(self.ensure().pid)
            if found:
                return found[0] if crash == "room" else warm
            time.sleep(0.01)
        return None


def notebooks(class_: Class) -> dict[str, str]:
    return {path.parent.parent.name: path.read_text() for path in class_.folder.glob(f"autograded/*/{STEM}/*.ipynb")}


def part_of(calm: Class, folder: Path, public: Path, submissions: int) -> Class:
    """A class with the first submissions of the calm one, nothing graded."""
    class_ = make_class(folder, public)
    for path in sorted((calm.folder / "submitted").glob("*/*/*.ipynb"))[:submissions]:
        target = class_.folder / path.relative_to(calm.folder)
        target.parent.mkdir(parents=True)
        target.write_bytes(path.read_bytes())
    return class_


def test_killed_fifty_times_and_resumed_the_gradebook_is_the_same(calm, course, tmp_path):
    lots = random.Random(SEED)
    crashes = lots.sample(CRASHES, len(CRASHES))
    assert len(crashes) == 50
    for kinds in (LOCAL, ["connection"]):
        happen = [crash for crash in crashes if crash in kinds]
        with server() if kinds != LOCAL else nullcontext() as postgresql:
            many = SUBMISSIONS if postgresql is None else ON_SERVER
            while happen:
                folder = tmp_path / f"{kinds[0]}-{len(happen)}"
                run = Run(part_of(calm, folder, course.public, many), many, folder.with_suffix(".log"), postgresql)
                later = befall(run, happen, lots)
                compare(run, calm)
                assert len(later) < len(happen), "the class was graded before anything could happen"
                assert run.lost >= happen.count("connection") - later.count("connection")
                happen = later


def befall(run: Run, crashes: list[str], lots: random.Random) -> list[str]:
    """Let them happen all along the class; those for which it was graded too soon are returned, for another one.

    A third is left for after the last: what waited for a locked gradebook is written in a moment.
    """
    for number, crash in enumerate(crashes):
        if not run.reach(number * run.submissions * 2 // 3 // len(crashes) + lots.randrange(1, 5)):
            return crashes[number:]
        time.sleep(lots.random() * 0.05)
        if not run.suffer(crash, lots.choice(FULL_DISKS)):
            return crashes[number:]
    return []


def compare(run: Run, calm: Class) -> None:
    """Let it come to its end: what it leaves is what a run in peace leaves of the same submissions."""
    run.reach(run.submissions)
    while run.ensure().wait():  # the last one that was hurt stopped without its marks
        assert run.log.stat().st_size < MOST_SAID, run.log.read_text()
    summary = grade_class(run.class_, url=run.url)
    assert (summary.graded, summary.kept) == ({}, {STEM: run.submissions})
    graded = notebooks(run.class_)
    assert graded == {name: text for name, text in notebooks(calm).items() if name in graded}
    others = {f"s{number:03}" for number in range(run.submissions, SUBMISSIONS)}
    in_peace = contents(calm.gradebook_url)
    wanted = {query: [row for row in rows if row[0] not in others] for query, rows in in_peace.items()}
    found = contents(run.url)
    assert found == wanted
    assert len(graded) == len(found[RECORDED]) == run.submissions
    left = [path for path in Path("/proc").glob("[0-9]*/cmdline") if str(run.class_.folder).encode() in read(path)]
    assert not left
