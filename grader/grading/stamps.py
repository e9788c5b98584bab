"""When something was handed in, as far as a download tells.

Canvas and Moodle stamp the files of their zips with the moment of the download. Only what is known is kept: Canvas's
mark LATE, Moodle's grading worksheet, nbgrader's timestamp.txt, the times of files that were not zipped by a system.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from pathlib import Path

from dateutil.parser import parse

from grader.errors import CourseError
from grader.grading.naming import Origin
from grader.grading.roster import csv_rows
from grader.grading.sources import Found

ONE_DOWNLOAD = timedelta(hours=1)
"""Files of a whole class whose times lie closer together were stamped by the download."""


class Trust(IntEnum):
    """How far a time is to be believed."""

    GUESS = 0
    LATE_OR_NOT = 1
    """The system says whether it was in time, not when."""
    EXACT = 2


@dataclass(frozen=True)
class HandedIn:
    """The moment of handing in; None where nothing tells it."""

    moment: datetime | None
    trust: Trust


@dataclass(frozen=True)
class WorksheetRow:
    """A learner in Moodle's grading worksheet."""

    name: str
    email: str
    moment: datetime | None


def handed_in(
    found: Found, origin: Origin, due: datetime | None, row: WorksheetRow | None, *, one_download: bool
) -> HandedIn:
    """The moment that goes into nbgrader's `timestamp.txt`.

    Canvas's LATE is one second after the due date, since how late is unknown; no mark is never after it.
    """
    if row and row.moment:
        return HandedIn(row.moment, Trust.EXACT)
    if found.stamp and (moment := read_stamp(found.stamp)):
        return HandedIn(moment, Trust.EXACT)
    if origin.system == "canvas":
        if due is None:
            return HandedIn(None, Trust.GUESS)
        return HandedIn(due + timedelta(seconds=1) if origin.late else min(found.time, due), Trust.LATE_OR_NOT)
    if origin.system == "moodle" and one_download:
        return HandedIn(found.time if due and found.time <= due else None, Trust.GUESS)
    return HandedIn(found.time, Trust.GUESS)


def is_one_download(times: list[datetime]) -> bool:
    """Whether files got their times from being put into an archive together."""
    return bool(times) and max(times) - min(times) < ONE_DOWNLOAD


def read_stamp(text: str) -> datetime | None:
    """The moment in a `timestamp.txt`: UTC where it names no zone, as nbgrader reads it; None where it is none."""
    with suppress(ValueError, OverflowError):
        moment: datetime = parse(text.strip().removesuffix("UTC").strip())
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    return None


def stamp_text(moment: datetime) -> str:
    """The moment as nbgrader's exchange writes it."""
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def read_worksheet(path: Path) -> dict[str, WorksheetRow]:
    """Moodle's grading worksheet: participant number -> name, e-mail and time of handing in.

    Its times are in the zone of Moodle's user, taken to be this computer's. Raises CourseError for another CSV file.
    """
    rows = csv_rows(path)
    _, head = next(rows, (1, []))
    if "Identifier" not in head:
        raise CourseError(f"{path}:1: no column 'Identifier'. The only CSV to collect is Moodle's grading worksheet.")
    time_column = next((name for name in head if name.startswith("Last modified (submission")), "")
    found = {}
    for _, cells in rows:
        row = dict(zip(head, cells, strict=False))
        number = "".join(filter(str.isdigit, row["Identifier"]))
        moment = None
        with suppress(ValueError, OverflowError):
            moment = parse(row.get(time_column, "")).astimezone(UTC)
        found[number] = WorksheetRow(row.get("Full name", ""), row.get("Email address", ""), moment)
    return found
