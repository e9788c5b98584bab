"""Days 61-70: four rules that share the customers out, and what none of them can know.

Markov: first-order chain over all paths, credit by removal effect (Anderl, Becker, von Wangenheim &
Schumann 2016); removed channels send everyone to null.
"""

import numpy as np
from pandas import DataFrame, Series

from .finding import Finding, Tables
from .frames import Floats, cell
from .stats import NAN

MODELS = ("first", "last", "linear", "markov")


def paths(tables: Tables) -> DataFrame:
    """Touches in time order per visitor, cut at the start as a customer; `converted` marks buyers' paths."""
    sold = tables["customers"].dropna(subset=["lead_id"])[["lead_id", "start_date"]]
    leads = tables["leads"].dropna(subset=["visitor_id"])[["lead_id", "visitor_id"]]
    buyers = sold.merge(leads, on="lead_id").drop_duplicates("visitor_id")[["visitor_id", "start_date"]]
    touches = tables["touches"].merge(buyers, on="visitor_id", how="left")
    before = touches["start_date"].isna() | (touches["touched_at"] <= touches["start_date"])
    touches = touches[before].sort_values(["visitor_id", "touched_at"], kind="stable")
    return touches.assign(converted=touches["start_date"].notna())[["visitor_id", "channel", "converted"]]


def _shares(credit: Series) -> Series:
    return credit / credit.sum()


def first_touch_shares(touches: DataFrame) -> Series:
    rows = touches[touches["converted"]].drop_duplicates("visitor_id", keep="first")
    return _shares(rows["channel"].value_counts())


def last_touch_shares(touches: DataFrame) -> Series:
    rows = touches[touches["converted"]].drop_duplicates("visitor_id", keep="last")
    return _shares(rows["channel"].value_counts())


def linear_shares(touches: DataFrame) -> Series:
    rows = touches[touches["converted"]]
    weight = 1.0 / rows.groupby("visitor_id")["channel"].transform("size")
    return _shares(weight.groupby(rows["channel"]).sum())


def _transitions(touches: DataFrame, channels: list[str]) -> Floats:
    """Row-stochastic matrix: rows channels + start, columns channels + conversion + null."""
    k = len(channels)
    state = touches["channel"].map({c: i for i, c in enumerate(channels)}).to_numpy(dtype=np.int64)
    visitor = touches["visitor_id"].to_numpy()
    opens = np.r_[True, visitor[1:] != visitor[:-1]]
    closes = np.r_[visitor[1:] != visitor[:-1], True]
    counts = np.zeros((k + 1, k + 2))
    np.add.at(counts, (np.where(opens, k, np.r_[0, state[:-1]]), state), 1)
    ends = np.where(touches["converted"].to_numpy()[closes], k, k + 1)
    np.add.at(counts, (state[closes], ends), 1)
    rows: Floats = np.maximum(counts.sum(axis=1, keepdims=True), 1)
    return np.asarray(counts / rows)


def _conversion(p: Floats, removed: int | None = None) -> float:
    """Probability of ending in conversion: start (I - Q)^-1 r; a removed channel ends in null."""
    k = p.shape[0] - 1
    q, r, start = p[:k, :k].copy(), p[:k, k].copy(), p[k, :k].copy()
    if removed is not None:
        q[:, removed] = q[removed, :] = 0
        r[removed] = start[removed] = 0
    return float(start @ np.linalg.solve(np.eye(k) - q, r))


def markov_shares(touches: DataFrame) -> Series:
    channels = sorted(touches["channel"].unique())
    p = _transitions(touches, channels)
    whole = _conversion(p)
    return _shares(Series({c: 1 - _conversion(p, i) / whole for i, c in enumerate(channels)}))


def credit(touches: DataFrame) -> DataFrame:
    """Share of the customers with a path that each model gives to each channel (columns sum to 1)."""
    rules = (first_touch_shares, last_touch_shares, linear_shares, markov_shares)
    return DataFrame({name: rule(touches) for name, rule in zip(MODELS, rules, strict=True)}).fillna(0.0)


def attribution(tables: Tables) -> Finding:
    """Last touch as the naive answer for brand search; the table of all models in `details`."""
    touches = paths(tables)
    table = credit(touches)
    channels = sorted(touches["channel"].unique())
    closing = _conversion(_transitions(touches, channels))
    buyers = int(touches.loc[touches["converted"], "visitor_id"].nunique())
    observed = buyers / touches["visitor_id"].nunique()
    sold = tables["customers"]["lead_id"].notna().sum()
    shares = {f"{m}_{c}": 100 * cell(table, c, m) for c in table.index for m in MODELS}
    return Finding(
        name="attribution",
        days=(62, 63, 65, 70),
        question="What share of customers do the rules give to brand search?",
        unit="% of customers with a path",
        naive=shares["last_brand_search"],
        naive_method="last touch",
        answer=NAN,
        method="no rule: only the switch-offs ask this question",
        low=NAN,
        high=NAN,
        n=buyers,
        notes=("every model hands out 100% of the customers",),
        details={**shares, "observable": 100 * buyers / float(sold), "markov_check": abs(closing - observed)},
        claims={
            "last touch pays brand search more than first touch": shares["last_brand_search"]
            > shares["first_brand_search"],
            "last touch pays events less than first touch": shares["last_event"] < shares["first_event"],
            "the chain reproduces the observed conversion": abs(closing - observed) < 1e-6,
        },
    )
