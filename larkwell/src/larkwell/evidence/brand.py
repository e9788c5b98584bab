"""Days 35 and 36: survey shares with their error, and the arithmetic of small brands.

Double jeopardy: purchases per buyer x (1 - penetration) is nearly constant over the brands of a
category (Ehrenberg, Goodhardt & Barwise 1990), so a small brand's lower frequency needs no story.
"""

from math import sqrt

import numpy as np

from .finding import Finding, Tables
from .frames import floats, value
from .stats import Z95, mean_with_t_interval, with_normal_interval

OWN = "Larkwell"


def double_jeopardy(tables: Tables) -> Finding:
    """Larkwell's purchase frequency, against the leader and against what its size predicts."""
    survey = tables["brand_survey"]
    brands = survey.groupby("brand")[["n", "bought_12m", "purchases"]].sum()
    reach = brands["bought_12m"] / brands["n"]
    frequency = brands["purchases"] / brands["bought_12m"]
    leader, smallest = str(reach.idxmax()), str(reach.idxmin())
    reaches = value(reach, leader) / value(reach, smallest)
    frequencies = value(frequency, leader) / value(frequency, smallest)
    counts = survey.set_index(["quarter", "region", "brand"])[["n", "bought_12m", "purchases"]].unstack("brand")
    waves = counts["bought_12m"] / counts["n"]
    often = counts["purchases"] / counts["bought_12m"]
    constant = floats((often * (1 - waves)).drop(columns=OWN)).mean(axis=1)
    gap = mean_with_t_interval(floats(often[OWN]) - constant / (1 - floats(waves[OWN])))
    return Finding(
        name="double_jeopardy",
        days=(34, 36),
        question="How far does Larkwell's purchase frequency fall short of what it should be?",
        unit="purchases per buyer",
        naive=value(frequency, OWN) - value(frequency, leader),
        naive_method="compared with the leader",
        answer=gap.value,
        method="compared with the frequency that its own size predicts",
        low=gap.low,
        high=gap.high,
        n=int(value(brands["n"], OWN)),
        details={
            **{f"penetration_{b}": 100 * float(v) for b, v in reach.items()},
            **{f"frequency_{b}": float(v) for b, v in frequency.items()},
            "ratio_of_penetrations": reaches,
            "ratio_of_frequencies": frequencies,
        },
        claims={
            "Larkwell trails the leader in frequency": value(frequency, OWN) < value(frequency, leader),
            "bigger brands have more frequent buyers": reach.rank().corr(frequency.rank()) > 0.85,
            "penetration separates brands more than frequency": reaches > 2 * frequencies,
        },
    )


def awareness(tables: Tables) -> Finding:
    """Unaided awareness per quarter: the largest change of one region, and the trend of all."""
    survey = tables["brand_survey"]
    own = survey[survey["brand"] == OWN]
    counts = own.set_index(["quarter", "region"])[["unaided", "n"]].unstack("region").sort_index()
    n = counts["n"]
    share = counts["unaided"] / n
    change = np.diff(floats(share), axis=0)
    variance = floats(share * (1 - share) / n)
    beyond = float((np.abs(change) > Z95 * np.sqrt(variance[1:] + variance[:-1])).mean())
    asked = floats(n).sum(axis=1)
    pooled = floats(counts["unaided"]).sum(axis=1) / asked
    t = np.arange(len(pooled)) - (len(pooled) - 1) / 2
    weights = t / (t**2).sum()
    error = sqrt(float((weights**2 * pooled * (1 - pooled) / asked).sum()))
    fit = with_normal_interval(float((weights * pooled).sum()), error)
    largest = float(change.ravel()[np.abs(change).argmax()])
    return Finding(
        name="awareness",
        days=(35,),
        question="How fast does unaided awareness rise?",
        unit="pp per quarter",
        naive=100 * largest,
        naive_method="largest change of one region from one quarter to the next",
        answer=100 * fit.value,
        method="straight line through all regions and quarters",
        low=100 * fit.low,
        high=100 * fit.high,
        n=int(asked.sum()),
        details={"regional_changes_beyond_their_margin": 100 * beyond},
        notes=("of the regional changes, the share in % that exceeds its own 95% margin stands in details",),
        claims={"most regional changes stay inside their margin": beyond < 0.25},
    )
