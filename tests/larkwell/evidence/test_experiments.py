"""Randomised tests on counts done by hand."""

from math import isnan, nan, sqrt

import numpy as np
import pandas as pd
import pytest
from larkwell.evidence import experiments as ex


def binary(n: int, k: int) -> list[float]:
    return [1.0] * k + [0.0] * (n - k)


def email(plain: list[float]) -> pd.DataFrame:
    """Control 8 of 100, newsletter 10 of 100, the plain arm as given."""
    outcome = binary(100, 8) + plain + binary(100, 10)
    arm = ["control"] * 100 + ["plain"] * 100 + ["newsletter"] * 100
    x = np.tile(np.arange(100.0), 3)
    y = 2 * x + np.where(np.array(arm) == "plain", 6.0, 0.0) + np.tile([-1.0, 1.0], 150)
    value = np.where(np.isnan(outcome), nan, y)
    return pd.DataFrame({"arm": arm, "meeting_14d": outcome, "pre_value": x, "value_90d_eur": value})


def test_email_compares_arms() -> None:
    finding = ex.email_plain({"email_test": email(binary(100, 18))})
    assert finding.answer == pytest.approx(10.0)
    assert finding.details["z"] == pytest.approx(0.10 / sqrt(0.18 * 0.82 / 100 + 0.08 * 0.92 / 100))
    assert finding.naive == pytest.approx(18.0)
    assert finding.details["plain_minus_newsletter"] == pytest.approx(8.0)


def test_a_sealed_arm_gives_nan_and_leaves_the_other_arm_alone() -> None:
    tables = {"email_test": email([nan] * 100)}
    assert isnan(ex.email_plain(tables).answer)
    assert isnan(ex.email_value(tables).answer)
    assert ex.email_newsletter(tables).answer == pytest.approx(2.0)


def test_cuped_takes_out_what_the_past_predicts() -> None:
    """Value is 2 x past + 6 in the plain arm, +-1 of noise: all but the noise and the effect goes."""
    finding = ex.email_value({"email_test": email(binary(100, 18))})
    assert finding.answer == pytest.approx(6.0, abs=0.02)
    assert finding.details["cuped_se"] < 0.05 * finding.details["raw_se"]


def test_price_decides_by_revenue_per_visitor() -> None:
    rows = (
        [(39, k < 80) for k in range(1000)] + [(45, k < 78) for k in range(1000)] + [(49, k < 52) for k in range(1000)]
    )
    finding = ex.price({"price_test": pd.DataFrame(rows, columns=["price", "purchased"])})
    assert finding.answer == pytest.approx(0.078 * 45 - 0.080 * 39)
    assert finding.naive == pytest.approx(-0.002 * 45)
    assert finding.details["rpv_high"] == pytest.approx(0.052 * 49)


def carts() -> pd.DataFrame:
    """Called carts are mostly large; within a band calls add 10 points. One cart was finished in an hour."""
    rows = []
    for band, called, n, rescued in (
        ("small", True, 20, 4), ("small", False, 80, 8), ("large", True, 80, 48), ("large", False, 20, 10)
    ):  # fmt: skip
        for i in range(n):
            rows.append({"amount_band": band, "called": called, "rescued": i < rescued, "email": i % 2 == 0})
    table = pd.DataFrame(rows).assign(recency_band="older", created_at=pd.Timestamp("2025-05-01"))
    table["completed_at"] = table["created_at"].where(~table["rescued"], pd.Timestamp("2025-05-04"))
    table.loc[~table["rescued"], "completed_at"] = pd.NaT
    quick = table.iloc[:1].assign(completed_at=pd.Timestamp("2025-05-01 01:00"), rescued=False, called=False)
    return pd.concat([table, quick], ignore_index=True)


def test_carts_finished_within_a_day_were_never_abandoned() -> None:
    assert len(ex.abandoned({"carts": carts()})) == 200


def test_calls_shrink_when_like_is_compared_with_like() -> None:
    finding = ex.cart_calls({"carts": carts()})
    assert finding.naive == pytest.approx(52.0 - 18.0)
    assert finding.answer == pytest.approx(10.0)


def test_cart_email_subtracts_those_who_came_back_alone() -> None:
    table = pd.DataFrame(
        {
            "email": [True] * 100 + [False] * 100,
            "rescued": [True] * 30 + [False] * 70 + [True] * 20 + [False] * 80,
            "created_at": pd.Timestamp("2025-05-01"),
            "completed_at": pd.NaT,
        }
    )
    finding = ex.cart_email({"carts": table})
    assert (finding.naive, finding.answer) == pytest.approx((30.0, 10.0))


def test_landing_finds_the_device_that_lost_visitors() -> None:
    """Tablets convert badly and half of them are missing from the new page: a fake uplift."""
    parts = [("old", "desktop", 3000, 300), ("new", "desktop", 3000, 300)]
    parts += [("old", "tablet", 800, 8), ("new", "tablet", 400, 4)]
    rows = [(arm, device, i < k) for arm, device, n, k in parts for i in range(n)]
    finding = ex.landing({"landing_test": pd.DataFrame(rows, columns=["arm", "device", "lead"])})
    assert finding.naive > 0.5
    assert finding.answer == pytest.approx(0.0)
    assert finding.stands
