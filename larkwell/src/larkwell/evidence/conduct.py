"""Days 95 and 96: what a bonus did to the wins, and what was sent to people who had said no."""

import numpy as np
from pandas import Series

from .finding import Finding, Tables
from .frames import floats, share, total
from .stats import NAN, difference_of_shares

DAY = 86_400.0  # seconds
SALES_PITCH = ("cold_call", "email")


def gaming(tables: Tables) -> Finding:
    """Wins of the last week of a quarter: too many, dearer, and gone sooner (day 96)."""
    deals = tables["opportunities"]
    won = deals[deals["status"] == "won"].copy()
    left = (won["closed_at"].dt.to_period("Q").dt.end_time - won["closed_at"]).dt.total_seconds() / DAY
    rush = left < 7
    paid = tables["mrr_monthly"].groupby("customer_id").size()
    customers = tables["customers"].dropna(subset=["lead_id"])
    months = customers.set_index("lead_id").index.to_series()
    lives = Series(customers["customer_id"].map(paid).fillna(0).to_numpy(), index=months.to_numpy())
    old = won["closed_at"] < "2025-06-25"
    early = won["lead_id"].map(lives) <= 6
    calls = tables["activities"]
    first = calls.sort_values("at").drop_duplicates("lead_id")
    first = first.merge(tables["leads"][["lead_id", "territory_id"]], on="lead_id")
    quick = (first["minutes"] == 0) & first["kind"].str.endswith("call")
    quick_share = np.sort(floats(quick.groupby(first["territory_id"]).mean()))[::-1]
    bunching = total(rush) / 7 / (total(~rush) / 84)
    discounts = {
        "discount_last_week": share(won.loc[rush, "discount_pct"]),
        "discount_others": share(won.loc[~rush, "discount_pct"]),
    }
    gap = difference_of_shares(
        total(early[old & rush]), total(old & rush), total(early[old & ~rush]), total(old & ~rush)
    )
    return Finding(
        name="gaming",
        days=(96,),
        question="How many more of the last-week wins are gone within six months?",
        unit="pp",
        naive=0.0,
        naive_method="a win is a win",
        answer=100 * gap.value,
        method="customers with at most six paid months, last-week wins minus others",
        low=100 * gap.low,
        high=100 * gap.high,
        n=int(total(old)),
        details={
            "wins_per_day_last_week_to_others": bunching,
            **discounts,
            "short_first_calls_top_3_territories": 100 * float(quick_share[:3].mean()),
            "short_first_calls_others": 100 * float(quick_share[3:].mean()),
        },
        notes=("short first calls: % of first activities that are calls under one minute",),
        claims={
            "wins bunch before the quarter's end": bunching > 1.5,
            "with deeper discounts": discounts["discount_last_week"] > discounts["discount_others"],
            "short calls sit in three territories": bool(quick_share[2] > 2 * quick_share[3]),
        },
    )


def objections(tables: Tables) -> Finding:
    """Activities after a person objected to direct marketing; those of a kind that is a pitch are breaches."""
    said_no = tables["leads"].dropna(subset=["objected_at"])[["lead_id", "objected_at"]]
    rows = tables["activities"].merge(said_no, on="lead_id")
    after = rows[rows["at"] > rows["objected_at"]]
    pitch = after["kind"].isin(SALES_PITCH)
    return Finding(
        name="objections",
        days=(95,),
        question="How many activities were direct marketing to people who had objected?",
        unit="activities",
        naive=float(len(after)),
        naive_method="every activity after the objection",
        answer=total(pitch),
        method=f"only the kinds that open a pitch ({', '.join(SALES_PITCH)})",
        low=NAN,
        high=NAN,
        n=len(said_no),
        notes=("n counts people who objected",),
        claims={"there are some": len(after) > 0, "not every one is a pitch": not bool(pitch.all())},
    )
