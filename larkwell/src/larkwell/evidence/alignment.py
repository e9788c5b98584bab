"""Days 83-90 and 99: what One Funnel did to customers per lead, and to the rates people quote instead."""

from itertools import pairwise

import numpy as np
from pandas import DataFrame

from . import did
from .finding import Finding, Tables

LAST_MATURE = "2025-08"  # leads of later months have had fewer than 120 days
BEFORE, AFTER = ("2024-01", "2024-09"), ("2025-01", LAST_MATURE)  # day 86, wave 1


def mature_inbound(tables: Tables) -> DataFrame:
    """Inbound leads that could be watched for 120 days, one row each, with territory, month and `won`."""
    rows = inbound(tables)
    rows = rows[rows["observable_120d"]]
    return rows.assign(won=rows["won_120d"].astype(float))


def inbound(tables: Tables) -> DataFrame:
    """All inbound leads with their stages, territory and month."""
    where = tables["leads"][["lead_id", "territory_id"]]
    rows = tables["funnel"].merge(where, on="lead_id", how="left", validate="one_to_one")
    return rows[rows["source_type"] == "inbound"]


def _contrasts(cells: did.Panel) -> dict[str, float]:
    return {
        "before_after": did.before_after(cells),
        "cross_section": did.cross_section(cells),
        "twfe": did.twfe(cells),
    }


def customers_per_lead(tables: Tables) -> Finding:
    """The headline estimand: customers within 120 days per inbound lead, a base fixed before treatment."""
    rows = mature_inbound(tables)
    cells = did.panel(rows, "won", tables["rollout"])
    fit = did.imputation_interval(cells)
    contrasts = _contrasts(cells)
    by_wave = {
        f"wave_{wave}": did.imputation(cells, cells.treated & (np.array(cells.wave) == wave)[:, None])
        for wave in ("1", "2", "3")
    }
    since = cells.since
    by_age = {
        "months_0_2": did.imputation(cells, (since >= 0) & (since <= 2)),
        "months_3_5": did.imputation(cells, (since >= 3) & (since <= 5)),
        "months_6_on": did.imputation(cells, since >= 6),
    }
    treated = float(cells.post.sum())
    details = {
        **contrasts,
        "two_by_two_wave_1": did.two_by_two(cells, "1", BEFORE, AFTER),
        **by_wave,
        **by_age,
        "level_before": did.pooled(cells, ~cells.treated),
    }
    return Finding(
        name="alignment_customers",
        days=(86, 87, 88, 90, 100),
        question="How many more customers per 100 inbound leads does alignment bring within 120 days?",
        unit="pp",
        naive=100 * contrasts["before_after"],
        naive_method="before/after in aligned territories",
        answer=100 * fit.value,
        method="imputation DiD, territories resampled within wave",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(rows),
        details={
            **{key: 100 * value for key, value in details.items()},
            "leads_in_aligned_cells": treated,
            "extra_customers": fit.value * treated,
            "extra_customers_low": fit.low * treated,
            "extra_customers_high": fit.high * treated,
        },
        claims={
            "before/after exceeds imputation by 0.8 pp": contrasts["before_after"] - fit.value >= 0.008,
            "cross-section exceeds imputation by 0.8 pp": contrasts["cross_section"] - fit.value >= 0.008,
            "TWFE lies below imputation": contrasts["twfe"] < fit.value,
            "the interval excludes 0": not fit.covers(0.0),
            "wave 1 gained more than wave 3": by_wave["wave_1"] > by_wave["wave_3"],
        },
    )


def _closed_deals(tables: Tables) -> DataFrame:
    """Deals opened up to August 2025 and closed since, with the month they were opened."""
    deals = tables["opportunities"]
    deals = deals.assign(month=deals["created_month"])
    return deals[(deals["status"] != "open") & (deals["month"] <= LAST_MATURE)]


def win_rate(tables: Tables) -> Finding:
    """Wins per opportunity: the base itself is changed by the new MQL rule (day 83)."""
    deals = _closed_deals(tables)
    deals = deals.assign(won=(deals["status"] == "won").astype(float))
    cells = did.panel(deals, "won", tables["rollout"])
    fit, contrasts = did.imputation_interval(cells), _contrasts(cells)
    scored = deals.merge(tables["leads"][["lead_id", "fit"]], on="lead_id", how="left")
    scored = scored[scored["source_type"] == "inbound"]
    fitness = did.imputation_interval(did.panel(scored, "fit", tables["rollout"]))
    return Finding(
        name="alignment_win_rate",
        days=(41, 83),
        question="Does alignment raise the win rate per opportunity?",
        unit="pp",
        naive=100 * contrasts["before_after"],
        naive_method="before/after in aligned territories",
        answer=100 * fit.value,
        method="imputation DiD on closed deals",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(deals),
        notes=("mixes skill with selection: alignment changes who becomes an opportunity",),
        details={
            **{key: 100 * value for key, value in contrasts.items()},
            "fit_points_of_inbound_deals": fitness.value,
        },
        claims={
            "before/after exceeds imputation by 2 pp": contrasts["before_after"] - fit.value >= 0.02,
            "the deals counted became fitter": fitness.low > 0,
        },
    )


def cycle_length(tables: Tables) -> Finding:
    """Days from opening to close, in logs; exp(effect) - 1 is the change in percent (day 99)."""
    deals = _closed_deals(tables)
    deals = deals[deals["cycle_days"] > 0]
    deals = deals.assign(log_days=np.log(deals["cycle_days"]))
    cells = did.panel(deals, "log_days", tables["rollout"])
    fit, naive = did.imputation_interval(cells), did.before_after(cells)

    def percent(logs: float) -> float:
        return 100 * float(np.expm1(logs))

    return Finding(
        name="alignment_cycle",
        days=(4, 14, 99),
        question="How much shorter is the sales cycle of aligned territories?",
        unit="%",
        naive=percent(naive),
        naive_method="before/after in aligned territories",
        answer=percent(fit.value),
        method="imputation DiD on log days of closed deals",
        low=percent(fit.low),
        high=percent(fit.high),
        n=len(deals),
        notes=("deals still open are missing, and alignment changes which deals are opened",),
        details={
            "log_points": fit.value,
            "log_se": fit.se,
            "median_days": float(deals["cycle_days"].median()),
            "mean_days": float(deals["cycle_days"].mean()),
        },
        claims={
            "the interval excludes 0": fit.high < 0,
            "cycles are skewed: mean above median": deals["cycle_days"].mean() > deals["cycle_days"].median(),
        },
    )


def mql_rate(tables: Tables) -> Finding:
    """MQLs per inbound lead fall under the agreed definition while acceptance rises (days 41, 90)."""
    rows = inbound(tables)
    rows = rows.assign(mql=rows["mql_at"].notna().astype(float), sal=rows["sal_at"].notna().astype(float))
    cells = did.panel(rows, "mql", tables["rollout"])
    fit = did.imputation_interval(cells)
    accepted = did.panel(rows[rows["mql"] > 0], "sal", tables["rollout"])
    acceptance = did.imputation_interval(accepted)
    return Finding(
        name="alignment_mql_rate",
        days=(41, 42, 90),
        question="What does the agreed definition do to marketing's record MQL count?",
        unit="pp",
        naive=100 * did.before_after(cells),
        naive_method="before/after in aligned territories",
        answer=100 * fit.value,
        method="imputation DiD per inbound lead",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(rows),
        details={
            "rate_before": 100 * did.pooled(cells, ~cells.treated),
            "rate_after": 100 * did.pooled(cells, cells.treated),
            "acceptance_before": 100 * did.pooled(accepted, ~accepted.treated),
            "acceptance_effect": 100 * acceptance.value,
            "acceptance_effect_low": 100 * acceptance.low,
            "acceptance_effect_high": 100 * acceptance.high,
        },
        notes=("of the MQLs, the share that sellers accept is `acceptance`, in pp",),
        claims={"fewer MQLs": fit.high < 0, "a larger share of them is accepted": acceptance.low > 0},
    )


def retention(tables: Tables) -> Finding:
    """Monthly churn, customers active at the start of the month as base: the honest 'cannot tell' (99)."""
    rows = churn_rows(tables)
    cells = did.panel(rows, "ended", tables["rollout"])
    fit, naive = did.imputation_interval(cells), did.before_after(cells)
    return Finding(
        name="retention",
        days=(55, 99),
        question="Do customers in aligned territories leave less often?",
        unit="pp per month",
        naive=100 * naive,
        naive_method="before/after in aligned territories",
        answer=100 * fit.value,
        method="imputation DiD on monthly churn",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(rows),
        notes=("smallest effect this design finds four times in five (MDE) stands in `mde`",),
        details={"churn_before": 100 * did.pooled(cells, ~cells.treated), "mde": 100 * 2.8 * fit.se},
        claims={"the interval covers 0: cannot tell": fit.covers(0.0)},
    )


def churn_rows(tables: Tables) -> DataFrame:
    """One row per customer active at the start of a month, `ended` = 1 if they paid no more in it."""
    paid = tables["mrr_monthly"][["customer_id", "month"]]
    months = sorted(str(month) for month in paid["month"].unique())
    following = dict(pairwise(months))
    rows = paid[paid["month"] != months[-1]]
    rows = rows.assign(next=rows["month"].map(following))
    later = paid.rename(columns={"month": "next"}).assign(stays=1.0)
    rows = rows.merge(later, on=["customer_id", "next"], how="left", validate="one_to_one")
    where = tables["customers"][["customer_id", "territory_id", "segment"]]
    rows = rows.merge(where, on="customer_id", how="left", validate="many_to_one")
    rows["ended"] = rows["stays"].isna().astype(float)
    rows["month"] = rows["next"]
    return rows
