"""Switch-off tests on territories with a loss built in."""

import numpy as np
import pandas as pd
import pytest

from larkwell.evidence import geo

TOUCHES = pd.DataFrame(
    {
        "visitor_id": range(10),
        "touched_at": pd.Timestamp("2025-01-01"),
        "channel": ["brand_search"] * 3 + ["social"] + ["direct"] * 6,
    }
)
BUYERS = {
    "touches": TOUCHES,
    "leads": pd.DataFrame({"lead_id": range(10), "visitor_id": np.arange(10.0)}),
    "customers": pd.DataFrame({"lead_id": [float(i) for i in range(10)], "start_date": pd.Timestamp("2025-02-01")}),
}


def weeks(test: str, territories: int, off: set[int], loss: float, pairs: bool) -> pd.DataFrame:
    """Constant weekly visitors per territory, a common season of +20%, `loss` where off, half of it after."""
    rows = []
    for i in range(territories):
        for period, season, part in (("before", 1.0, 0.0), ("during", 1.2, 1.0), ("after", 1.1, 0.5)):
            visitors = 1000 * (1 + i % 5) * season * (1 - loss * part * (i in off))
            rows.append(
                {
                    "test": test,
                    "territory_id": f"T{i:02d}",
                    "pair_id": i // 2 if pairs else np.nan,
                    "arm": "off" if i in off else "on",
                    "period": period,
                    "engaged_visitors": visitors,
                    "brand_visits": 0.3 * visitors,
                    "organic_visits": 0.4 * visitors,
                    "direct_visits": 0.3 * visitors,
                }
            )
    return pd.DataFrame(rows)


def test_brand_search_removes_the_season_and_finds_the_loss() -> None:
    table = weeks("brand_search", 24, {0, 3, 5, 8, 11, 14, 17, 22}, 0.05, pairs=False)
    finding = geo.brand_search({**BUYERS, "geo_test": table})
    assert finding.answer == pytest.approx(-5.0)
    assert finding.naive == pytest.approx(-30.0)
    assert finding.details["organic_visits_change"] == pytest.approx(-5.0)
    assert finding.low <= finding.answer <= finding.high
    assert not finding.covers(-30)


def test_social_works_within_pairs_and_reports_the_carry_over() -> None:
    table = weeks("social", 24, set(range(0, 24, 2)), 0.08, pairs=True)
    finding = geo.social({**BUYERS, "geo_test": table})
    assert finding.answer == pytest.approx(-8.0)
    assert finding.details["carry_over_after"] == pytest.approx(-4.0)
    assert finding.n == 12


def test_randomisation_interval_covers_the_loss_about_95_times_in_100() -> None:
    rng = np.random.default_rng(4)
    covered = 0
    for _ in range(60):
        off = set(rng.permutation(24)[:8].tolist())
        table = weeks("brand_search", 24, off, 0.04, pairs=False)
        table["engaged_visitors"] *= np.exp(rng.normal(0, 0.08, len(table)))
        covered += geo.brand_search({**BUYERS, "geo_test": table}).covers(-4.0)
    assert covered >= 52
