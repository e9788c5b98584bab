"""Days 14, 17, 22, 91 and 92: what logging did to the facts."""

from math import comb

import numpy as np
from pandas import DataFrame, Series

from .finding import Finding, Tables
from .frames import floats, share, total
from .stats import NAN, difference_of_shares

DAY = 86_400.0  # seconds
LATE = 7  # days


def _pairs(keys: Series) -> int:
    return sum(comb(int(k), 2) for k in keys.value_counts())


def _match(raw: DataFrame, keys: list[str]) -> tuple[float, float, float]:
    """Rows removed (share of rows), precision and recall of the pairs that `keys` join, judged by lead_id."""
    proposed = raw.groupby(keys, dropna=False).ngroup()
    right = _pairs(raw.groupby([*keys, "lead_id"], dropna=False).ngroup())
    found, real = _pairs(proposed), _pairs(raw["lead_id"])
    return 1 - proposed.nunique() / len(raw), right / max(found, 1), right / max(real, 1)


def duplicates(tables: Tables) -> Finding:
    """Double rows of the CRM export, by e-mail as typed and by normalised e-mail and episode."""
    raw = tables["raw_crm_leads"]
    exact, exact_precision, exact_recall = _match(raw, ["email"])
    normal, precision, recall = _match(raw, ["email_norm", "episode"])
    real = 1 - raw["lead_id"].nunique() / len(raw)
    return Finding(
        name="duplicates",
        days=(19, 20, 91),
        question="What share of the CRM rows is double?",
        unit="% of rows",
        naive=100 * exact,
        naive_method="the same e-mail as typed",
        answer=100 * normal,
        method="the same normalised e-mail in the same episode",
        low=NAN,
        high=NAN,
        n=len(raw),
        details={
            "by_lead_id": 100 * real,
            "exact_precision": 100 * exact_precision,
            "exact_recall": 100 * exact_recall,
            "normalised_precision": 100 * precision,
            "normalised_recall": 100 * recall,
            "recycled": 100 * share(raw["episode"] > 1),
        },
        notes=("precision and recall of pairs in %, judged by lead_id",),
        claims={
            "normalising finds more true pairs": recall > exact_recall,
            "episodes keep recycled leads apart: higher precision": precision > exact_precision,
            "some true pairs stay unfound": recall < 1,
        },
    )


def robots(tables: Tables) -> Finding:
    """Visitor-to-lead rate with and without visitors that break a rule of day 17."""
    visitors, touches = tables["visitors"], tables["touches"]
    by_day = touches.groupby(["visitor_id", touches["touched_at"].dt.date]).size()
    by_minute = touches.groupby(["visitor_id", touches["touched_at"].dt.floor("min")]).size()
    busy = set(by_day.index[by_day > 20].get_level_values(0))
    bursts = set(by_minute.index[by_minute >= 3].get_level_values(0))
    crawler = visitors["agent_class"] == "crawler"
    robot = crawler | visitors["visitor_id"].isin(busy | bursts)
    leads = tables["leads"]
    buyers = leads.loc[leads["source_type"] == "inbound", "visitor_id"].dropna()
    asked = visitors["visitor_id"].isin(set(buyers))
    return Finding(
        name="robots",
        days=(17,),
        question="What share of engaged visitors becomes an inbound lead?",
        unit="% of visitors",
        naive=100 * share(asked),
        naive_method="all visitors",
        answer=100 * share(asked[~robot]),
        method="without visitors that break one of three stated rules",
        low=NAN,
        high=NAN,
        n=len(visitors),
        details={
            "flagged": total(robot),
            "crawlers": total(crawler),
            "busy_days": float(len(busy)),
            "bursts": float(len(bursts)),
            "leads_of_flagged": total(asked & robot),
        },
        claims={
            "behaviour finds robots that do not declare themselves": total(robot) > 1.2 * total(crawler),
            "the rate moves": abs(share(asked) - share(asked[~robot])) > 0.001,
        },
    )


def late_entries(tables: Tables) -> Finding:
    """Stage changes typed in by people: how many come more than a week late."""
    history = tables["stage_history"]
    typed = history[history["recorded_by"] != "system"]
    delay = (typed["recorded_at"] - typed["entered_at"]).dt.total_seconds() / DAY
    funnel = tables["funnel"]
    backwards = total(funnel["sal_at"] < funnel["mql_at"]) / total(funnel["sal_at"].notna())
    wins = history[(history["stage"] == "won") & (history["entered_at"].dt.strftime("%Y-%m") == "2025-09")]
    known = wins["recorded_at"] < "2025-10-01"
    return Finding(
        name="late_entries",
        days=(14, 92),
        question="What share of the stage changes that people typed in was recorded over a week late?",
        unit="% of records",
        naive=0.0,
        naive_method="the system knows everything at once",
        answer=100 * share(delay > LATE),
        method="recorded_at minus entered_at",
        low=NAN,
        high=NAN,
        n=len(typed),
        details={
            "median_days": float(delay.median()),
            "known_after_3_days": 100 * share(delay <= 3),
            "known_after_14_days": 100 * share(delay <= 14),
            "september_wins_known_on_october_1": 100 * share(known),
            "negative_mql_to_sal": 100 * backwards,
        },
        notes=("negative_mql_to_sal: % of accepted leads whose SAL date precedes their MQL date",),
        claims={"late entries exist": share(delay > LATE) > 0.05, "negative durations exist": backwards > 0},
    )


def unknown_source(tables: Tables) -> Finding:
    """The blank converts best because sellers leave it after good calls."""
    raw = tables["raw_crm_leads"]
    rows = raw.drop_duplicates("lead_id")
    won = rows["won_120d"].astype(float)
    blank = rows["source"].isna()
    by_source = won.groupby(rows["source"].fillna("unknown")).agg(["mean", "size"])
    named = by_source.drop(index=["unknown", "outbound"], errors="ignore")
    best = named[named["size"] >= 200]["mean"].max()
    gap = difference_of_shares(total(won[blank]), total(blank), total(won[~blank]), total(~blank))
    return Finding(
        name="unknown_source",
        days=(22,),
        question="How much better do leads without a source convert than those with one?",
        unit="pp",
        naive=0.0,
        naive_method="blanks dropped: they are like the rest",
        answer=100 * gap.value,
        method="won within 120 days, blank minus named",
        low=100 * gap.low,
        high=100 * gap.high,
        n=len(rows),
        details={
            "missing": 100 * share(blank),
            "missing_among_won": 100 * share(blank[won > 0]),
            "unknown_rate": 100 * share(won[blank]),
            "best_named_rate": 100 * float(best),
        },
        claims={
            "blanks convert better than named sources": gap.low > 0,
            "unknown is among the best-converting": share(won[blank]) >= float(np.sort(floats(named["mean"]))[-3]),
        },
    )
