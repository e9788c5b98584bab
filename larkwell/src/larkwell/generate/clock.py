"""Time: minutes since 2024-01-01 00:00 UTC as int64, with `NONE` for 'never' (it becomes NaT)."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

EPOCH = np.datetime64("2024-01-01T00:00", "m")
NONE = int(np.iinfo(np.int64).min)
DAY = 1440
DAYS = 731
END = DAYS * DAY
RECORDED_UNTIL = END + 15 * DAY
WARM_UP_DAYS = 184
"""The company runs from 2023-07-01; its log starts on 2024-01-01."""
MONTHS = 24
WEEKS = 104
ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "Europe/Amsterdam",
    "Europe/Madrid",
    "America/New_York",
    "America/Los_Angeles",
)
OPENS, CLOSES = 540, 1020
"""Business hours, minutes of the local day, Monday to Friday."""


def stamp(t: Ints) -> NDArray[np.datetime64]:
    """Minutes to datetime64[m]; NONE to NaT."""
    return EPOCH + np.asarray(t, dtype=np.int64).astype("timedelta64[m]")


def minutes(year: int, month: int, day: int) -> int:
    """Minutes at midnight UTC of a date."""
    return int((datetime(year, month, day) - datetime(2024, 1, 1)).total_seconds() // 60)


def month_of(t: Ints) -> Ints:
    """Months since January 2024 (negative before)."""
    return stamp(t).astype("datetime64[M]").astype(np.int64) - (2024 - 1970) * 12


def quarter_end_day(day: Ints) -> Ints:
    """Last day (days since 2024-01-01) of the quarter that `day` lies in."""
    month = (np.datetime64("2024-01-01", "D") + day.astype("timedelta64[D]")).astype("datetime64[M]")
    first = month - (month.astype(np.int64) % 3).astype("timedelta64[M]")
    last = (first + np.timedelta64(3, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    result: Ints = (last - np.datetime64("2024-01-01", "D")).astype(np.int64)
    return result


def month_start(month: int) -> int:
    """Minutes at the start of a month (0 = January 2024)."""
    return minutes(2024 + month // 12, month % 12 + 1, 1)


def month_names() -> list[str]:
    """'2024-01' to '2025-12'."""
    return [f"{2024 + m // 12}-{m % 12 + 1:02d}" for m in range(MONTHS)]


def _offsets() -> Ints:
    first = datetime(2024, 1, 1) - timedelta(days=400)
    rows = []
    for name in ZONES:
        zone = ZoneInfo(name)
        days = [first + timedelta(days=d, hours=12) for d in range(1300)]
        rows.append([int(zone.utcoffset(d).total_seconds() // 60) for d in days])  # type: ignore[union-attr]
    return np.array(rows, dtype=np.int64)


_OFFSET = _offsets()


def offset(zone: Ints, t: Ints) -> Ints:
    """Minutes to add to UTC to get local time (the change of clocks is taken at midnight)."""
    return _OFFSET[zone, np.clip(t // DAY + 400, 0, _OFFSET.shape[1] - 1)]


def to_utc(zone: Ints, local: Ints) -> Ints:
    """Local minutes to UTC minutes."""
    return local - offset(zone, local)


def business_add(zone: Ints, t: Ints, more: Floats) -> Ints:
    """`t` plus `more` business minutes, on the local clock, as UTC minutes."""
    local = t + offset(zone, t)
    day, tod = local // DAY, local % DAY
    week, weekday = day // 7, day % 7
    span = CLOSES - OPENS
    done = np.where(weekday < 5, np.clip(tod - OPENS, 0, span), 0)
    total = (week * 5 + np.minimum(weekday, 5)) * span + done + np.maximum(np.round(more), 0).astype(np.int64)
    days, rest = total // span, total % span
    return to_utc(zone, ((days // 5) * 7 + days % 5) * DAY + OPENS + rest)


def business_between(zone: Ints, start: Ints, end: Ints) -> Floats:
    """Business hours between two UTC times."""

    def total(t: Ints) -> Ints:
        local = t + offset(zone, t)
        day, tod = local // DAY, local % DAY
        weekday = day % 7
        done = np.where(weekday < 5, np.clip(tod - OPENS, 0, CLOSES - OPENS), 0)
        result: Ints = ((day // 7) * 5 + np.minimum(weekday, 5)) * (CLOSES - OPENS) + done
        return result

    return (total(end) - total(start)) / 60.0


def office_time(zone: Ints, day: Ints, u: Floats, *, back: Bools | None = None) -> Ints:
    """A moment of business hours on a local day; weekends move to Monday, or back to Friday where asked."""
    weekday = day % 7
    shift = np.where(weekday >= 5, 7 - weekday, 0)
    if back is not None:
        shift = np.where(back & (weekday >= 5), 4 - weekday, shift)
    return to_utc(zone, (day + shift) * DAY + OPENS + (u * (CLOSES - OPENS)).astype(np.int64))
