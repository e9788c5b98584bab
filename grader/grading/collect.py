"""From downloads to nbgrader's `submitted/`: whose each notebook is, which day, and the latest of several."""

from __future__ import annotations

import hashlib
import json
import re
import shlex
from collections import Counter
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.lock import only_one
from grader.grading.naming import Origin, origin_of
from grader.grading.people import Match, People
from grader.grading.problems import RefusedError
from grader.grading.register import due_dates, graded, note_lms_user_ids, open_gradebook, students
from grader.grading.shelf import Kept, Shelf
from grader.grading.sources import Found, Refused, opened
from grader.grading.stamps import HandedIn, Trust, WorksheetRow, handed_in, is_one_download, read_worksheet

EXERCISE = re.compile(r"day-(\d{3})(?:-|$)")
BEGIN = re.compile(r"begin\(\s*[\"']day-(\d{3})[\"']")


@dataclass
class Collected:
    """What came of collecting."""

    notes: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Files that were not taken, each with what to do about it."""
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    """Day's stem -> how many are new, replaced, unchanged, older, late, without a time."""

    def count(self, stem: str, *what: str) -> None:
        self.counts.setdefault(stem, Counter()).update(what)


@dataclass(frozen=True)
class Wanted:
    """What the person asks for: one day, one file, one learner, or None for all."""

    day: int | None = None
    file: str | None = None
    student: str | None = None


@dataclass(frozen=True)
class HandIn:
    """One notebook whose learner and day are known."""

    found: Found
    origin: Origin
    student: str
    stem: str
    digest: str
    moment: HandedIn
    order: datetime
    """Which is later: the moment where it is known, else the file's time; now, of a file that a person names."""

    @property
    def kept(self) -> Kept:
        return Kept(self.digest, self.order.timestamp(), self.origin.upload, self.origin.repeat, self.found.name)


def collect(class_: Class, sources: list[Path], wanted: Wanted) -> Collected:
    """Put the notebooks of some downloads in place; running it again changes nothing. Raises CourseError."""
    done = Collected()
    with only_one(class_.folder), ExitStack() as stack:
        with open_gradebook(class_) as gradebook:
            sorter = _Sorter(class_, People(students(gradebook)), due_dates(gradebook), wanted, done)
            marked = graded(gradebook)
        sheets = [source for source in sources if source.suffix.casefold() == ".csv"]
        for sheet in sheets:
            sorter.sheet |= read_worksheet(sheet)
        hand_ins: list[HandIn] = []
        for source in sources:
            if source not in sheets:
                hand_ins += sorter.sort(source, stack.enter_context(opened(source)))
        Shelf(class_.folder, marked, done.notes, done.count).put(hand_ins, sorter.due)
        numbers = sorter.lms_user_ids(hand_ins)
        learned = note_lms_user_ids(class_, list(sorter.people.rows.values()), numbers)
        if learned:
            done.notes.append(f"noted Canvas's numbers for course export: {', '.join(learned)}")
    return done


class _Sorter:
    """Finds learner, day and time of each file of a source."""

    def __init__(
        self, class_: Class, people: People, due: dict[str, datetime], wanted: Wanted, done: Collected
    ) -> None:
        self.class_, self.people, self.due, self.wanted, self.done = class_, people, due, wanted, done
        self.sheet: dict[str, WorksheetRow] = {}
        self.days = {int(path.name[4:7]): path.name for path in (class_.folder / "release").glob("day-[0-9]*-*")}
        if wanted.student and wanted.student not in people.rows:
            raise CourseError(f"{wanted.student}: not in the class. Add them: course class roster {class_.folder} FILE")
        if wanted.day and wanted.day not in self.days:
            raise CourseError(f"day {wanted.day}: {self._release_first(wanted.day)}")

    def sort(self, source: Path, files: Iterable[Found | Refused]) -> list[HandIn]:
        """The hand-ins of one source; what is left is told."""
        found: list[tuple[Found, Origin, Match]] = []
        for file in files:
            if self.wanted.file not in (None, file.name, file.name.rpartition("/")[2]):
                continue
            if isinstance(file, Refused):
                self.done.left.append(f"refused: {source}: {file.name}: {file.why}.")
            else:
                found.append((file, *self._owner(file)))
        if self.wanted.student and len(found) > 1 and not self.wanted.file:
            raise CourseError(f"{source}: {len(found)} notebooks for {self.wanted.student}. Add --file NAME of one.")
        if self.wanted.file and not found:
            raise CourseError(
                f"{source}: no notebook '{self.wanted.file}' in it. Copy the name from the list of files."
            )
        moodle = is_one_download([file.time for file, origin, _ in found if origin.system == "moodle"])
        hand_ins = (self._hand_in(*one, one_download=moodle) for one in found)
        return [one for one in hand_ins if one]

    def lms_user_ids(self, hand_ins: list[HandIn]) -> dict[str, str]:
        """Learner -> Canvas's number, where names gave both and neither has another."""
        pairs = {(one.student, one.origin.lms_user_id) for one in hand_ins if one.origin.lms_user_id}
        people, numbers = Counter(pair[0] for pair in pairs), Counter(pair[1] for pair in pairs)
        return {student: number for student, number in pairs if people[student] == numbers[number] == 1}

    def _owner(self, file: Found) -> tuple[Origin, Match]:
        """Origin and learner by the first spelling of the file's name that fits somebody."""
        first: tuple[Origin, Match] | None = None
        for spelling in file.spellings:
            origin = origin_of(spelling, tuple(self.days.values()))
            row = self.sheet.get(origin.participant)
            if row:
                names = (*filter(None, (row.email, row.name)), *origin.names)
                origin = Origin("moodle", names, origin.day, origin.repeat, participant=origin.participant)
            match = Match(self.wanted.student) if self.wanted.student else self.people.find(origin)
            if match.student:
                return origin, match
            first = first or (origin, match)
        assert first
        return first

    def _hand_in(self, file: Found, origin: Origin, match: Match, *, one_download: bool) -> HandIn | None:
        try:
            content = file.read()
        except RefusedError as error:
            self.done.left.append(f"refused: {file.source}: {file.name}: {error}.")
            return None
        inside = day_in(content)
        day = inside or origin.day or self.wanted.day
        if self.wanted.day and day != self.wanted.day:
            return None
        if match.student is None:
            self._unmatched(file, match.problem, match.near or "STUDENT", day)
            return None
        if day is None:
            self._unmatched(file, "neither its content nor its name says which day it is", match.student, None)
            return None
        if day not in self.days:
            self.done.left.append(f"unmatched: {file.source}: {file.name}: {self._release_first(day)}")
            return None
        stem = self.days[day]
        if inside and origin.day and inside != origin.day:
            self.done.notes.append(f"{match.student}, {stem[:7]}: {file.name} holds day {inside} and is taken as that.")
        moment = handed_in(
            file, origin, self.due.get(stem), self.sheet.get(origin.participant), one_download=one_download
        )
        exact = moment.moment if moment.trust == Trust.EXACT else None
        order = datetime.now(UTC) if self.wanted.student else exact or file.time
        return HandIn(file, origin, match.student, stem, hashlib.sha256(content).hexdigest(), moment, order)

    def _unmatched(self, file: Found, problem: str, student: str, day: int | None) -> None:
        words = ["course", "collect", str(file.source), "--class", str(self.class_.folder), "--file", file.name]
        words += ["--student", student, *(["--day", str(day or "N")] if day is None else [])]
        command = " ".join(shlex.quote(word) for word in words)
        self.done.left.append(f"unmatched: {file.source}: {file.name}: {problem}. Run: {command}")

    def _release_first(self, day: int) -> str:
        return f"not released in this class. Run: course release {day} --class {self.class_.folder}"


def day_in(content: bytes) -> int | None:
    """The day of a notebook by its own metadata, by its cells' ids, or by the line that begins it."""
    try:
        notebook: Any = json.loads(content.decode("utf-8-sig"))
        metadata = notebook["metadata"]
        told = [(metadata.get("larkwell") or {}).get("exercise")]
        told += [((cell.get("metadata") or {}).get("nbgrader") or {}).get("grade_id") for cell in notebook["cells"]]
        told += [cell.get("id") for cell in notebook["cells"]]
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        told = []
    for text in told:
        if isinstance(text, str) and (found := EXERCISE.match(text)):
            return int(found[1])
    found = BEGIN.search(content.decode("utf-8", "replace").replace('\\"', '"'))
    return int(found[1]) if found else None
