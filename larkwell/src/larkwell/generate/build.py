"""From a history to the 28 tables of an edition: causes, logs, mess."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .analytics import geo_test, web_monthly
from .billing import Book, build_book, customers_table, mrr_table
from .clock import DAY, ZONES, Ints, month_names, month_start
from .contract import contract, stored
from .costs import fx_table, spend_table, team_costs
from .crm import build_crm, funnel_table, lead_weeks, leads_table, outbound_visitors, stage_history
from .experiments import carts, email_test, landing_test, price_test, subject_lines
from .history import History, dates, labels, rep_ids, territory_ids
from .mess import stain
from .reference import reference_tables
from .sellers import (
    activities_table,
    build_activities,
    build_deals,
    opportunities_table,
    pipeline_snapshots,
)
from .survey import brand_survey
from .web import build_web, touches_table, visitors_table
from .world import CURRENCIES, REGIONS

WAVE_NAMES = ("pilot", "1", "2", "3", "never")
TALKS = (1, 2)
"""Outcomes that are conversations: connected, meeting_booked."""


@dataclass(frozen=True)
class Edition:
    """The shipped tables, and what the truth needs of their making."""

    history: History
    tables: dict[str, pd.DataFrame]
    crm: pd.DataFrame
    deals: pd.DataFrame
    book: Book
    sealed_email: pd.DataFrame


def build(h: History, *, public: bool) -> Edition:
    """All tables of one history; plain-arm outcomes of the e-mail test are set apart."""
    web = build_web(h, outbound_visitors(h))
    crm = build_crm(h, web)
    deals = build_deals(h, crm)
    book = build_book(h, crm, deals)
    activities = build_activities(h, crm)
    talks = activities[activities["outcome"].isin(TALKS)]
    per_lead = _count(crm["lead_id"], talks["lead_id"])
    leads = leads_table(h, crm, web, per_lead)
    mail = email_test(h, crm, leads["email_consent"].to_numpy())
    plain = mail["arm"] == "plain"
    sealed_email = mail.loc[plain, ["lead_id", "meeting_14d", "value_90d_eur"]].reset_index(drop=True)
    mail.loc[plain, ["meeting_14d", "value_90d_eur"]] = np.nan
    eur = deals.set_index("lead_id")["amount_eur"]
    amounts = book.frame.set_index("customer_id")["lead_id"].map(eur).fillna(0.0)
    tables = {
        **reference_tables(h, public=public),
        "territories": _territories(h),
        "rollout": _rollout(h),
        "reps": _reps(h, deals),
        "spend": spend_table(h, web),
        "team_costs": team_costs(h, book.frame, amounts),
        "fx": fx_table(h),
        "web_monthly": web_monthly(h, web),
        "visitors": visitors_table(web),
        "touches": touches_table(web),
        "leads": leads,
        "funnel": funnel_table(crm),
        "stage_history": stage_history(h, crm),
        "activities": activities_table(activities),
        "opportunities": opportunities_table(h, deals),
        "pipeline_snapshots": pipeline_snapshots(h, deals),
        "customers": customers_table(h, book, *_customer_counts(book, web.touches, talks, crm)),
        "mrr_monthly": mrr_table(book, month_names()),
        "email_test": mail,
        "subject_lines": subject_lines(h),
        "landing_test": landing_test(h),
        "price_test": price_test(h),
        "carts": carts(h, web),
        "geo_test": geo_test(h, web, lead_weeks(crm)),
        "brand_survey": brand_survey(h),
    }
    tables = stain(h, tables, crm)
    tables["leads"] = tables["leads"].assign(n_conversations=_talks_again(tables))
    return Edition(h, {name: tables[name][stored(name)] for name in contract()}, crm, deals, book, sealed_email)


def _count(ids: pd.Series, hits: pd.Series) -> Ints:
    return ids.map(hits.value_counts()).fillna(0).to_numpy().astype(np.int64)


def _talks_again(tables: dict[str, pd.DataFrame]) -> Ints:
    """Conversations after the mess, so that the ready-made column can be rebuilt from `activities`."""
    a = tables["activities"]
    return _count(tables["leads"]["lead_id"], a.loc[a["outcome"].isin(["connected", "meeting_booked"]), "lead_id"])


def _customer_counts(book: Book, touches: pd.DataFrame, talks: pd.DataFrame, crm: pd.DataFrame) -> tuple[Ints, Ints]:
    """Touches and conversations of each customer up to the day of the start."""
    frame = book.frame[["customer_id", "lead_id", "start"]].copy()
    frame["limit"] = (frame["start"] // DAY + 1) * DAY
    known = frame[frame["lead_id"] > 0].merge(crm[["lead_id", "visitor_id"]], on="lead_id")
    seen = touches.merge(known[known["visitor_id"] > 0], on="visitor_id")
    talked = talks.merge(known, on="lead_id")
    return (
        _count(frame["customer_id"], seen.loc[seen["at"] < seen["limit"], "customer_id"]),
        _count(frame["customer_id"], talked.loc[talked["at"] < talked["limit"], "customer_id"]),
    )


def _territories(h: History) -> pd.DataFrame:
    w = h.world
    return pd.DataFrame(
        {
            "territory_id": territory_ids(np.arange(24)),
            "region": labels(w.region, REGIONS),
            "currency": labels(w.currency, CURRENCIES),
            "timezone": labels(w.region, ZONES),
            "crm_ready": w.readiness,
            "potential_index": w.potential,
        }
    )


def _rollout(h: History) -> pd.DataFrame:
    start = np.array([month_start(int(m)) if m < 24 else np.iinfo(np.int64).min for m in h.world.go_live])
    return pd.DataFrame(
        {
            "territory_id": territory_ids(np.arange(24)),
            "wave": labels(h.world.wave, WAVE_NAMES),
            "go_live": dates(start),
        }
    )


def _reps(h: History, deals: pd.DataFrame) -> pd.DataFrame:
    """Quotas follow potential; the coached are the eight lowest win rates among the closes of 2025-Q1."""
    rng = h.streams("quotas")
    w = h.world
    n = len(w.rep_territory)
    won = deals[deals["is_won"]]
    average = won["amount_eur"].sum() / 8 / n / h.params.scale
    share = (w.potential / np.bincount(w.rep_territory, minlength=24))[w.rep_territory]
    quota = average * 1.32 * share / share.mean() * np.exp(rng.normal(0, 0.06, n))
    first, last = month_start(12), month_start(15)
    quarter = deals[(deals["closed"] >= first) & (deals["closed"] < last)]
    rate = quarter.groupby("rep")["is_won"].mean().reindex(range(n)).fillna(1.0)
    coached = np.zeros(n, dtype=bool)
    coached[rate.sort_values(kind="stable").index[:8]] = True
    return pd.DataFrame(
        {
            "rep_id": rep_ids(np.arange(n)),
            "territory_id": territory_ids(w.rep_territory),
            "hired_on": dates(w.hired_days * DAY),
            "quota_eur_q": (np.round(quota / 1000) * 1000).astype(np.int64) * h.params.scale,
            "coached_2025q2": coached,
        }
    )
