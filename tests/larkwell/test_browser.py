"""What a browser's Python is given before it starts."""

from __future__ import annotations

import datetime as dt
import zoneinfo

from dateutil.tz import tzfile

from larkwell.browser import lay_utc


def test_utc_is_what_others_read_as_utc(tmp_path):
    lay_utc(tmp_path / "zones")
    path = tmp_path / "zones" / "UTC"
    for zone in (tzfile(str(path)), zoneinfo.ZoneInfo.from_file(path.open("rb"))):
        moment = dt.datetime(2026, 7, 1, 12, tzinfo=zone)
        assert (moment.utcoffset(), moment.dst(), moment.tzname()) == (dt.timedelta(0), dt.timedelta(0), "UTC")


def test_a_zone_that_is_there_stays(tmp_path):
    (tmp_path / "UTC").write_text("the system's")
    lay_utc(tmp_path)
    assert (tmp_path / "UTC").read_text() == "the system's"
