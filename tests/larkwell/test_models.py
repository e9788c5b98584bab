"""Fitted models, beside statsmodels on the course's own tables."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from larkwell import load, logit
from larkwell.errors import ModelError


@pytest.fixture(scope="module")
def leads() -> pd.DataFrame:
    table = load("leads").merge(load("funnel")[["lead_id", "won_120d", "observable_120d"]], on="lead_id")
    table = table[table["observable_120d"] & (table["source_type"] == "inbound")]
    return table.assign(won=table["won_120d"].astype(int))


def test_it_is_the_fit_of_statsmodels(leads):
    mine = logit(leads, "won", ["fit", "engagement", "segment"])
    theirs = smf.logit("won ~ fit + engagement + C(segment)", leads).fit(disp=0)
    named = {"Intercept": "start"} | {f"C(segment)[T.{one}]": f"segment[{one}]" for one in leads["segment"].unique()}
    wanted = theirs.params.rename(named)
    assert set(mine.coefficients.index) == set(wanted.index)
    np.testing.assert_allclose(mine.coefficients, wanted[mine.coefficients.index], rtol=1e-6)
    np.testing.assert_allclose(mine.standard_errors, theirs.bse.rename(named)[mine.coefficients.index], rtol=1e-5)
    later = leads.tail(500)
    np.testing.assert_allclose(mine.predict(later), theirs.predict(later), rtol=1e-7)
    assert mine.predict(later).index.equals(later.index)


def test_two_by_two_by_hand():
    """Of 20 with the flag 15 bought, of 40 without 10: odds 3 and 1/3, so the odds ratio is 9."""
    table = pd.DataFrame({"flag": [True] * 20 + [False] * 40, "won": [1] * 15 + [0] * 5 + [1] * 10 + [0] * 30})
    fit = logit(table, "won", ["flag"])
    assert np.exp(fit.coefficients["flag"]) == pytest.approx(9)
    assert np.exp(fit.coefficients["start"]) == pytest.approx(1 / 3)
    assert fit.standard_errors["flag"] == pytest.approx(np.sqrt(1 / 15 + 1 / 5 + 1 / 10 + 1 / 30))
    assert fit.predict(table).iloc[[0, -1]].tolist() == pytest.approx([0.75, 0.25])


def test_the_size_of_a_column_does_not_matter(leads):
    euros = leads.assign(cents=leads["fit"] * 1e9)
    small, large = logit(leads, "won", ["fit"]), logit(euros, "won", ["cents"])
    assert large.coefficients["cents"] * 1e9 == pytest.approx(small.coefficients["fit"])
    assert large.standard_errors["cents"] * 1e9 == pytest.approx(small.standard_errors["fit"])


@pytest.mark.parametrize(
    ("change", "columns", "said"),
    [
        ({}, ["speed"], "There is no column 'speed'"),
        ({}, "x", "asked is a list"),
        ({"x": [1.0, None, 3.0, 4.0]}, ["x"], "'x' has 1 blanks"),
        ({"won": [0, 0, 0, 0]}, ["x"], "both 0 and 1"),
        ({"won": [0, 2, 0, 1]}, ["x"], "both 0 and 1"),
        ({"y": [2.0, 4.0, 6.0, 8.0]}, ["x", "y"], "says what others say"),
        ({"y": [7, 7, 7, 7]}, ["y"], "the same in every row"),
        ({"won": [0, 0, 1, 1]}, ["x"], "foretell 'won' without fail"),
    ],
)
def test_what_cannot_be_fitted_is_said(change, columns, said):
    table = pd.DataFrame({"x": [1.0, 2.0, 3.0, 4.0], "won": [0, 1, 0, 1]} | change)
    with pytest.raises(ModelError, match=said):
        logit(table, "won", columns)


def test_a_category_it_has_not_seen_is_said():
    table = pd.DataFrame({"size": ["team", "solo"] * 4, "won": [0, 1, 1, 0, 1, 1, 0, 0]})
    fit = logit(table, "won", ["size"])
    assert list(fit.coefficients.index) == ["start", "size[team]"]
    with pytest.raises(ModelError, match="'size' holds clinic"):
        fit.predict(table.assign(size="clinic"))
