"""Moments that people write: with a zone, or in the zone of this computer."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from grader.errors import CourseError

FORM = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)(?:[T ](?P<time>\d\d:\d\d(?::\d\d)?))?(?: ?(?P<zone>[A-Za-z+-].*))?")
END_OF_DAY = time(23, 59, 59)
NEVER = "never"


def parse_due(text: str) -> datetime | None:
    """`2026-02-01`, which means its last second, or `2026-02-01 18:00`, with `+03:00` or `Europe/Madrid` after it.

    The moment has a zone: the one written, else this computer's. `never` gives None. Raises CourseError.
    """
    if text.strip().casefold() == NEVER:
        return None
    found = FORM.fullmatch(text.strip())
    if not found:
        raise _unreadable(text)
    try:
        day = datetime.fromisoformat(found["date"]).date()
        clock = time.fromisoformat(found["time"]) if found["time"] else END_OF_DAY
        plain = datetime.combine(day, clock)
        if not found["zone"]:
            return plain.astimezone()
        if re.fullmatch(r"[+-]\d\d:?\d\d|Z", found["zone"]):
            return datetime.fromisoformat(f"{plain.isoformat()}{found['zone']}")
        return plain.replace(tzinfo=ZoneInfo(found["zone"]))
    except (ValueError, ZoneInfoNotFoundError, OSError):
        raise _unreadable(text) from None


def _unreadable(text: str) -> CourseError:
    form = "2026-02-01, '2026-02-01 18:00' or '2026-02-01 18:00 Europe/Madrid'"
    return CourseError(f"--due '{text}': no date. Write it like {form}; or {NEVER}, to take a due date away.")


def moment_text(moment: datetime) -> str:
    """The moment in this computer's zone and in UTC."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S %Z} ({moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC)"
