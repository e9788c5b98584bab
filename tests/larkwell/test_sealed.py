"""Seals, replays and histories of the public edition."""

import pytest

from larkwell import load, replay, sample_histories, unseal
from larkwell.data import PUBLIC
from larkwell.errors import DecisionError
from larkwell.sealed import PLAN

GOOD_PLAN = {
    "hypothesis": "A plain mail brings more meetings than none.",
    "primary": "meeting_14d",
    "alpha": 0.05,
    "smallest_effect": 0.01,
    "guardrails": ["unsubscribed"],
    "segments": [],
    "covariate": "none",
    "stop": "2025-08-30",
    "decision": "Send it to all if the lower limit is above zero.",
}


def test_the_channels_are_opened_on_day_70():
    truth = unseal(70).set_index("channel")
    assert truth.loc["direct", "customers_true"] == 0
    assert 30 < truth["share_true"].sum() < 60
    assert truth.loc["event", "customers_per_1000_eur"] > truth.loc["brand_search", "customers_per_1000_eur"]


def test_the_alignment_is_opened_on_day_90():
    truth = unseal(90).set_index("outcome")
    assert 1.5 < truth.loc["customers_120d", "effect"] < 4.5
    assert truth.loc["monthly_churn", "effect"] < 0
    assert truth.loc["coaching", "effect"] == 0


def test_the_plain_mail_opens_only_for_a_complete_plan():
    shut = load("email_test")
    assert shut.loc[shut["arm"] == "plain", "meeting_14d"].isna().all()
    assert shut.loc[shut["arm"] != "plain", "meeting_14d"].notna().all()
    opened = unseal("email_test", GOOD_PLAN)
    assert opened["meeting_14d"].notna().all()
    assert opened["value_90d_eur"].notna().all()
    assert list(opened.columns) == list(shut.columns)


@pytest.mark.parametrize("field", PLAN)
def test_a_missing_field_is_named(field: str):
    plan = {name: value for name, value in GOOD_PLAN.items() if name != field}
    with pytest.raises(DecisionError, match=f"Missing: {field}"):
        unseal("email_test", plan)


@pytest.mark.parametrize(("field", "value"), [("primary", "clicked"), ("alpha", 5), ("smallest_effect", -1)])
def test_a_field_that_makes_no_sense_is_named(field: str, value: object):
    with pytest.raises(DecisionError, match=field):
        unseal("email_test", {**GOOD_PLAN, field: value})


def test_nothing_else_is_sealed():
    with pytest.raises(DecisionError, match="Nothing is sealed under 71"):
        unseal(71)


def test_moving_nothing_changes_nothing():
    assert replay(30, {"social": 0})["customers"] == 0
    assert replay(60, {"media": 1.0})["customers"] == 0


def test_more_money_brings_customers_at_falling_rates():
    one, two = replay(70, {"generic_search": 100_000}), replay(70, {"generic_search": 200_000})
    assert 0 < one["customers"] < two["customers"] < 2 * one["customers"]
    assert one["customers_low80"] <= one["customers"] <= one["customers_high80"]
    assert replay(60, {"media": 2})["customers"] > 0


def test_a_price_between_the_arms():
    assert replay(40, {"price": 45})["margin_eur_per_1000"] > replay(40, {"price": 55})["margin_eur_per_1000"]
    assert replay(40, {"price": 44})["buyers_per_1000"] > replay(40, {"price": 49})["buyers_per_1000"]


@pytest.mark.parametrize(
    ("day", "decision", "line"),
    [
        (30, {"socal": 1}, "Did you mean: social"),
        (30, {"social": 1e9}, "never simulated"),
        (40, {"price": 5}, "never simulated"),
        (40, {}, "lacks 'price'"),
        (31, {}, "no decision to replay"),
    ],
)
def test_a_decision_that_cannot_be_replayed(day: int, decision: dict[str, float], line: str):
    with pytest.raises(DecisionError, match=line):
        replay(day, decision)


def test_histories_are_cells_with_their_truth():
    cells = sample_histories(3)
    assert len(cells) == 3 * 24 * 20
    assert (cells["customers_120d"] <= cells["leads"]).all()
    assert cells.groupby("history")["true_effect"].nunique().eq(1).all()
    assert sample_histories()["history"].nunique() == 20
    with pytest.raises(DecisionError):
        sample_histories(21)


def test_the_replays_are_small():
    assert sum((PUBLIC / "sealed" / f"{n}.json.gz").stat().st_size for n in ("replay", "histories")) <= 150_000
