"""What people and machines do to records, added last, from its own seed."""

import numpy as np
import pandas as pd

from .clock import DAY
from .history import History
from .persons import raw_crm_leads
from .streams import Streams

Tables = dict[str, pd.DataFrame]
GAMING_TERRITORIES = 3


def stain(h: History, tables: Tables, crm: pd.DataFrame) -> Tables:
    """All faults in order; later ones see the earlier ones."""
    rng = Streams(h.streams.seed, "mess")("records")
    tables = dict(tables)
    tables["funnel"] = _backwards(rng, tables["funnel"])
    tables["opportunities"] = _wrong_currency(rng, tables["opportunities"], h.params.scale)
    tables["activities"] = _after_objection(rng, tables["activities"], tables["leads"], h.params.scale)
    tables["activities"] = _gaming(rng, tables["activities"], tables["leads"], tables["funnel"])
    tables["raw_crm_leads"] = raw_crm_leads(h, tables, crm)
    return tables


def _backwards(rng: np.random.Generator, funnel: pd.DataFrame) -> pd.DataFrame:
    """0.7% of accepted MQLs carry an acceptance before the qualification."""
    funnel = funnel.copy()
    both = np.flatnonzero(funnel["mql_at"].notna() & funnel["sal_at"].notna())
    hit = both[rng.uniform(size=len(both)) < 0.007]
    wrong = funnel["mql_at"].to_numpy()[hit] - rng.integers(25, 3 * DAY, len(hit)).astype("timedelta64[m]")
    values = funnel["sal_at"].to_numpy().copy()
    values[hit] = wrong.astype(values.dtype)
    funnel["sal_at"] = values
    return funnel


def _wrong_currency(rng: np.random.Generator, deals: pd.DataFrame, scale: int) -> pd.DataFrame:
    deals = deals.copy()
    pounds = np.flatnonzero(deals["currency"] == "GBP")
    hit = rng.choice(pounds, min(40 * scale, len(pounds)), replace=False)
    deals.loc[deals.index[hit], "currency"] = "EUR"
    return deals


def _after_objection(
    rng: np.random.Generator, activities: pd.DataFrame, leads: pd.DataFrame, scale: int
) -> pd.DataFrame:
    """55 activities after the person had objected; a few answer the person's own question."""
    activities = activities.copy()
    objected = leads.set_index("lead_id")["objected_at"].dropna()
    at = activities["lead_id"].map(objected)
    already = activities.index[(activities["at"] > at) & at.notna()]
    wanted = 55 * scale
    rng_order = rng.permutation(len(already))
    surplus = already[rng_order[wanted:]]
    activities = activities.drop(index=surplus)
    missing = wanted - len(already)
    if missing > 0:
        pool = activities[activities["lead_id"].isin(objected.index)]
        pool = pool.drop_duplicates("lead_id")
        picked = pool.iloc[rng.choice(len(pool), missing, replace=missing > len(pool))].copy()
        later = picked["lead_id"].map(objected) + pd.to_timedelta(rng.integers(600, 30 * DAY, missing), unit="min")
        last = pd.Timestamp("2025-12-31 12:00")
        picked["at"] = later.where(later < last, picked["lead_id"].map(objected) + pd.Timedelta(minutes=30))
        picked = picked[picked["at"] < pd.Timestamp("2026-01-01")]
        picked["kind"] = np.asarray(["email", "warm_call", "cold_call", "email"], dtype=object)[
            rng.integers(0, 4, len(picked))
        ]
        picked["outcome"], picked["objection"], picked["note_code"] = "no_answer", None, None
        answers = rng.uniform(size=len(picked)) < 0.2
        picked.loc[answers, "note_code"] = "sent_info"
        picked["minutes"] = rng.integers(1, 5, len(picked))
        picked["activity_id"] = activities["activity_id"].max() + np.arange(1, len(picked) + 1)
        activities = pd.concat([activities, picked], ignore_index=True)
    return activities.sort_values("activity_id", ignore_index=True)


def _gaming(
    rng: np.random.Generator, activities: pd.DataFrame, leads: pd.DataFrame, funnel: pd.DataFrame
) -> pd.DataFrame:
    """In three aligned territories the first contact often is a dial of a few seconds: the SLA clock stops."""
    activities = activities.copy()
    territory = leads.set_index("lead_id")["territory_id"]
    inbound = leads.set_index("lead_id")["source_type"] == "inbound"
    where = activities["lead_id"].map(territory)
    cheats = rng.choice(sorted(territory.unique()), GAMING_TERRITORIES, replace=False)
    first = activities.sort_values(["at", "activity_id"]).drop_duplicates("lead_id").index
    is_first = activities.index.isin(first) & activities["lead_id"].map(inbound).to_numpy()
    silent = is_first & (activities["outcome"] == "no_answer").to_numpy() & (activities["kind"] != "email").to_numpy()
    hit = silent & where.isin(cheats).to_numpy() & (rng.uniform(size=len(activities)) < 0.55)
    activities.loc[hit, "minutes"] = 0
    return activities
