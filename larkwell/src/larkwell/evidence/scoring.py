"""Days 42, 44, 66 and 85: leads that nobody called, leads met at a fair, visitors who said no."""

from math import sqrt

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame

from larkwell.models import logit

from .finding import Finding, Tables
from .frames import floats, share, total
from .stats import difference_of_shares, with_normal_interval


def recall(tables: Tables) -> Finding:
    """Share of would-be customers that the MQL rule caught, misses measured on the leads worked by lot."""
    keys = ["lead_id", "worked_by_lot"]
    rows = tables["funnel"].merge(tables["leads"][keys], on="lead_id")
    rows = rows[(rows["source_type"] == "inbound") & rows["observable_120d"]]
    mql, lot = rows["mql_at"].notna() & ~rows["worked_by_lot"], rows["worked_by_lot"]
    below = ~mql
    won = rows["won_120d"]
    caught, low_scores, worked = total(won[mql]), total(below), share(won[lot])
    rate = with_normal_interval(worked, sqrt(worked * (1 - worked) / total(lot)))
    missed = rate.value * low_scores
    idle = share(won[below & ~lot])
    return Finding(
        name="recall",
        days=(42, 44),
        question="Of the customers we could have had, what share did the MQL rule catch?",
        unit="%",
        naive=100 * caught / (caught + total(won[below])),
        naive_method="misses counted among leads that nobody called",
        answer=100 * caught / (caught + missed),
        method="misses measured on the 5% of low scores worked by lot",
        low=100 * caught / (caught + rate.high * low_scores),
        high=100 * caught / (caught + max(rate.low, 0.0) * low_scores),
        n=int(total(lot)),
        details={
            "won_120d_low_score_worked": 100 * rate.value,
            "won_120d_low_score_unworked": 100 * idle,
            "won_120d_mql": 100 * share(won[mql]),
        },
        notes=("n counts leads worked by lot",),
        claims={"low scores that are worked win more than those that are not": rate.value > idle},
    )


def at_event(tables: Tables) -> DataFrame:
    """Leads watched for 120 days; `met` = networking event after creation and before any opportunity."""
    stages = tables["funnel"][["lead_id", "opp_at", "won_120d", "observable_120d"]]
    rows = tables["leads"].merge(stages, on="lead_id")
    activities = tables["activities"]
    events = activities[activities["kind"] == "networking_event"]
    met_at = rows["lead_id"].map(events.groupby("lead_id")["at"].min())
    met = met_at.notna() & ((met_at < rows["opp_at"]) | rows["opp_at"].isna())
    rows = rows.assign(met=met)
    return rows[rows["observable_120d"]]


def event_meeting(tables: Tables) -> Finding:
    """ATT by inverse-probability weighting: controls weighted by e / (1 - e) (day 85)."""
    rows = at_event(tables)
    met: NDArray[np.bool_] = rows["met"].to_numpy(dtype=bool)
    won = rows["won_120d"].to_numpy(dtype=float)
    known = ["fit", "engagement", "uses_rival", "segment", "source_type", "role"]
    e = logit(rows, "met", known).predict(rows).to_numpy()
    weight = e[~met] / (1 - e[~met])
    control = float(np.average(won[~met], weights=weight))
    rest = weight * (won[~met] - control) / weight.sum()
    error = float(np.sqrt(won[met].var(ddof=1) / met.sum() + (rest**2).sum()))
    fit = with_normal_interval(float(won[met].mean()) - control, error)
    raw = difference_of_shares(won[met].sum(), met.sum(), won[~met].sum(), (~met).sum())
    return Finding(
        name="event_meeting",
        days=(85,),
        question="How many more of the leads met at an event become customers because of it?",
        unit="pp",
        naive=100 * raw.value,
        naive_method="met minus not met",
        answer=100 * fit.value,
        method="inverse-probability weighting on what was known at creation (ATT)",
        low=100 * fit.low,
        high=100 * fit.high,
        n=int(met.sum()),
        adjusted_only=True,
        notes=("not an experiment: whom sellers take to an event is not fully recorded",),
        details={"met_rate": 100 * float(won[met].mean()), "twins_rate": 100 * control},
        claims={"weighting shrinks the difference": fit.value < raw.value},
    )


def consent(tables: Tables) -> Finding:
    """Visitors who refuse cookies differ: paths of consenters do not speak for them (day 66)."""
    visitors, leads = tables["visitors"], tables["leads"]
    inbound = leads[leads["source_type"] == "inbound"]
    sold = set(tables["customers"]["lead_id"].dropna())
    buyers = inbound[inbound["lead_id"].isin(sold)].merge(
        visitors[["visitor_id", "consent"]], on="visitor_id", how="inner"
    )
    asked = inbound.merge(visitors[["visitor_id", "consent"]], on="visitor_id", how="inner")
    multi = (asked["segment"] == "multi").groupby(asked["consent"]).agg(["sum", "size"]).astype(float)
    (k1, n1), (k0, n0) = floats(multi.loc[["refused", "all"]])
    gap = difference_of_shares(k1, n1, k0, n0)
    full = share(buyers["consent"] == "all")
    return Finding(
        name="consent",
        days=(61, 66),
        question="How much more often are leads that refused cookies multi-site than those that accepted?",
        unit="pp",
        naive=0.0,
        naive_method="refusers are like consenters",
        answer=100 * gap.value,
        method="share of multi leads, refused minus all cookies",
        low=100 * gap.low,
        high=100 * gap.high,
        n=int(n1 + n0),
        details={"customers_with_full_paths": 100 * full},
        claims={"refusers are larger firms": gap.low > 0, "a quarter or more is not fully seen": full < 0.75},
    )
