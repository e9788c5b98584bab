"""The public edition teaches what it promises: claims hold, intervals cover the truth, naive answers miss it."""

from functools import lru_cache
from math import isnan

import pytest
from larkwell.data import PUBLIC
from larkwell.evidence.catalogue import ANALYSES
from larkwell.evidence.editions import open_edition
from larkwell.evidence.report import Edition

NAIVE_ABOVE = ["alignment_customers", "alignment_win_rate", "coaching", "social", "cart_email", "cart_calls"]
NAIVE_ABOVE += ["discount", "event_meeting", "landing", "rival_break"]
NAIVE_BELOW = ["brand_search", "speed_to_lead", "price"]


@lru_cache
def public() -> Edition:
    return open_edition(PUBLIC)


def test_every_analysis_has_its_own_name() -> None:
    assert len(public().findings) == len(ANALYSES)


@pytest.mark.parametrize("place", range(len(ANALYSES)))
def test_every_claim_holds(place: int) -> None:
    finding = list(public().findings.values())[place]
    assert [claim for claim, held in finding.claims.items() if not held] == []


def test_intervals_cover_the_truth() -> None:
    edition = public()
    missed = [
        name
        for name, truth in edition.truth.items()
        if not edition.findings[name].adjusted_only
        and not isnan(edition.findings[name].low)
        and not edition.findings[name].covers(truth)
    ]
    assert missed == []


@pytest.mark.parametrize("name", NAIVE_ABOVE)
def test_the_naive_answer_is_too_high(name: str) -> None:
    assert public().findings[name].naive > public().truth[name]


@pytest.mark.parametrize("name", NAIVE_BELOW)
def test_the_naive_answer_is_too_low(name: str) -> None:
    assert public().findings[name].naive < public().truth[name]


def test_every_truth_has_its_finding() -> None:
    assert set(public().truth) <= set(public().findings)


def test_no_rule_knows_that_most_customers_belong_to_no_channel() -> None:
    assert sum(public().channels.values()) < 60
    assert public().findings["attribution"].details["last_brand_search"] > 5 * public().channels["brand_search"]
