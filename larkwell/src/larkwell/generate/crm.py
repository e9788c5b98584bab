"""What the CRM knows of each lead: traits, dates of the stages, and the history of their recording."""

import numpy as np
import pandas as pd

from .clock import DAY, END, NONE, RECORDED_UNTIL, WEEKS, Bools, Ints, office_time, quarter_end_day
from .demand import CHANNELS, SEGMENTS
from .funnel import AGREED_RULE, OLD_RULE, rep_of
from .history import History, labels, moments, territory_ids
from .leads import shown
from .web import SELF_REPORTED, Web, self_report

INDUSTRIES = ("physiotherapy", "dental", "beauty", "fitness", "counselling", "veterinary", "repair", "tuition")
ROLES = ("owner", "manager", "practitioner", "assistant", "student")
REASONS = ("no_fit", "no_budget", "student", "wrong_contact", "no_answer")
STAGES = ("lead", "mql", "sal", "rejected", "opportunity", "won", "lost")


def outbound_visitors(h: History) -> Ints:
    """For about half of the outbound leads, a candidate visitor who had looked at the site before; else -1."""
    rng = h.streams("outbound visits")
    leads = h.leads
    free = np.ones(len(h.demand.origin), dtype=bool)
    free[leads.visitor[~leads.outbound]] = False
    result = np.full(len(h.shipped), -1, dtype=np.int64)
    outbound = np.flatnonzero(leads.outbound[h.shipped])
    wanted = outbound[rng.uniform(size=len(outbound)) < 0.52]
    seen = h.seen[free[h.seen]]
    pools = {t: seen[h.demand.territory[seen] == t] for t in range(24)}
    u = rng.uniform(size=len(wanted))
    used: set[int] = set()
    for place, draw in zip(wanted, u, strict=True):
        lead = h.shipped[place]
        pool = pools[int(leads.territory[lead])]
        first = h.first_logged[pool]
        low, high = np.searchsorted(first, [leads.created[lead] - 120 * DAY, leads.created[lead]])
        if high > low:
            visitor = int(pool[low + int(draw * (high - low))])
            if visitor not in used:
                used.add(visitor)
                result[place] = visitor
    return result


def build_crm(h: History, web: Web) -> pd.DataFrame:
    """One row a shipped lead, human or robot, with times in minutes (NONE = never) and indices for labels."""
    k, o, leads = h.shipped, h.outcome, h.leads
    rng = h.streams("crm")
    n = len(k)
    outbound = leads.outbound[k]
    heat = 0.5 * leads.fit[k] + 0.5 * leads.engagement[k]
    patience = np.where(outbound, 1 + rng.poisson(5.2, n), 1 + rng.poisson(1.3 + 0.9 * np.clip(heat + 0.5, 0, 3)))
    patience = np.minimum(patience, 8)
    talked = o.opp[k] | (o.tried[k] & (o.attempts_to_talk[k] <= patience))
    sal = np.where(outbound, talked, o.sal[k])
    sal_at = np.where(outbound, o.talk_at[k], o.first_at[k]) + rng.integers(5, 60, n)
    refused = o.mql[k] & ~o.sal[k] & (rng.uniform(size=n) < np.where(o.ramp[k] > 0, 0.93, 0.74))
    refused_at = np.where(o.tried[k], o.first_at[k], o.mql_at[k] + rng.integers(2 * DAY, 20 * DAY, n))
    refused_at = refused_at + rng.integers(30, 3 * DAY, n)
    u = rng.uniform(size=n)
    fit = leads.fit[k]
    reason = np.select([u < 0.30 - 0.15 * fit, u < 0.50, u < 0.60, u < 0.75], [0, 1, 2, 3], 4)
    frame = pd.DataFrame(
        {
            "candidate": k,
            "visitor_id": web.visitor_id,
            "created": leads.created[k],
            "territory": leads.territory[k],
            "segment": leads.segment[k],
            "staff": leads.staff[k],
            "outbound": outbound,
            "entry": web.entry,
            "said": self_report(h, web.entry),
            "fit": shown(leads.fit[k]),
            "engagement": shown(leads.engagement[k]),
            "score_old": leads.score_old[k],
            "score_agreed": leads.score_agreed[k],
            "mql": o.mql_at[k],
            "first": o.first_at[k],
            "sal": np.where(sal, sal_at, NONE),
            "rejected": np.where(refused, refused_at, NONE),
            "reason": np.where(refused, reason, -1),
            "opportunity": o.opp_at[k],
            "won": o.won_at[k],
            "lost": np.where(o.opp[k] & ~o.won[k], o.closed_at[k], NONE),
            "assisted": o.won[k],
            "talked": talked,
            "attempts": np.where(talked, o.attempts_to_talk[k], patience),
            "lot": o.lot[k],
            "fault": o.fault[k],
            "rep": rep_of(h.world, h.streams, leads)[k],
            "robot": False,
        }
    )
    frame = pd.concat([frame, _robot_leads(h, web)], ignore_index=True)
    frame = frame.sort_values("created", kind="stable", ignore_index=True)
    frame.insert(0, "lead_id", np.arange(1, len(frame) + 1))
    for name in ("mql", "first", "sal", "rejected", "opportunity", "won", "lost"):
        frame[name] = frame[name].where(frame[name] < END, NONE)
    frame.loc[frame["rejected"] == NONE, "reason"] = -1
    frame.loc[frame["lost"] != NONE, "won"] = frame.loc[frame["lost"] != NONE, "won"].where(
        frame.loc[frame["lost"] != NONE, "won"] == NONE, NONE
    )
    return frame


def _robot_leads(h: History, web: Web) -> pd.DataFrame:
    rng = h.streams("robot leads")
    r = web.robot_leads
    n = len(r)
    created = r["at"].to_numpy() + rng.integers(0, 3, n)
    territory = r["territory"].to_numpy()
    fit, engagement = shown(rng.normal(-0.9, 0.6, n)), shown(rng.normal(0.6, 0.6, n))
    old = np.round(0.27 * fit + 0.73 * engagement, 1)
    agreed = np.round(0.61 * fit + 0.39 * engagement, 1)
    month = ((np.datetime64("2024-01-01", "m") + created).astype("datetime64[M]").astype(int)) - 648
    aligned = h.world.ramp(territory, month) > 0
    mql = np.where(aligned, agreed >= AGREED_RULE, old >= OLD_RULE)
    mql_at = np.where(mql, created + rng.integers(2, 60, n), NONE)
    tried = mql & (rng.uniform(size=n) < 0.6)
    first = np.where(tried, office_time(h.world.region[territory], mql_at // DAY + 1, rng.uniform(size=n)), NONE)
    rejected = np.where(tried, first + rng.integers(DAY, 9 * DAY, n), NONE)
    return pd.DataFrame(
        {
            "candidate": -1,
            "visitor_id": r["visitor_id"].to_numpy(),
            "created": created,
            "territory": territory,
            "segment": 0,
            "staff": rng.integers(1, 3, n),
            "outbound": False,
            "entry": r["entry"].to_numpy(),
            "said": -1,
            "fit": fit,
            "engagement": engagement,
            "score_old": old,
            "score_agreed": agreed,
            "mql": mql_at,
            "first": first,
            "sal": NONE,
            "rejected": rejected,
            "reason": np.where(rejected != NONE, 4, -1),
            "opportunity": NONE,
            "won": NONE,
            "lost": NONE,
            "assisted": False,
            "talked": False,
            "attempts": np.where(tried, rng.integers(1, 4, n), 0),
            "lot": False,
            "fault": False,
            "rep": np.searchsorted(h.world.rep_territory, territory),
            "robot": True,
        }
    )


def leads_table(h: History, crm: pd.DataFrame, web: Web, conversations: Ints) -> pd.DataFrame:
    """The table `leads`; `conversations` is one count a row of `crm`."""
    rng = h.streams("lead columns")
    n = len(crm)
    segment = crm["segment"].to_numpy()
    industry = rng.choice(8, n, p=[0.17, 0.13, 0.19, 0.16, 0.11, 0.07, 0.09, 0.08])
    fit = (crm["fit"].to_numpy() - 50) / 20
    u = rng.uniform(size=n)
    owner = np.array([0.78, 0.52, 0.24])[segment] + 0.05 * fit
    role = np.select([u < owner, u < owner + 0.18, u < owner + 0.30, u < 0.96], [0, 1, 2, 3], 4)
    visitor = crm["visitor_id"].to_numpy()
    first_seen = np.zeros(len(web.visitors) + 1, dtype=np.int64)
    first_seen[web.visitors["visitor_id"]] = web.visitors["at"]
    days = (crm["created"].to_numpy() - first_seen[np.maximum(visitor, 0)]) / DAY
    objects = rng.uniform(size=n) < 0.032
    objected = np.where(objects, crm["created"].to_numpy() + rng.integers(DAY, 120 * DAY, n), NONE)
    objected = np.where(objected < END, objected, NONE)
    touches = web.touches[["visitor_id", "at"]].merge(
        crm.loc[visitor > 0, ["visitor_id", "created", "lead_id"]], on="visitor_id"
    )
    counted = touches[touches["at"] <= touches["created"]].groupby("lead_id").size()
    return pd.DataFrame(
        {
            "lead_id": crm["lead_id"],
            "visitor_id": np.where(visitor > 0, visitor.astype(float), np.nan),
            "created_at": moments(crm["created"].to_numpy()),
            "territory_id": territory_ids(crm["territory"].to_numpy()),
            "source_type": np.where(crm["outbound"], "outbound", "inbound"),
            "entry_channel": labels(crm["entry"].to_numpy(), (*CHANNELS, "outbound")),
            "self_reported": labels(crm["said"].to_numpy(), SELF_REPORTED),
            "segment": labels(segment, SEGMENTS),
            "staff": crm["staff"],
            "industry": labels(industry, INDUSTRIES),
            "role": labels(role, ROLES),
            "uses_rival": rng.uniform(size=n) < 0.34,
            "fit": crm["fit"],
            "engagement": crm["engagement"],
            "score_old": crm["score_old"],
            "score_agreed": crm["score_agreed"],
            "email_consent": rng.uniform(size=n) < np.where(crm["outbound"], 0.35, 0.74),
            "objected_at": moments(objected),
            "days_to_lead": np.where(crm["outbound"], np.nan, days),
            "first_attempt_at": moments(crm["first"].to_numpy()),
            "n_marketing_touches": crm["lead_id"].map(counted).fillna(0).astype("int64"),
            "n_conversations": conversations,
            "routing_fault": crm["fault"],
            "worked_by_lot": crm["lot"],
        }
    )


def funnel_table(crm: pd.DataFrame) -> pd.DataFrame:
    """The table `funnel`."""
    reached = crm[["won", "lost", "opportunity", "sal", "rejected", "mql"]].to_numpy() != NONE
    final = np.select(list(reached.T), ["won", "lost", "opportunity", "sal", "rejected", "mql"], "lead")
    created, won = crm["created"].to_numpy(), crm["won"].to_numpy()
    return pd.DataFrame(
        {
            "lead_id": crm["lead_id"],
            "source_type": np.where(crm["outbound"], "outbound", "inbound"),
            "created_at": moments(created),
            "mql_at": moments(crm["mql"].to_numpy()),
            "sal_at": moments(crm["sal"].to_numpy()),
            "opp_at": moments(crm["opportunity"].to_numpy()),
            "won_at": moments(won),
            "lost_at": moments(crm["lost"].to_numpy()),
            "rejected_reason": labels(crm["reason"].to_numpy(), REASONS),
            "final_stage": final.astype(object),
            "won_120d": won_within(created, won),
            "observable_120d": created + 120 * DAY <= END,
        }
    )


def won_within(created: Ints, won: Ints, days: int = 120) -> Bools:
    """Customer within so many days of creation."""
    result: Bools = (won != NONE) & (won - created <= days * DAY)
    return result


def stage_history(h: History, crm: pd.DataFrame) -> pd.DataFrame:
    """Each stage with the moment it was typed in: systems at once, sellers late, managers in bulk at quarter end."""
    rng = h.streams("recording")
    parts = []
    for number, stage in enumerate(STAGES):
        at = crm["created" if stage == "lead" else stage].to_numpy()
        some = at != NONE
        parts.append(
            pd.DataFrame({"lead_id": crm.loc[some, "lead_id"], "stage": number, "entered": at[some],
                          "self": ~crm.loc[some, "assisted"]})
        )  # fmt: skip
    table = pd.concat(parts, ignore_index=True)
    n = len(table)
    system = (table["stage"] <= 1) | ((table["stage"] == 5) & table["self"])
    delay = np.exp(rng.normal(np.log(0.9 * DAY), 1.55, n))
    recorded = table["entered"].to_numpy() + np.where(system, rng.integers(0, 2, n), delay).astype(np.int64)
    day = table["entered"].to_numpy() // DAY
    last = quarter_end_day(day)
    bulk = ~system & (rng.uniform(size=n) < np.where(last - day < 35, 0.11, 0.04))
    recorded = np.where(bulk, np.maximum((last * DAY) + 900 + rng.integers(0, 300, n), recorded), recorded)
    table["recorded"] = recorded
    table["by"] = np.where(system, 0, np.where(bulk, 2, 1))
    table = table[table["recorded"] < RECORDED_UNTIL].sort_values(["lead_id", "recorded", "stage"], ignore_index=True)
    return pd.DataFrame(
        {
            "lead_id": table["lead_id"],
            "stage": labels(table["stage"].to_numpy(), STAGES),
            "entered_at": moments(table["entered"].to_numpy()),
            "recorded_at": moments(table["recorded"].to_numpy()),
            "recorded_by": labels(table["by"].to_numpy(), ("system", "seller", "import")),
        }
    )


def lead_weeks(crm: pd.DataFrame) -> Ints:
    """Inbound leads by (territory, week), robots included."""
    counts = np.zeros((24, WEEKS + 2), dtype=np.int64)
    mine = crm[~crm["outbound"]]
    np.add.at(counts, (mine["territory"], mine["created"] // (7 * DAY)), 1)
    return counts
