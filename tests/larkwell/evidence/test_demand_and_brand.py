"""Calendars, doors, spend bands and small brands with answers known beforehand."""

import numpy as np
import pandas as pd
import pytest
from larkwell.evidence import brand, demand

MONTHS = [f"{year}-{m:02d}" for year in (2024, 2025) for m in range(1, 13)]
SEASON = np.array([1.1, 1.05, 1.05, 1.0, 1.0, 1.0, 0.9, 0.7, 1.2, 1.1, 1.0, 0.9])


def leads(fall: float) -> pd.DataFrame:
    """About 100,000 leads: season, 1% growth a month, and `fall` from October 2025 on."""
    level = 4000 * np.tile(SEASON, 2) * 1.01 ** np.arange(24)
    level[21:] *= 1 + fall
    return pd.DataFrame({"month": np.repeat(MONTHS, np.round(level).astype(int)), "source_type": "inbound"})


def test_season_leaves_growth_when_the_calendar_is_out() -> None:
    finding = demand.season({"leads": leads(0.0)})
    assert finding.naive == pytest.approx(100 * (1.2 / 0.7 * 1.01 - 1), abs=0.1)
    assert finding.answer == pytest.approx(1.0, abs=0.5)
    assert finding.stands


def test_index_has_mean_1() -> None:
    index = demand.seasonal_index(demand.monthly_inbound({"leads": leads(0.0)}))
    assert index.mean() == pytest.approx(1.0)
    assert index["08"] == pytest.approx(0.7, abs=0.01)


def test_break_is_the_change_of_growth() -> None:
    finding = demand.rival_break({"leads": leads(-0.12)})
    assert finding.answer == pytest.approx(-12.0, abs=0.1)
    assert finding.naive == pytest.approx(100 * (0.88 * 1.01**12 - 1), abs=0.1)


def test_saturation_separates_the_last_euro_from_the_average() -> None:
    """Four spend levels 100..400 EUR; leads 4, 7, 9, 10: the last 100 EUR bring one lead."""
    weeks = pd.date_range("2024-01-01", periods=40, freq="7D")
    got = {100.0: 4, 200.0: 7, 300.0: 9, 400.0: 10}
    spend, rows = [], []
    for territory in ("T01", "T02", "T03"):
        for i, week in enumerate(weeks):
            eur = 100.0 * (1 + i % 4)
            spend.append({"territory_id": territory, "week_start": week, "channel": "generic_search", "spend_eur": eur})
            rows += [{"territory_id": territory, "created_at": week + pd.Timedelta(days=2)}] * got[eur]
    table = pd.DataFrame(rows).assign(entry_channel="generic_search", source_type="inbound")
    finding = demand.saturation({"spend": pd.DataFrame(spend), "leads": table})
    assert finding.answer == pytest.approx(10.0)
    assert finding.naive == pytest.approx(25.0)
    assert finding.details["marginal_to_average_cost"] == pytest.approx(2.5)
    assert finding.stands


def test_channel_mix_compares_the_best_door_with_the_next() -> None:
    doors = {"event": (400, 160), "referral": (400, 80), "print": (50, 40), "social": (1000, 50)}
    rows = [
        {"entry_channel": door, "segment": "multi" if i < multi else "solo"}
        for door, (n, multi) in doors.items()
        for i in range(n)
    ]
    table = pd.DataFrame(rows).assign(source_type="inbound", year=2025)
    table["lead_id"] = range(len(table))
    spend = pd.DataFrame({"channel": list(demand.PAID), "spend_eur": 1000.0, "year": 2025})
    customers = pd.DataFrame({"lead_id": [0.0, 1.0, 1849.0], "year": 2025})
    finding = demand.channel_mix({"leads": table, "spend": spend, "customers": customers})
    assert (finding.answer, finding.n) == (pytest.approx(40.0), 400)
    assert finding.details["lead_over_second"] == pytest.approx(20.0)
    assert finding.details["cpl_social"] == pytest.approx(1.0)
    assert finding.details["cost_per_customer_event"] == pytest.approx(500.0)


def survey() -> pd.DataFrame:
    """Brands on the line frequency = 2.4 / (1 - penetration), awareness +1 pp a quarter."""
    reach = {"Calvera": 0.40, "Dunmere": 0.25, "Larkwell": 0.20, "Eskadine": 0.10}
    rows = []
    for i, quarter in enumerate(("2025-Q1", "2025-Q2", "2025-Q3")):
        for region in ("UKI", "DACH"):
            for name, b in reach.items():
                bought = round(1000 * b)
                rows.append(
                    {
                        "quarter": quarter,
                        "region": region,
                        "brand": name,
                        "n": 1000,
                        "bought_12m": bought,
                        "purchases": bought * 2.4 / (1 - b) + (i - 1),
                        "unaided": 200 + 10 * i,
                    }
                )
    return pd.DataFrame(rows)


def test_a_brand_on_the_line_needs_no_story() -> None:
    finding = brand.double_jeopardy({"brand_survey": survey()})
    assert finding.naive == pytest.approx(2.4 / 0.8 - 2.4 / 0.6)
    assert finding.answer == pytest.approx(0.0, abs=1e-9)
    assert finding.stands


def test_awareness_trend() -> None:
    finding = brand.awareness({"brand_survey": survey()})
    assert finding.answer == pytest.approx(1.0)
    assert finding.details["regional_changes_beyond_their_margin"] == 0
