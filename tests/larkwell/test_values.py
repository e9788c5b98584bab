"""A table that was plain data for a while is the table it was: a function's cases are made in this way."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from larkwell.values import decode, encode

DATES = pd.to_datetime(["2025-03-02 09:00:00", "2025-02-27 16:00:30", None])
TABLE = pd.DataFrame({"id": [1, 2, 3], "opened": DATES, "days": [2.5, None, 0.0], "role": ["owner", None, "x"]})


def again(value):
    return decode(json.loads(json.dumps(encode(value))))


def test_dates_come_back_as_dates():
    table = again(TABLE)
    assert (table["opened"].dropna() == TABLE["opened"].dropna()).all()
    assert table["opened"].isna().tolist() == [False, False, True]
    assert table["opened"].dt.year.tolist()[:2] == [2025, 2025]
    assert table["days"].isna().tolist() == [False, True, False]


def test_durations_come_back_as_durations():
    waits = TABLE.assign(wait=TABLE["opened"] - pd.Timestamp("2025-02-01"))
    assert (again(waits)["wait"] / pd.Timedelta(days=1))[:2].tolist() == pytest.approx([29.375, 26.6670138889])


def test_a_series_of_dates_keeps_its_labels():
    opened = again(TABLE.set_index("id")["opened"])
    assert opened[1] == pd.Timestamp("2025-03-02 09:00")
    assert (opened - opened.shift()).dtype.kind == "m"


def test_dates_as_labels():
    by_day = again(pd.Series([3, 4], index=DATES[:2], name="n"))
    assert by_day[pd.Timestamp("2025-03-02 09:00")] == 3


def test_a_column_without_a_single_date_is_still_one_of_dates():
    assert again(TABLE[2:])["opened"].dtype.kind == "M"
