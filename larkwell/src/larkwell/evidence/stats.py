"""Small statistics without scipy: tails, proportions, means, least squares.

Tails of t and chi-square use the finite sums that hold for whole degrees of freedom
(Abramowitz & Stegun, Handbook of Mathematical Functions, 1964, 26.4.4-5 and 26.7.3-4).
"""

from dataclasses import dataclass
from math import atan, cos, erfc, exp, isnan, pi, sin, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from .frames import Floats

NAN = float("nan")
Z95 = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True)
class Estimate:
    """A number with its standard error and 95% interval, all in the unit of the number."""

    value: float
    se: float
    low: float
    high: float

    @property
    def z(self) -> float:
        return self.value / self.se if self.se else NAN

    @property
    def p(self) -> float:
        """Two-sided normal p-value against 0."""
        return normal_p(self.z)

    def covers(self, value: float) -> bool:
        return self.low <= value <= self.high


def with_normal_interval(value: float, se: float) -> Estimate:
    return Estimate(value, se, value - Z95 * se, value + Z95 * se)


def with_t_interval(value: float, se: float, df: int) -> Estimate:
    half = t_quantile(0.975, df) * se
    return Estimate(value, se, value - half, value + half)


def normal_p(z: float) -> float:
    """Two-sided tail of the standard normal."""
    return NAN if isnan(z) else erfc(abs(z) / sqrt(2))


def t_cdf(t: float, df: int) -> float:
    """P(T <= t) for whole `df`."""
    theta = atan(t / sqrt(df))
    total, term = 0.0, 1.0
    if df % 2:
        for j in range(1, (df - 1) // 2 + 1):
            term = cos(theta) if j == 1 else term * cos(theta) ** 2 * (2 * j - 2) / (2 * j - 1)
            total += term
        middle = 2 / pi * (theta + sin(theta) * total)
    else:
        for j in range(df // 2):
            term = 1.0 if j == 0 else term * cos(theta) ** 2 * (2 * j - 1) / (2 * j)
            total += term
        middle = sin(theta) * total
    return 0.5 + middle / 2


def t_quantile(share: float, df: int) -> float:
    """The t below which `share` lies, by bisection to 1e-10."""
    low, high = -1e4, 1e4
    while high - low > 1e-10:
        middle = (low + high) / 2
        low, high = (middle, high) if t_cdf(middle, df) < share else (low, middle)
    return (low + high) / 2


def chi2_sf(x: float, df: int) -> float:
    """P(chi-square >= x) for whole `df`."""
    if df % 2:
        term, total = sqrt(2 * x / pi) * exp(-x / 2), 0.0
        for j in range(1, (df - 1) // 2 + 1):
            total += term
            term *= x / (2 * j + 1)
        return erfc(sqrt(x / 2)) + total
    term, total = exp(-x / 2), 0.0
    for j in range(df // 2):
        total += term
        term *= x / (2 * (j + 1))
    return total


def chi2_test(observed: Floats, expected: Floats) -> tuple[float, float]:
    """Pearson's statistic and p-value for counts against expected counts of the same total."""
    statistic = float(((observed - expected) ** 2 / expected).sum())
    return statistic, chi2_sf(statistic, len(observed) - 1)


def difference_of_shares(k1: float, n1: float, k0: float, n0: float) -> Estimate:
    """Share 1 minus share 0 as a fraction; unpooled standard error (day 73)."""
    p1, p0 = k1 / n1, k0 / n0
    return with_normal_interval(p1 - p0, sqrt(p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0))


def difference_of_means(a: Floats, b: Floats) -> Estimate:
    """Mean of `a` minus mean of `b`; unequal variances, normal interval."""
    se = sqrt(float(a.var(ddof=1)) / len(a) + float(b.var(ddof=1)) / len(b))
    return with_normal_interval(float(a.mean() - b.mean()), se)


def mean_with_t_interval(values: Floats) -> Estimate:
    """Mean of few independent units (territories, pairs)."""
    se = float(values.std(ddof=1)) / sqrt(len(values))
    return with_t_interval(float(values.mean()), se, len(values) - 1)


def demean(values: Floats, groups: NDArray[np.int64]) -> Floats:
    """Columns of `values` minus their group means: fixed effects without dummies."""
    count = np.bincount(groups)
    columns = values.reshape(len(values), -1)
    means = np.column_stack([np.bincount(groups, weights=c) / np.maximum(count, 1) for c in columns.T])
    return (columns - means[groups]).reshape(values.shape)


def least_squares(x: Floats, y: Floats) -> list[Estimate]:
    """OLS coefficients of `y` on the columns of `x`, no intercept added.

    Standard errors are heteroskedasticity-robust (White 1980) with the factor n / (n - k).
    """
    bread = np.linalg.inv(x.T @ x)
    beta = bread @ (x.T @ y)
    scores = x * (y - x @ beta)[:, None]
    n, k = x.shape
    errors = np.sqrt(np.diag(bread @ (scores.T @ scores * n / (n - k)) @ bread))
    return [with_normal_interval(float(b), float(s)) for b, s in zip(beta, errors, strict=True)]
