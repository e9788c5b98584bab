"""Submissions put in place: one per learner and day in `submitted/`, every other one aside in `superseded/`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from grader.errors import CourseError
from grader.grading.sources import STAMP
from grader.grading.stamps import HandedIn, Trust, read_stamp, stamp_text
from grader.grading.submission import digest_of

if TYPE_CHECKING:
    from grader.grading.collect import HandIn


@dataclass(frozen=True)
class Kept:
    """What orders the submissions of one learner and day."""

    digest: str
    time: float
    upload: int
    repeat: tuple[int, int]
    name: str

    def key(self, *, by_upload: bool) -> tuple[object, ...]:
        """Sorts an earlier submission before a later one."""
        return (self.upload,) if by_upload else (self.time, tuple(self.repeat), self.name)


class Shelf:
    """The `submitted/` of a class, with a record of where each submission came from in `collected/DAY.json`."""

    def __init__(
        self, folder: Path, graded: set[tuple[str, str]], notes: list[str], count: Callable[..., None]
    ) -> None:
        self.folder, self.graded, self.notes, self.count = folder, graded, notes, count

    def put(self, hand_ins: Iterable[HandIn], due: dict[str, datetime]) -> None:
        """Put hand-ins in place, day by day; what is there already and newer stays."""
        by_day: dict[str, dict[str, list[HandIn]]] = {}
        for one in hand_ins:
            by_day.setdefault(one.stem, {}).setdefault(one.student, []).append(one)
        for stem, by_student in sorted(by_day.items()):
            record = _Record(self.folder / "collected" / f"{stem}.json")
            try:
                for student, mine in sorted(by_student.items()):
                    self._put(stem, student, mine, record, due.get(stem))
            finally:
                record.save()

    def _put(self, stem: str, student: str, mine: list[HandIn], record: _Record, due: datetime | None) -> None:
        place = self.folder / "submitted" / student / stem
        there = self._there(place, record.of(student))
        different = {one.digest: one for one in mine}
        candidates = [one.kept for one in different.values()]
        if there and there.digest not in different:
            candidates.append(there)
        by_upload = all(one.upload for one in candidates)
        latest = max(candidates, key=lambda one: one.key(by_upload=by_upload))
        older = [one for one in different.values() if one.digest != latest.digest]
        shelved = [self._aside(one) for one in older]
        if there and there.digest == latest.digest:
            same = different.get(latest.digest)
            restamped = same is not None and _restamp(place, same.moment, due)
            self.count(stem, "restamped" if restamped else "unchanged")
            if any(shelved):
                self.notes.append(
                    f"{student}, {stem[:7]}: older than what is there, kept aside in {self._home(older[0])}"
                )
                self.count(stem, "older")
        else:
            best = different[latest.digest]
            if there:
                self._replaced(place, student, stem, there)
            elif older:
                self.notes.append(
                    f"{student}, {stem[:7]}: handed in {len(different)} times. {_taken(best, self._home(best))}"
                )
            self._write(best, place)
            self.count(stem, "replaced" if there else "new")
            record.note(student, best.kept)
        moment = read_stamp(_text(place / STAMP))
        if moment is None:
            self.count(stem, "without a time")
        elif due and moment > due:
            self.count(stem, "late")

    def _there(self, place: Path, noted: Kept | None) -> Kept | None:
        """What is in place, also where nbgrader put it there."""
        file = place / f"{place.name}.ipynb"
        if not file.exists():
            return None
        digest = digest_of(place, file.name)
        if noted and noted.digest == digest:
            return noted
        moment = read_stamp(_text(place / STAMP))
        time = moment.timestamp() if moment else file.stat().st_mtime
        return Kept(digest, time, 0, (0, 0), file.name)

    def _replaced(self, place: Path, student: str, stem: str, there: Kept) -> None:
        """Move what is in place aside, all of its folder."""
        home = self.folder / "superseded" / student / stem / _label(there)
        if home.exists():
            shutil.rmtree(place)
        else:
            home.parent.mkdir(parents=True, exist_ok=True)
            place.rename(home)
        kept = f"kept in {home.relative_to(self.folder)}"
        line = f"{student}, {stem[:7]}: a newer one replaces that of {_moment(there)}, {kept}."
        if (stem, student) in self.graded:
            line += " It was graded: course grade marks the new one; marks given by hand stay, look at them."
        self.notes.append(line)

    def _aside(self, one: HandIn) -> bool:
        """Keep an older one; whether it was not there yet."""
        home = self._home(one) / _label(one.kept)
        if home.exists():
            return False
        self._write(one, home)
        return True

    def _home(self, one: HandIn) -> Path:
        return self.folder / "superseded" / one.student / one.stem

    def _write(self, one: HandIn, place: Path) -> None:
        """The whole folder or nothing."""
        draft = place.with_name(f".{place.name}.part")
        try:
            shutil.rmtree(draft, ignore_errors=True)
            draft.mkdir(parents=True)
            (draft / f"{one.stem}.ipynb").write_bytes(one.found.read())
            if one.moment.moment:
                (draft / STAMP).write_text(stamp_text(one.moment.moment), encoding="utf-8")
            if place.is_dir():  # without a notebook in it, or nothing would be written here
                home = self._home(one)
                home.mkdir(parents=True, exist_ok=True)
                place.rename(home / f"without-notebook-{sum(1 for _ in home.iterdir())}")
            draft.rename(place)
        except OSError as error:
            raise CourseError(f"{place}: cannot be written: {error.strerror}. Mend that, then collect again.") from None


class _Record:
    """Per learner, where the submission in place came from; one file a day."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.rows: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            self.rows = {}

    def of(self, student: str) -> Kept | None:
        row = self.rows.get(student)
        return Kept(**(row | {"repeat": tuple(row["repeat"])})) if row else None

    def note(self, student: str, kept: Kept) -> None:
        self.rows[student] = asdict(kept)

    def save(self) -> None:
        """All of it or nothing."""
        self.path.parent.mkdir(exist_ok=True)
        draft = self.path.with_name(f".{self.path.name}.part")
        draft.write_text(json.dumps(self.rows, indent=1, ensure_ascii=False, sort_keys=True), encoding="utf-8")
        draft.replace(self.path)


def _restamp(place: Path, said: HandedIn, due: datetime | None) -> bool:
    """Correct the time of the same notebook where more is known now."""
    if said.moment is None:
        return False
    now = read_stamp(_text(place / STAMP))
    if now is not None:
        if said.trust == Trust.GUESS or stamp_text(now) == stamp_text(said.moment):
            return False
        if said.trust == Trust.LATE_OR_NOT and due and (now > due) == (said.moment > due):
            return False
    (place / STAMP).write_text(stamp_text(said.moment), encoding="utf-8")
    return True


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() and not path.is_symlink() else ""


def _label(kept: Kept) -> str:
    return f"{datetime.fromtimestamp(kept.time, UTC):%Y-%m-%d-%H%M%S}-{kept.digest[:8]}"


def _moment(kept: Kept) -> str:
    return f"{datetime.fromtimestamp(kept.time).astimezone():%Y-%m-%d %H:%M}"


def _taken(best: HandIn, home: Path) -> str:
    return f"'{best.found.name}' is the latest and is taken, the others are in {home}."
