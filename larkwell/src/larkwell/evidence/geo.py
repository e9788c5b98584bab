"""Days 68 and 79: two tests that switched a channel off in whole territories."""

from math import sqrt

import numpy as np
from pandas import DataFrame

from .attribution import last_touch_shares, paths
from .finding import Finding, Tables
from .frames import Floats, floats, total, value
from .stats import mean_with_t_interval

RELABELLINGS = 2000
SOURCES = ("brand_visits", "organic_visits", "direct_visits")


def _totals(tables: Tables, test: str, column: str) -> DataFrame:
    """Sum of `column` per territory (rows, with arm and pair_id) and period (before, during, after)."""
    rows = tables["geo_test"]
    rows = rows[rows["test"] == test]
    sums = rows.groupby(["territory_id", "period"])[column].sum().unstack("period")
    arms = rows.drop_duplicates("territory_id").set_index("territory_id")[["arm", "pair_id"]]
    return sums.join(arms)


def _log_ratio_of_ratios(before: Floats, during: Floats, off: Floats) -> Floats:
    """log of (off during/off before) / (on during/on before); `off` is 0/1, one row per labelling."""
    on = 1 - off
    return np.log(off @ during) - np.log(off @ before) - np.log(on @ during) + np.log(on @ before)


def _percent(logs: float) -> float:
    return 100 * float(np.expm1(logs))


def substitution(tables: Tables, test: str) -> dict[str, float]:
    """Change in brand, organic and direct visits by ratio-of-ratios, in percent."""
    out = {}
    for column in SOURCES:
        t = _totals(tables, test, column)
        off = floats(t["arm"] == "off")[None, :]
        before, during = floats(t["before"]), floats(t["during"])
        with np.errstate(divide="ignore"):
            out[column + "_change"] = _percent(float(_log_ratio_of_ratios(before, during, off)[0]))
    return out


def brand_search(tables: Tables) -> Finding:
    """Ratio-of-ratios in engaged visitors, its null by relabelling territories (Fisher's randomisation)."""
    t = _totals(tables, "brand_search", "engaged_visitors")
    off = floats(t["arm"] == "off")
    before, during = floats(t["before"]), floats(t["during"])
    effect = float(_log_ratio_of_ratios(before, during, off[None, :])[0])
    rng = np.random.default_rng(68)
    labels = rng.permuted(np.tile(off, (RELABELLINGS, 1)), axis=1)
    undone = during * np.exp(-effect * off)  # as it would have been: the null of a constant effect
    null = _log_ratio_of_ratios(before, undone, labels)
    low, high = effect - np.quantile(null, [0.975, 0.025])
    null_p = float((np.abs(_log_ratio_of_ratios(before, during, labels)) >= abs(effect)).mean())
    predicted = -100 * value(last_touch_shares(paths(tables)), "brand_search")
    return Finding(
        name="brand_search",
        days=(24, 62, 68, 70),
        question="How many engaged visitors are lost when brand ads go dark?",
        unit="%",
        naive=predicted,
        naive_method="all customers whose last touch was brand search are lost",
        answer=_percent(effect),
        method="ratio of ratios over territories, randomisation interval",
        low=_percent(float(low)),
        high=_percent(float(high)),
        n=len(t),
        notes=("n counts territories",),
        details={"permutation_p": null_p, **substitution(tables, "brand_search")},
        claims={
            "the interval covers 0": low <= 0 <= high,
            "the interval excludes the last-touch prediction": not low <= np.log1p(predicted / 100) <= high,
        },
    )


def social(tables: Tables) -> Finding:
    """Mean within-pair difference in log ratios, off minus on: twelve pairs are the sample."""
    t = _totals(tables, "social", "engaged_visitors")
    off = t[t["arm"] == "off"].set_index("pair_id").sort_index()
    on = t[t["arm"] == "on"].set_index("pair_id").sort_index()

    def gaps(period: str) -> Floats:
        """off minus on in log(period / before), one number a pair"""
        return np.log(floats(off[period] / off["before"])) - np.log(floats(on[period] / on["before"]))

    fit, after = mean_with_t_interval(gaps("during")), mean_with_t_interval(gaps("after"))
    people = sqrt(sum(1 / total(side[period]) for side in (off, on) for period in ("before", "during")))
    predicted = -100 * value(last_touch_shares(paths(tables)), "social")
    return Finding(
        name="social",
        days=(25, 66, 70, 79),
        question="How many engaged visitors are lost when social goes dark?",
        unit="%",
        naive=predicted,
        naive_method="only customers whose last touch was social are lost",
        answer=_percent(fit.value),
        method="mean within-pair difference of log ratios, t interval",
        low=_percent(fit.low),
        high=_percent(fit.high),
        n=len(off),
        notes=("n counts pairs of territories",),
        details={
            "carry_over_after": _percent(after.value),
            "carry_over_low": _percent(after.low),
            "carry_over_high": _percent(after.high),
            "se_of_pairs": 100 * fit.se,
            "se_if_visitors_were_independent": 100 * people,
            **substitution(tables, "social"),
        },
        claims={"the interval excludes 0": fit.high < 0},
    )
