"""Days 18, 39, 82 and 84: win rates, discounts and credit in the sellers' tables."""

from itertools import pairwise
from math import sqrt

import numpy as np
from pandas import DataFrame, Index

from .finding import Finding, Tables
from .frames import Floats, codes, floats, value
from .stats import NAN, demean, difference_of_shares, least_squares, with_normal_interval, with_t_interval

SEGMENTS = ("solo", "team", "multi")
CHOSEN_IN, COACHED_IN = "2025Q1", "2025Q2"


def closed(tables: Tables) -> DataFrame:
    """Won and lost deals with `won` as 0/1."""
    deals = tables["opportunities"]
    deals = deals[deals["status"] != "open"]
    return deals.assign(won=(deals["status"] == "won").astype(float))


def simpson(tables: Tables) -> Finding:
    """Outbound against inbound win rate, in total and standardised to the company's mix of segments."""
    deals = closed(tables)
    cells = deals.groupby(["segment", "source_type"])["won"]
    sides = ["outbound", "inbound"]
    size = floats(cells.size().unstack("source_type").loc[list(SEGMENTS), sides])
    rate = floats(cells.mean().unstack("source_type").loc[list(SEGMENTS), sides])
    mix = size.sum(axis=1) / size.sum()
    gap = rate[:, 0] - rate[:, 1]
    variance = (rate * (1 - rate) / size).sum(axis=1)
    fair = with_normal_interval(float((mix * gap).sum()), float(np.sqrt((mix**2 * variance).sum())))
    (k1, k0), (n1, n0) = (rate * size).sum(axis=0), size.sum(axis=0)
    raw = difference_of_shares(k1, n1, k0, n0)
    return Finding(
        name="simpson",
        days=(39, 82),
        question="Does outbound win more or less often than inbound?",
        unit="pp",
        naive=100 * raw.value,
        naive_method="pooled win rates, outbound minus inbound",
        answer=100 * fair.value,
        method="direct standardisation to the company's segment mix",
        low=100 * fair.low,
        high=100 * fair.high,
        n=len(deals),
        notes=("gaps are outbound minus inbound in pp",),
        details={
            **{f"gap_{s}": 100 * float(g) for s, g in zip(SEGMENTS, gap, strict=True)},
            "composition_effect": 100 * (raw.value - fair.value),
        },
        claims={
            "outbound wins less in total": raw.value < 0,
            "outbound wins more in every segment": bool((gap > 0).all()),
        },
    )


def coaching(tables: Tables) -> Finding:
    """The eight sellers coached after a bad quarter, against the worst eight of quarters without coaching."""
    deals = closed(tables)
    quarter = deals["closed_at"].dt.to_period("Q").astype(str).rename("quarter")
    wide = deals.groupby(["rep_id", quarter])["won"].mean().unstack("quarter")
    everyone = deals.groupby(quarter)["won"].mean()
    coached = tables["reps"].set_index("rep_id")["coached_2025q2"]
    worst = coached.index[coached]

    def rebound(who: Index, now: str, after: str) -> tuple[Floats, float]:
        """Each seller's change in win rate, and the change of all sellers together."""
        change = floats((wide[after] - wide[now]).loc[who].dropna())
        return change, value(everyone, after) - value(everyone, now)

    before = list(pairwise(q for q in sorted(wide.columns) if "2024Q2" <= q <= CHOSEN_IN))
    past = [rebound(wide[now].nsmallest(len(worst)).index, now, after) for now, after in before]
    gains, company = rebound(worst, CHOSEN_IN, COACHED_IN)
    uncoached = [float(change.mean()) for change, _ in past]
    expected = float(np.mean([change.mean() - all_changed for change, all_changed in past]))
    groups = [gains, *(change for change, _ in past)]
    df = sum(len(g) - 1 for g in groups)
    spread = sqrt(sum(float(g.var(ddof=1)) * (len(g) - 1) for g in groups) / df)
    error = spread * sqrt(1 / len(gains) + 1 / sum(len(g) for g in groups[1:]))
    fit = with_t_interval(float(gains.mean()) - company - expected, error, df)
    return Finding(
        name="coaching",
        days=(50, 84),
        question="What did coaching do for the eight weakest sellers?",
        unit="pp",
        naive=100 * float(gains.mean()),
        naive_method="win rate of the coached, quarter after minus quarter before",
        answer=100 * fit.value,
        method="rebound net of the company's change, minus that of the worst eight of quarters without coaching",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(worst),
        notes=(
            "the spread of a rebound is pooled over the quarters",
            "sellers close more deals in later quarters, so later bottoms are less unlucky: the method leans low",
        ),
        details={
            "coached_before": 100 * float(wide.loc[worst, CHOSEN_IN].mean()),
            "coached_after": 100 * float(wide.loc[worst, COACHED_IN].mean()),
            "all_after": 100 * float(wide[COACHED_IN].mean()),
            "rebound_without_coaching": 100 * float(np.mean(uncoached)),
            "smallest_rebound_without_coaching": 100 * min(uncoached),
        },
        claims={
            "the coached rebound by 8 pp or more": float(gains.mean()) >= 0.08,
            "uncoached bottoms rebound as well": min(uncoached) > 0,
            "the interval covers 0": fit.covers(0.0),
        },
    )


def discount(tables: Tables) -> Finding:
    """Wins per 5 points of discount: an association, within segments and alike in size and quarter end."""
    deals = closed(tables)
    won = deals["won"].to_numpy(dtype=float)
    size = np.log(deals["amount_eur"] / (1 - deals["discount_pct"] / 100))
    day = deals["closed_at"]
    to_quarter_end = (day.dt.to_period("Q").dt.end_time - day).dt.days
    columns = np.column_stack([deals["discount_pct"] / 5, size, (to_quarter_end < 14).astype(float)])
    segment = codes(deals["segment"])
    everyone = np.zeros(len(deals), dtype=np.int64)
    raw = least_squares(demean(columns[:, :1], everyone), demean(won, everyone))[0]
    inside = least_squares(demean(columns[:, :1], segment), demean(won, segment))[0]
    alike = least_squares(demean(columns, segment), demean(won, segment))[0]
    return Finding(
        name="discount",
        days=(39,),
        question="How much more often are deals won per 5 points of discount?",
        unit="pp per 5 points",
        naive=100 * inside.value,
        naive_method="slope within segments",
        answer=100 * alike.value,
        method="slope within segments, alike in list price and quarter end",
        low=100 * alike.low,
        high=100 * alike.high,
        n=len(deals),
        adjusted_only=True,
        notes=("not an experiment: sellers discount when a deal is close, which no column records",),
        details={"pooled_slope": 100 * raw.value},
        claims={"like with like raises the association": inside.value > raw.value},
    )


def influenced(tables: Tables) -> Finding:
    """Won value of 2025 that each team touched before the close: both shares can be true at once."""
    deals = tables["opportunities"]
    deals = deals[(deals["status"] == "won") & (deals["closed_at"].dt.year == 2025)]
    worth = deals["amount_eur"] / deals["amount_eur"].sum()
    deals = deals.merge(tables["leads"][["lead_id", "visitor_id"]], on="lead_id", how="left")
    first_touch = tables["touches"].groupby("visitor_id")["touched_at"].min()
    first_activity = tables["activities"].groupby("lead_id")["at"].min()
    marketing = (deals["visitor_id"].map(first_touch) < deals["closed_at"]).to_numpy()
    sales = (deals["lead_id"].map(first_activity) < deals["closed_at"]).to_numpy()
    inbound = (deals["source_type"] == "inbound").to_numpy()
    parts = {
        "marketing_sourced": 100 * float(worth[inbound].sum()),
        "marketing_influenced": 100 * float(worth[marketing].sum()),
        "sales_influenced": 100 * float(worth[sales].sum()),
    }
    total = parts["marketing_influenced"] + parts["sales_influenced"]
    return Finding(
        name="influenced",
        days=(18,),
        question="What do the two teams' influenced shares of won value add up to?",
        unit="% of won value",
        naive=100.0,
        naive_method="shares of one whole add up to 100",
        answer=total,
        method="sum of both shares, overlap counted twice",
        low=NAN,
        high=NAN,
        n=len(deals),
        details=parts,
        claims={
            "the shares overlap": total > 110,
            "marketing influences more than it sources": parts["marketing_influenced"] > parts["marketing_sourced"],
        },
    )
