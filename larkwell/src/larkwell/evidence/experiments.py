"""Days 38, 72, 73, 77, 78, 80: randomised tests, and the comparison people make instead of reading them."""

from math import sqrt

import numpy as np
from pandas import DataFrame, Series, Timedelta

from .finding import Finding, Tables
from .frames import Floats, floats, share, total
from .stats import (
    NAN,
    Estimate,
    chi2_test,
    difference_of_means,
    difference_of_shares,
    with_normal_interval,
)


def _shares(one: Series, zero: Series) -> Estimate:
    """Difference in the share of True (or 1), first minus second; nan when one side is sealed."""
    if one.empty or zero.empty:
        return with_normal_interval(NAN, NAN)
    return difference_of_shares(total(one), len(one), total(zero), len(zero))


def _email(tables: Tables, arm: str, claims: dict[str, str]) -> Finding:
    test = tables["email_test"].dropna(subset=["meeting_14d"])
    by_arm = {name: test[test["arm"] == name] for name in ("control", "plain", "newsletter")}
    mailed, control = by_arm[arm], by_arm["control"]
    fit = _shares(mailed["meeting_14d"], control["meeting_14d"])
    verdicts = {
        "significant": fit.p < 0.01 and fit.value > 0,
        "inconclusive": fit.covers(0.0) and fit.covers(0.01),
    }
    return Finding(
        name=f"email_{arm}",
        days=(73, 74, 80),
        question=f"How many more leads book a meeting within 14 days after the {arm} e-mail?",
        unit="pp",
        naive=100 * share(mailed["meeting_14d"]),
        naive_method="meeting rate of the mailed leads",
        answer=100 * fit.value,
        method="difference of two randomised arms (all assigned leads)",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(mailed) + len(control),
        details={
            "control_rate": 100 * share(control["meeting_14d"]),
            "z": fit.z,
            "p": fit.p,
            "plain_minus_newsletter": 100
            * _shares(by_arm["plain"]["meeting_14d"], by_arm["newsletter"]["meeting_14d"]).value,
            "mde": 100 * 2.8 * fit.se,
        },
        claims={sentence: verdicts[verdict] for sentence, verdict in claims.items()},
    )


def email_plain(tables: Tables) -> Finding:
    """The plain arm ships sealed: nan until its outcomes are opened (day 80)."""
    return _email(tables, "plain", {"p below 0.01, upward": "significant"})


def email_newsletter(tables: Tables) -> Finding:
    return _email(tables, "newsletter", {"the interval covers both 0 and 1 pp": "inconclusive"})


def email_value(tables: Tables) -> Finding:
    """90-day value, plain against control, with the value before assignment as covariate.

    CUPED: Deng, Xu, Kohavi & Walker 2013. Theta is pooled over the arms (day 78).
    """
    test = tables["email_test"].dropna(subset=["value_90d_eur"])
    y, x = test["value_90d_eur"].to_numpy(dtype=float), test["pre_value"].to_numpy(dtype=float)
    theta = float(np.cov(y, x)[0, 1] / x.var(ddof=1))
    adjusted = y - theta * (x - x.mean())
    arm = test["arm"].to_numpy()

    def against_control(values: Floats, name: str) -> Estimate:
        """nan for an arm whose outcomes are sealed."""
        if name not in arm:
            return with_normal_interval(NAN, NAN)
        return difference_of_means(values[arm == name], values[arm == "control"])

    raw, plain = against_control(y, "plain"), against_control(adjusted, "plain")
    newsletter = against_control(adjusted, "newsletter")
    kept = 1 - float(np.corrcoef(y, x)[0, 1]) ** 2
    return Finding(
        name="email_value",
        days=(78, 80),
        question="How much 90-day value does the plain e-mail add per lead?",
        unit="EUR per lead",
        naive=raw.value,
        naive_method="difference of arms without the covariate",
        answer=plain.value,
        method="CUPED with pre-period value, pooled theta",
        low=plain.low,
        high=plain.high,
        n=int((arm != "newsletter").sum()),
        notes=("the naive answer is unbiased here, only noisier",),
        details={
            "residual_variance": kept,
            "raw_se": raw.se,
            "cuped_se": plain.se,
            "newsletter": newsletter.value,
            "newsletter_low": newsletter.low,
            "newsletter_high": newsletter.high,
        },
        claims={"the covariate removes at least half of the variance": kept <= 0.5},
    )


def price(tables: Tables) -> Finding:
    """Revenue per visitor decides, conversion misleads (day 38)."""
    test = tables["price_test"]
    revenue = test["price"] * test["purchased"]
    names = dict(zip(sorted(test["price"].unique()), ("low", "middle", "high"), strict=True))
    arm = test["price"].map(names)
    arms = {name: floats(revenue[arm == name]) for name in names.values()}
    rpv = {name: float(values.mean()) for name, values in arms.items()}
    conversion = {name: share(test.loc[arm == name, "purchased"]) for name in names.values()}
    prices = {name: float(price) for price, name in names.items()}
    against_low = difference_of_means(arms["middle"], arms["low"])
    against_high = difference_of_means(arms["middle"], arms["high"])
    return Finding(
        name="price",
        days=(37, 38),
        question="What does the middle price earn per visitor, compared with the lowest?",
        unit="EUR per visitor",
        naive=(conversion["middle"] - conversion["low"]) * prices["middle"],
        naive_method="difference in conversion alone, valued at one price",
        answer=against_low.value,
        method="difference in revenue per visitor of two randomised arms",
        low=against_low.low,
        high=against_low.high,
        n=len(arms["middle"]) + len(arms["low"]),
        details={
            **{f"price_{name}": price for name, price in prices.items()},
            **{f"rpv_{name}": mean for name, mean in rpv.items()},
            **{f"conversion_{name}": 100 * rate for name, rate in conversion.items()},
            "z_middle_low": against_low.z,
            "z_middle_high": against_high.z,
        },
        claims={
            "the middle price has the highest revenue per visitor": max(rpv, key=lambda name: rpv[name]) == "middle",
            "middle beats high beyond chance": against_high.low > 0,
        },
    )


def abandoned(tables: Tables) -> DataFrame:
    """Carts not completed within 24 hours (day 72)."""
    carts = tables["carts"]
    quick = (carts["completed_at"] - carts["created_at"]) <= Timedelta(hours=24)
    return carts[~quick]


def cart_email(tables: Tables) -> Finding:
    carts = abandoned(tables)
    mailed, control = carts.loc[carts["email"], "rescued"], carts.loc[~carts["email"], "rescued"]
    fit = _shares(mailed, control)
    return Finding(
        name="cart_email",
        days=(72,),
        question="How many of 100 abandoned carts does the reminder e-mail rescue?",
        unit="pp",
        naive=100 * share(mailed),
        naive_method="rescue rate of the mailed carts",
        answer=100 * fit.value,
        method="mailed minus control, randomised",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(carts),
        details={"rescued_without_email": 100 * share(control)},
        claims={"the interval excludes 0": fit.low > 0},
    )


def cart_calls(tables: Tables) -> Finding:
    """Calls were chosen: even like with like (amount band x recency band) stays an upper guess."""
    carts = abandoned(tables)
    called, rest = carts.loc[carts["called"], "rescued"], carts.loc[~carts["called"], "rescued"]
    raw = _shares(called, rest)
    gain = variance = 0.0
    for _, stratum in carts.groupby(["amount_band", "recency_band"]):
        one, zero = (stratum.loc[stratum["called"] == c, "rescued"] for c in (True, False))
        if min(len(one), len(zero)) < 2:
            continue
        gap, weight = _shares(one, zero), len(one) / len(called)
        gain += weight * gap.value
        variance += (weight * gap.se) ** 2
    fit = with_normal_interval(gain, sqrt(variance))
    return Finding(
        name="cart_calls",
        days=(72,),
        question="How many of 100 called carts does the call rescue?",
        unit="pp",
        naive=100 * raw.value,
        naive_method="called minus not called",
        answer=100 * fit.value,
        method="within amount and recency bands, weighted by called carts",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(carts),
        adjusted_only=True,
        notes=("not an experiment: what sellers heard on the phone is not in the table",),
        claims={"like with like shrinks the difference": fit.value < raw.value},
    )


def landing(tables: Tables) -> Finding:
    """A sample ratio mismatch located by device, and the uplift it fakes (day 77)."""
    test = tables["landing_test"]

    def srm(rows: DataFrame) -> float:
        counts = floats(rows["arm"].value_counts().reindex(["old", "new"]))
        return chi2_test(counts, np.full(2, counts.sum() / 2))[1]

    def uplift(rows: DataFrame) -> Estimate:
        return _shares(rows.loc[rows["arm"] == "new", "lead"], rows.loc[rows["arm"] == "old", "lead"])

    by_device = {str(device): srm(rows) for device, rows in test.groupby("device")}
    broken = min(by_device, key=lambda device: by_device[device])
    sound = test[test["device"] != broken]
    raw, fit = uplift(test), uplift(sound)
    return Finding(
        name="landing",
        days=(77,),
        question="Does the new landing page bring more leads?",
        unit="pp",
        naive=100 * raw.value,
        naive_method="difference of arms, all devices",
        answer=100 * fit.value,
        method="the same without the device that lost visitors in one arm",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(sound),
        details={
            "srm_p": srm(test),
            **{f"srm_p_{device}": p for device, p in by_device.items()},
            "srm_p_sound": srm(sound),
            "naive_p": raw.p,
        },
        claims={
            "mismatch: p below 0.001": srm(test) < 0.001,
            "the hole is the tablets": broken == "tablet",
            "the rest is balanced": srm(sound) > 0.001,
            "the fake uplift shrinks": raw.value > fit.value,
        },
    )
