"""Reversals and rebounds small enough to count."""

import numpy as np
import pandas as pd
import pytest

from larkwell.evidence import selling, speed


def deals(cells: list[tuple[str, str, int, int]]) -> pd.DataFrame:
    rows = [
        {"segment": segment, "source_type": source, "status": "won" if i < k else "lost"}
        for segment, source, n, k in cells
        for i in range(n)
    ]
    return pd.DataFrame(rows)


def test_simpson_standardises_to_the_company_mix() -> None:
    """Outbound is 10 points better everywhere and hunts where winning is hard."""
    table = deals(
        [
            ("solo", "inbound", 80, 48), ("solo", "outbound", 10, 7),
            ("team", "inbound", 60, 24), ("team", "outbound", 30, 15),
            ("multi", "inbound", 10, 1), ("multi", "outbound", 60, 12),
        ]
    )  # fmt: skip
    finding = selling.simpson({"opportunities": table})
    assert finding.answer == pytest.approx(10.0)
    assert finding.naive == pytest.approx(100 * (34 / 100 - 73 / 150))
    assert finding.details["composition_effect"] == pytest.approx(finding.naive - 10.0)
    assert finding.stands


def test_coaching_of_pure_luck_is_nothing() -> None:
    """Sellers are equal, quarters independent: the coached rebound, and so did every worst eight before."""
    rng = np.random.default_rng(11)
    quarters = pd.period_range("2024Q2", "2025Q2", freq="Q")
    rate = pd.DataFrame(rng.normal(0.33, 0.10, (30, 5)), columns=quarters).clip(0.05, 0.9)
    rows = [
        {
            "rep_id": f"R{i:02d}",
            "closed_at": q.start_time,
            "status": "won" if j < round(100 * rate.loc[i, q]) else "lost",
        }
        for i in rate.index
        for q in quarters
        for j in range(100)
    ]
    worst = rate[quarters[3]].nsmallest(8).index
    reps = pd.DataFrame({"rep_id": [f"R{i:02d}" for i in rate.index], "coached_2025q2": rate.index.isin(worst)})
    finding = selling.coaching({"opportunities": pd.DataFrame(rows), "reps": reps})
    gains = (rate[quarters[4]] - rate[quarters[3]]).loc[worst]
    assert finding.naive == pytest.approx(100 * gains.mean(), abs=1.0)
    assert finding.naive > 8
    assert finding.covers(0)


def test_influenced_shares_overlap() -> None:
    """600 EUR inbound with a visit and a call, 400 EUR outbound with a call only."""
    when = pd.Timestamp("2025-03-01")
    tables = {
        "opportunities": pd.DataFrame(
            {
                "lead_id": [1, 2],
                "status": "won",
                "closed_at": when,
                "amount_eur": [600.0, 400.0],
                "source_type": ["inbound", "outbound"],
            }
        ),
        "leads": pd.DataFrame({"lead_id": [1, 2], "visitor_id": [7.0, np.nan]}),
        "touches": pd.DataFrame({"visitor_id": [7], "touched_at": [when - pd.Timedelta(days=20)]}),
        "activities": pd.DataFrame({"lead_id": [1, 2], "at": [when - pd.Timedelta(days=5)] * 2}),
    }
    finding = selling.influenced(tables)
    assert finding.answer == pytest.approx(160.0)
    assert finding.details["marketing_sourced"] == pytest.approx(60.0)


def test_wald_ratio_is_the_change_in_outcome_over_the_change_in_exposure() -> None:
    y = np.array([1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 0.0])
    x = np.array([4.0, 4.0, 5.0, 3.0, 2.0, 2.0, 1.0, 3.0])
    z = np.array([1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0])
    ratio, error = speed._wald(y, x, z)
    assert ratio == pytest.approx((0.25 - 0.75) / (4.0 - 2.0))
    assert error > 0


def test_speed_slope_loses_the_heat_that_made_it() -> None:
    """Hot leads are called first and become deals; hours themselves do nothing."""
    rng = np.random.default_rng(3)
    n = 4000
    heat = rng.normal(size=n)
    held = rng.uniform(size=n) < 0.3
    created = pd.Timestamp("2025-09-01")
    hours = np.exp(2 - 0.8 * heat + 0.5 * rng.normal(size=n) + 2.0 * held)
    tables = {
        "leads": pd.DataFrame(
            {
                "lead_id": range(n),
                "source_type": "inbound",
                "created_at": created,
                "month": "2025-09",
                "territory_id": "T01",
                "fit": 50 + 20 * heat,
                "engagement": 50.0 + rng.normal(size=n),
                "first_attempt_at": created + pd.to_timedelta(hours, unit="h"),
                "routing_fault": held,
            }
        ),
        "funnel": pd.DataFrame(
            {
                "lead_id": range(n),
                "mql_at": created,
                "sal_at": created,
                "opp_at": pd.Series([created] * n).where(rng.uniform(size=n) < 1 / (1 + np.exp(-heat))),
            }
        ),
    }
    finding = speed.speed_to_lead(tables)
    assert finding.naive < -10
    assert abs(finding.details["adjusted_fit_engagement"]) < 4
    assert finding.covers(0.0)
    assert not finding.covers(finding.naive)
