"""One submission from file to marks: pure of the gradebook, so that any process may do it."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dateutil.parser import parse

from grader.grading.autograded import autograded, not_graded
from grader.grading.plan import Preparation, preparation, steps
from grader.grading.problems import Note, RefusedError
from grader.grading.release import Release, read_release
from grader.grading.roles import place
from grader.grading.submission import digest_of, read_submission
from grader.grading.verdicts import Marks, judged, refused
from grader.grading.worker import Worker
from grader.memory import engine
from larkwell.questions import Exercise, pack

LONGEST_STAMP = 100
PLOTS = ("plot", "matplotlib", "hist(")


@dataclass(frozen=True)
class Day:
    """What grading a day needs: its release and its key."""

    release: Release
    exercise: Exercise

    @cached_property
    def preparation(self) -> Preparation:
        return preparation(self.release, self.exercise)

    def ready(self) -> tuple[Preparation, str]:
        """What all submissions of the day need, worked out once; asked for early, while there is time."""
        return self.preparation, self.digest

    @cached_property
    def digest(self) -> str:
        """Changes with the release, the key and the engine."""
        told = hashlib.sha256(f"{self.release.digest} {engine()}".encode() + pack(self.exercise))
        return told.hexdigest()

    def fingerprint(self, folder: Path) -> str:
        """Names the marks of a submission: they are the same while this is the same.

        One half of it is the day's, the other the submission's, so that what has changed can be told later.
        """
        return self.fingerprint_of(digest_of(folder, f"{self.release.stem}.ipynb"), stamp(folder)[0])

    def fingerprint_of(self, digest: str, moment: str | None) -> str:
        """The same, of a notebook whose hash and time of handing in are known."""
        handed_in = f"{digest} {moment}"
        return "".join(hashlib.sha256(half.encode()).hexdigest()[:32] for half in (self.digest, handed_in))


@dataclass(frozen=True)
class Graded:
    """One graded submission, plain data."""

    stem: str
    student: str
    fingerprint: str
    marks: Marks
    notebook: str
    blank: frozenset[str]
    timestamp: str | None


def read_day(path: Path, exercise: Exercise) -> Day:
    """The day's release and key, which must belong together."""
    return Day(read_release(path), exercise)


def grade(day: Day, student: str, folder: Path, room: Callable[[], AbstractContextManager[Worker]]) -> Graded:
    """Read, run, judge; whatever goes wrong with a submission becomes a note and never stops the batch.

    A `room` is held only while the submission runs in it.
    """
    release = day.release
    moment, odd = stamp(folder)
    extra = (odd,) if odd else ()
    blank: set[str] = set()
    try:
        submitted = read_submission(folder, f"{release.stem}.ipynb")
        placed = place(release, submitted.cells)
        plan = steps(release, placed)
        plots = any(word in step.code for step in plan for word in PLOTS)
        with room() as worker:
            worker.prepare(day.preparation)
            transcript = worker.run(plan, plots=plots)
        marks = judged(release, day.exercise, placed, plan, transcript)
        for one in placed.cells:
            if one.cell and one.cell.role in ("answer", "essay") and one.source == one.cell.source:
                blank.add(one.cell.id)
        text = autograded(release, placed, transcript, marks)
    except RefusedError as error:
        return not_read(day, student, folder, str(error))
    marks = Marks(marks.marks, (*marks.notes, *extra))
    fingerprint = day.fingerprint_of(submitted.digest, moment)
    return Graded(release.stem, student, fingerprint, marks, text, frozenset(blank), moment)


def not_read(day: Day, student: str, folder: Path, reason: str) -> Graded:
    """A submission that cannot be graded: no points, and a person has to look."""
    marks = refused(day.release, reason)
    text = not_graded(day.release, marks)
    fingerprint, moment = day.fingerprint(folder), stamp(folder)[0]
    return Graded(day.release.stem, student, fingerprint, marks, text, frozenset(), moment)


def stamp(folder: Path) -> tuple[str | None, Note | None]:
    """The time of handing in, from nbgrader's `timestamp.txt`; one that is none is noted."""
    path = folder / "timestamp.txt"
    if path.is_symlink() or not path.is_file() or path.stat().st_size > LONGEST_STAMP:
        odd = path.is_symlink() or path.exists()
        return None, Note("timestamp.txt is no time; graded as without one") if odd else None
    text = path.read_text(encoding="utf-8", errors="replace").strip()
    with contextlib.suppress(ValueError, OverflowError):
        parse(text.removesuffix("UTC").strip())
        return text, None
    return None, Note("timestamp.txt is no time; graded as without one") if text else None
