"""Four rules on three journeys that can be counted by hand."""

import pandas as pd
import pytest
from larkwell.evidence import attribution as at

DAY = pd.Timestamp("2025-05-01")


def tables() -> dict[str, pd.DataFrame]:
    """Visitor 1: social, brand (buys); 2: brand, then a touch after buying; 3: social only, never buys."""
    touches = [
        (1, 0, "social"),
        (1, 1, "brand_search"),
        (2, 0, "brand_search"),
        (2, 9, "direct"),
        (3, 0, "social"),
    ]
    return {
        "touches": pd.DataFrame(
            [{"visitor_id": v, "touched_at": DAY + pd.Timedelta(days=d), "channel": c} for v, d, c in touches]
        ).sample(frac=1, random_state=1),
        "leads": pd.DataFrame({"lead_id": [11, 12], "visitor_id": [1.0, 2.0]}),
        "customers": pd.DataFrame({"lead_id": [11.0, 12.0, None], "start_date": [DAY + pd.Timedelta(days=3)] * 3}),
    }


def test_paths_stop_at_the_start_as_a_customer() -> None:
    paths = at.paths(tables())
    assert paths["channel"].tolist() == ["social", "brand_search", "brand_search", "social"]
    assert paths["converted"].tolist() == [True, True, True, False]


def test_first_last_and_linear_credit() -> None:
    credit = at.credit(at.paths(tables()))
    assert credit["first"].to_dict() == pytest.approx({"brand_search": 0.5, "social": 0.5})
    assert credit["last"].to_dict() == pytest.approx({"brand_search": 1.0, "social": 0.0})
    assert credit["linear"].to_dict() == pytest.approx({"brand_search": 0.75, "social": 0.25})


def test_markov_removal_effects_by_hand() -> None:
    """start: brand 1/3, social 2/3; social: brand 1/2, null 1/2; brand: conversion 1.

    P(conversion) = 1/3 + 2/3 x 1/2 = 2/3. Without brand 0 (effect 1); without social 1/3 (effect 1/2).
    """
    shares = at.markov_shares(at.paths(tables()))
    assert shares.to_dict() == pytest.approx({"brand_search": 2 / 3, "social": 1 / 3})


def test_the_chain_reproduces_the_observed_rate() -> None:
    finding = at.attribution({**tables(), "touches": _with_events(tables()["touches"])})
    assert finding.details["markov_check"] < 1e-12
    assert finding.details["observable"] == pytest.approx(100.0)


def _with_events(touches: pd.DataFrame) -> pd.DataFrame:
    extra = pd.DataFrame({"visitor_id": [4], "touched_at": [DAY], "channel": ["event"]})
    return pd.concat([touches, extra], ignore_index=True)
