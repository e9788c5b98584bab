"""Days 45 and 81: the famous slope of speed-to-lead, adjusted, and against a fault that hit by chance."""

import numpy as np
from pandas import DataFrame

from .finding import Finding, Tables
from .frames import Floats, codes, floats
from .stats import demean, least_squares, with_normal_interval


def answered(tables: Tables) -> DataFrame:
    """Inbound leads that sales accepted: log hours from creation to the first attempt, `opp` as 0/1."""
    stages = tables["funnel"][["lead_id", "mql_at", "sal_at", "opp_at"]]
    columns = ["lead_id", "source_type", "created_at", "month", "territory_id", "fit", "engagement"]
    rows = tables["leads"][[*columns, "first_attempt_at", "routing_fault"]].merge(stages, on="lead_id")
    rows = rows[(rows["source_type"] == "inbound") & rows["mql_at"].notna() & rows["sal_at"].notna()]
    hours = (rows["first_attempt_at"] - rows["created_at"]).dt.total_seconds() / 3600
    rows = rows.assign(log_hours=np.log(hours.where(hours > 0)), opp=rows["opp_at"].notna().astype(float))
    return rows.dropna(subset=["log_hours"])


def _slope(rows: DataFrame, controls: list[str], groups: str | None = None) -> tuple[float, float]:
    group = np.zeros(len(rows), dtype=np.int64) if groups is None else codes(rows[groups])
    x = demean(floats(rows[["log_hours", *controls]]), group)
    fit = least_squares(x, demean(floats(rows["opp"]), group))[0]
    return fit.value, fit.se


def _wald(y: Floats, x: Floats, z: Floats) -> tuple[float, float]:
    """Effect of x on y per unit, moved by the lottery z (0/1); standard error of the ratio (Wald 1940)."""
    held, free = z == 1, z == 0
    moved = x[held].mean() - x[free].mean()
    ratio = (y[held].mean() - y[free].mean()) / moved
    rest = y - ratio * x
    spread = rest[held].var(ddof=1) / held.sum() + rest[free].var(ddof=1) / free.sum()
    return float(ratio), float(np.sqrt(spread) / abs(moved))


def speed_to_lead(tables: Tables) -> Finding:
    """Change in the opportunity rate per unit of ln(hours): the fault's answer and the famous one."""
    rows = answered(tables)
    normal = rows[~rows["routing_fault"]]
    naive, naive_se = _slope(normal, [])
    alike, alike_se = _slope(normal, ["fit", "engagement"])
    within, _ = _slope(normal, ["fit", "engagement"], "territory_id")
    window = rows[rows["month"].isin(rows.loc[rows["routing_fault"], "month"].unique())]
    held = window["routing_fault"]
    y, x = floats(window["opp"]), floats(window["log_hours"])
    ratio, error = _wald(y, x, floats(held))
    fit = with_normal_interval(ratio, error)
    return Finding(
        name="speed_to_lead",
        days=(45, 81),
        question="How much does the opportunity rate fall per unit of ln(hours waited)?",
        unit="pp per ln(hour)",
        naive=100 * naive,
        naive_method="slope on ln(hours), all accepted leads",
        answer=100 * fit.value,
        method="leads held back by the routing fault against the others of its months (Wald ratio)",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(window),
        details={
            "naive_se": 100 * naive_se,
            "adjusted_fit_engagement": 100 * alike,
            "adjusted_se": 100 * alike_se,
            "adjusted_and_territory": 100 * within,
            "held_back": float(held.sum()),
            "median_hours_held": float(np.exp(np.median(x[held.to_numpy()]))),
            "median_hours_others": float(np.exp(np.median(x[~held.to_numpy()]))),
        },
        notes=("n counts accepted leads of the fault's months",),
        claims={
            "the naive slope is steeper than the adjusted one": naive < alike,
            "the fault's interval holds the adjusted slope": fit.covers(alike),
        },
    )
