"""Three hundred submissions, killed fifty times at random points and resumed: the gradebook of a run in peace."""

from __future__ import annotations

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from grader.grading.classes import Class
from grader.grading.run import grade_class
from tests.grading.processes import read, rooms
from tests.grading.support import RIGHT, STEM, answered, hand_in, make_class, released
from tests.grading.test_postgresql import RECORDED, contents

SEED = 1848
SUBMISSIONS = 300
CRASHES = ["driver"] * 20 + ["jail"] * 9 + ["room"] * 10 + ["disk full"] * 8 + ["locked"] * 3
LOCKED_SECONDS = 6.0
"""Longer than SQLite waits for a lock."""
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
    """`course grade` in a process of its own, and what can befall it."""

    def __init__(self, class_: Class, log: Path) -> None:
        self.class_, self.log = class_, log
        self.process: subprocess.Popen[bytes] | None = None

    def ensure(self) -> subprocess.Popen[bytes]:
        """Start it where it does not run."""
        if self.process is None or self.process.poll() is not None:
            command = [sys.executable, "-m", "grader", "grade", "--class", str(self.class_.folder), "--jobs", "2"]
            with self.log.open("ab") as said:
                self.process = subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=said, stderr=said)
        return self.process

    def reach(self, count: int) -> bool:
        """Let it grade until `count` are in the gradebook; whether there is still something to do."""
        until = time.monotonic() + 120
        while self.graded() < min(count, SUBMISSIONS):
            assert time.monotonic() < until, self.log.read_text()
            self.ensure()
            time.sleep(0.005)
        return self.graded() < SUBMISSIONS

    def graded(self) -> int:
        book = self.class_.folder / "gradebook.db"
        if not book.exists():
            return 0
        try:
            with closing(sqlite3.connect(f"file:{book}?mode=ro", uri=True, timeout=10)) as open_book:
                return int(open_book.execute("select count(*) from course_grading").fetchone()[0])
        except sqlite3.OperationalError:  # not made yet, or in the middle of being mended
            return 0

    def suffer(self, crash: str, most_bytes: int) -> None:
        process = self.ensure()
        if crash == "driver":
            process.kill()
            process.wait()
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
            os.kill(self.victim(crash), signal.SIGKILL)

    def victim(self, crash: str) -> int:
        """The warm program in the jail, or one of its rooms, as soon as it is there."""
        until = time.monotonic() + 60
        while time.monotonic() < until:
            warm, found = rooms(self.ensure().pid)
            if found:
                return found[0] if crash == "room" else warm
            time.sleep(0.01)
        raise AssertionError(self.log.read_text())


def notebooks(class_: Class) -> dict[str, str]:
    return {path.parent.parent.name: path.read_text() for path in class_.folder.glob(f"autograded/*/{STEM}/*.ipynb")}


def test_killed_fifty_times_and_resumed_the_gradebook_is_the_same(calm, course, tmp_path):
    lots = random.Random(SEED)
    crashes = lots.sample(CRASHES, len(CRASHES))
    assert len(crashes) == 50
    class_ = make_class(tmp_path / "class", course.public)
    for path in sorted((calm.folder / "submitted").glob("*/*/*.ipynb")):
        target = class_.folder / path.relative_to(calm.folder)
        target.parent.mkdir(parents=True)
        target.write_bytes(path.read_bytes())
    run = Run(class_, tmp_path / "log")
    happened: Counter[str] = Counter()
    for number, crash in enumerate(crashes):
        assert run.reach(number * (SUBMISSIONS - 30) // len(crashes) + lots.randrange(1, 5)), "graded too soon"
        time.sleep(lots.random() * 0.05)
        run.suffer(crash, lots.choice(FULL_DISKS))
        happened[crash] += 1
    run.reach(SUBMISSIONS)
    run.ensure().wait()
    summary = grade_class(class_)
    assert happened == Counter(CRASHES)
    assert (summary.graded, summary.kept) == ({}, {STEM: SUBMISSIONS})
    assert notebooks(class_) == notebooks(calm)
    found = contents(class_.gradebook_url)
    assert found == contents(calm.gradebook_url)
    assert len(found[RECORDED]) == SUBMISSIONS
    left = [path for path in Path("/proc").glob("[0-9]*/cmdline") if str(class_.folder).encode() in read(path)]
    assert not left
