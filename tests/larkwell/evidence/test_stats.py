"""Tails against printed tables, intervals against sums done by hand."""

from math import sqrt

import numpy as np
import pytest
from larkwell.evidence import stats


@pytest.mark.parametrize(
    ("df", "quantile"),
    [(1, 12.7062), (2, 4.30265), (7, 2.36462), (11, 2.20099), (20, 2.08596), (23, 2.06866)],
)
def test_t_quantiles_match_the_printed_table(df: int, quantile: float) -> None:
    assert stats.t_quantile(0.975, df) == pytest.approx(quantile, abs=1e-4)
    assert stats.t_cdf(quantile, df) == pytest.approx(0.975, abs=1e-5)


@pytest.mark.parametrize(("df", "critical"), [(1, 3.84146), (2, 5.99146), (3, 7.81473), (4, 9.48773), (9, 16.91898)])
def test_chi_square_tail_matches_the_printed_table(df: int, critical: float) -> None:
    assert stats.chi2_sf(critical, df) == pytest.approx(0.05, abs=1e-6)


def test_normal_p() -> None:
    assert stats.normal_p(1.959964) == pytest.approx(0.05, abs=1e-6)


def test_chi_square_of_a_52_48_split_of_8000() -> None:
    statistic, p = stats.chi2_test(np.array([4160.0, 3840.0]), np.array([4000.0, 4000.0]))
    assert statistic == pytest.approx(12.8)
    assert p == pytest.approx(0.000347, abs=2e-6)


def test_difference_of_shares() -> None:
    d = stats.difference_of_shares(120, 1000, 80, 1000)
    se = sqrt(0.12 * 0.88 / 1000 + 0.08 * 0.92 / 1000)
    assert d.value == pytest.approx(0.04)
    assert d.se == pytest.approx(se)
    assert d.low == pytest.approx(0.04 - 1.959964 * se)
    assert d.z == pytest.approx(0.04 / se)


def test_mean_with_t_interval() -> None:
    e = stats.mean_with_t_interval(np.array([1.0, 2.0, 3.0]))
    assert (e.value, e.se) == pytest.approx((2.0, 1 / sqrt(3)))
    assert e.high == pytest.approx(2 + 4.30265 / sqrt(3), abs=1e-4)


def test_demean_removes_group_means_of_every_column() -> None:
    values = np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 7.0]])
    out = stats.demean(values, np.array([0, 0, 1]))
    assert out.tolist() == [[-1.0, -10.0], [1.0, 10.0], [0.0, 0.0]]


def test_least_squares_on_a_two_group_contrast_is_the_difference_of_means() -> None:
    x = np.column_stack([np.ones(4), [0.0, 0.0, 1.0, 1.0]])
    fit = stats.least_squares(x, np.array([1.0, 3.0, 6.0, 8.0]))
    assert [e.value for e in fit] == pytest.approx([2.0, 5.0])
    # White's sandwich here: each group's variance 1/n of its mean square (1), summed, times n/(n-k) = 2
    assert fit[1].se == pytest.approx(sqrt((1 / 2 + 1 / 2) * 2))
