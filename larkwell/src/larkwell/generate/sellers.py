"""What sellers logged: activities, opportunities, and the pipeline as it stood on past days."""

import numpy as np
import pandas as pd

from .clock import DAY, END, MONTHS, NONE, Floats, Ints, business_add, month_start, office_time, quarter_end_day
from .demand import SEGMENTS
from .funnel import OBJECTIONS
from .history import History, dates, labels, moments, rates, rep_ids, territory_ids
from .world import CURRENCIES, LIST_RATE

KINDS = ("cold_call", "warm_call", "email", "meeting", "demo", "networking_event")
OUTCOMES = ("no_answer", "connected", "meeting_booked", "declined")
NOTES = ("voicemail", "busy", "callback", "wants_demo", "wants_quote", "sent_info", "not_decider", "uses_rival",
         "not_interested")  # fmt: skip
LOST = ("price", "rival", "no_decision", "no_need", "timing", "trust")
SEAT = np.array([53.0, 45.0, 37.0])
"""List price in EUR per seat and month."""
PRICE_RISE = 1.04
"""From 2025-07-01 for solo and team."""
BANT = ("budget", "authority", "need", "timing")
MEDDIC = ("metrics", "economic_buyer", "decision_criteria", "decision_process", "identify_pain", "champion")


def build_activities(h: History, crm: pd.DataFrame) -> pd.DataFrame:
    """One row an activity, times in minutes; attempts first, then the work on deals, then networking events."""
    parts = [_attempts(h, crm), _deal_work(h, crm), _events(h, crm)]
    table = pd.concat(parts, ignore_index=True)
    table = table[(table["at"] >= 0) & (table["at"] < END)]
    order = h.streams("activity order").permutation(len(table))
    table = table.iloc[order].reset_index(drop=True)
    table.insert(0, "activity_id", np.arange(1, len(table) + 1))
    return table


def _attempts(h: History, crm: pd.DataFrame) -> pd.DataFrame:
    rng = h.streams("attempts")
    tried = crm[crm["first"] != NONE].reset_index(drop=True)
    count = tried["attempts"].to_numpy()
    lead = np.repeat(np.arange(len(tried)), count)
    number = np.arange(len(lead)) - np.repeat(np.cumsum(count) - count, count)
    candidate = tried["candidate"].to_numpy()[lead]
    spread = np.where(candidate >= 0, h.outcome.spread[candidate], 1.0)
    zone = h.world.region[tried["territory"].to_numpy()[lead]]
    at = business_add(zone, tried["first"].to_numpy()[lead], number * 480 * spread)
    final = tried["talked"].to_numpy()[lead] & (number == count[lead] - 1)
    opp = (tried["opportunity"].to_numpy() != NONE)[lead]
    outbound = tried["outbound"].to_numpy()[lead]
    n = len(lead)
    u, v = rng.uniform(size=n), rng.uniform(size=n)
    email = ~final & (u < 0.22)
    kind = np.where(email, 2, np.where(outbound, 0, 1))
    outcome = np.where(final, np.where(opp, np.where(v < 0.6, 2, 1), np.where(v < 0.55, 1, 3)), 0)
    minutes = np.select([final, email], [rng.integers(4, 28, n), rng.integers(2, 9, n)], rng.integers(1, 4, n))
    rare = rng.uniform(size=n) < 0.02
    minutes = np.where(~final & ~email & rare, 0, minutes)
    # what a lead says at the first conversation is what the deal will meet
    coded = np.where(candidate >= 0, h.outcome.objection[candidate], 0)
    other = rng.choice(6, n, p=[0.25, 0.14, 0.24, 0.16, 0.07, 0.14])
    objection = np.where(final, np.where(opp, coded, other), 0)
    note = np.where(final, np.where(opp, rng.choice([2, 3, 4, 5], n, p=[0.2, 0.4, 0.25, 0.15]),
                                    rng.choice([2, 5, 6, 7, 8], n, p=[0.15, 0.2, 0.2, 0.15, 0.3])),
                    np.where(email | (u > 0.75), -1, rng.choice([0, 1], n, p=[0.7, 0.3])))  # fmt: skip
    return _activities(tried, lead, at, kind, outcome, objection, note, minutes)


def _deal_work(h: History, crm: pd.DataFrame) -> pd.DataFrame:
    rng = h.streams("deal work")
    deals = crm[crm["opportunity"] != NONE].reset_index(drop=True)
    candidate = deals["candidate"].to_numpy()
    count = 1 + rng.poisson(np.where(h.outcome.won[candidate], 1.9, 1.2))
    lead = np.repeat(np.arange(len(deals)), count)
    opened = deals["opportunity"].to_numpy()[lead]
    closed = h.outcome.closed_at[candidate][lead]
    n = len(lead)
    u = rng.uniform(0.02, 0.98, n)
    day = (opened + (u * (closed - opened)).astype(np.int64)) // DAY
    zone = h.world.region[deals["territory"].to_numpy()[lead]]
    at = np.clip(office_time(zone, day, rng.uniform(size=n)), opened + 5, np.maximum(closed - 5, opened + 5))
    kind = rng.choice([1, 2, 3, 4], n, p=[0.18, 0.30, 0.27, 0.25])
    outcome = np.where(
        kind == 2, rng.choice([0, 1], n, p=[0.55, 0.45]), rng.choice([1, 2, 3, 0], n, p=[0.72, 0.15, 0.05, 0.08])
    )
    minutes = np.select(
        [kind == 2, kind == 1], [rng.integers(2, 12, n), rng.integers(3, 25, n)], rng.integers(20, 75, n)
    )
    coded = h.outcome.objection[candidate][lead]
    repeat = rng.uniform(size=n) < 0.22
    last = rng.choice(6, n, p=[0.5, 0.18, 0.12, 0.10, 0.05, 0.05])
    talk = (outcome == 1) | (outcome == 2)
    objection = np.where(talk & repeat, np.where(rng.uniform(size=n) < 0.6, coded, last), 0)
    note = np.where(talk & (rng.uniform(size=n) < 0.6), rng.choice([2, 3, 4, 5, 6], n, p=[0.2, 0.2, 0.3, 0.2, 0.1]), -1)
    return _activities(deals, lead, at, kind, outcome, objection, note, minutes)


def _events(h: History, crm: pd.DataFrame) -> pd.DataFrame:
    rng = h.streams("event meetings")
    human = crm[crm["candidate"] >= 0]
    met = human[h.leads.at_event[human["candidate"].to_numpy()]].reset_index(drop=True)
    n = len(met)
    created, opened = met["created"].to_numpy(), met["opportunity"].to_numpy()
    until = np.where(opened != NONE, opened, created + 20 * DAY)
    at = created + (rng.uniform(0.02, 0.9, n) * np.maximum(until - created, 60)).astype(np.int64)
    lead = np.arange(n)
    zeros = np.zeros(n, dtype=np.int64)
    return _activities(met, lead, at, zeros + 5, zeros + 1, zeros, zeros - 1, rng.integers(15, 120, n))


def _activities(rows: pd.DataFrame, lead: Ints, at: Ints, kind: Ints, outcome: Ints, objection: Ints, note: Ints,
                minutes: Ints) -> pd.DataFrame:  # fmt: skip
    return pd.DataFrame(
        {
            "lead_id": rows["lead_id"].to_numpy()[lead],
            "rep": rows["rep"].to_numpy()[lead],
            "at": at,
            "kind": kind,
            "outcome": outcome,
            "objection": objection - 1,
            "note": note,
            "minutes": minutes,
        }
    )


def activities_table(activities: pd.DataFrame) -> pd.DataFrame:
    """The table `activities`."""
    a = activities
    return pd.DataFrame(
        {
            "activity_id": a["activity_id"],
            "lead_id": a["lead_id"],
            "rep_id": rep_ids(a["rep"].to_numpy()),
            "at": moments(a["at"].to_numpy()),
            "kind": labels(a["kind"].to_numpy(), KINDS),
            "outcome": labels(a["outcome"].to_numpy(), OUTCOMES),
            "objection": labels(a["objection"].to_numpy(), OBJECTIONS[1:]),
            "note_code": labels(a["note"].to_numpy(), NOTES),
            "minutes": a["minutes"],
        }
    )


def list_value(h: History, segment: Ints, staff: Ints, at: Ints, noise: Floats) -> Floats:
    """Annual list value in list euros (before the local price list)."""
    value = SEAT[segment] * 12 * staff * np.exp(0.22 * noise)
    raised = (at >= month_start(18)) & (segment < 2)
    return np.asarray(value * np.where(raised, PRICE_RISE, 1.0), dtype=np.float64)


def build_deals(h: History, crm: pd.DataFrame) -> pd.DataFrame:
    """One row an opportunity, times in minutes, money unrounded in EUR and local."""
    deals = crm[crm["opportunity"] != NONE].sort_values("opportunity", kind="stable").reset_index(drop=True)
    deals.insert(0, "opp_id", np.arange(1, len(deals) + 1))
    c = deals["candidate"].to_numpy()
    noise = h.streams("deal size").normal(size=len(h.leads.created))[c]
    territory = deals["territory"].to_numpy()
    opened = deals["opportunity"].to_numpy()
    value = list_value(h, deals["segment"].to_numpy(), deals["staff"].to_numpy(), opened, noise)
    currency = h.world.currency[territory]
    deals["list_local"] = np.round(value / LIST_RATE[currency], 0)
    deals["discount"] = np.clip(h.outcome.discount[c], 0, 40)
    deals["amount_local"] = np.round(deals["list_local"] * (1 - deals["discount"] / 100), 2)
    deals["amount_eur"] = np.round(deals["amount_local"] * rates(h.world, territory, opened), 2)
    deals["planned_close"] = h.outcome.closed_at[c]
    won, lost = deals["won"].to_numpy(), deals["lost"].to_numpy()
    deals["closed"] = np.where(lost != NONE, lost, np.where(deals["assisted"] & (won != NONE), won, NONE))
    deals["is_won"] = deals["assisted"] & (deals["closed"] != NONE)
    return deals


def opportunities_table(h: History, deals: pd.DataFrame) -> pd.DataFrame:
    """The table `opportunities`."""
    rng = h.streams("deal columns")
    n = len(deals)
    c = deals["candidate"].to_numpy()
    o = h.outcome
    closed, opened = deals["closed"].to_numpy(), deals["opportunity"].to_numpy()
    is_open = closed == NONE
    status = np.where(is_open, 2, np.where(deals["is_won"], 0, 1))
    objection = o.objection[c]
    said = np.array([-1, 0, 4, 2, 5, 3])[objection]
    polite = rng.choice(6, n, p=[0.42, 0.18, 0.22, 0.05, 0.10, 0.03])
    reason = np.where((rng.uniform(size=n) < 0.45) & (said >= 0), said, polite)
    columns = {
        "opp_id": deals["opp_id"],
        "lead_id": deals["lead_id"],
        "rep_id": rep_ids(deals["rep"].to_numpy()),
        "territory_id": territory_ids(deals["territory"].to_numpy()),
        "segment": labels(deals["segment"].to_numpy(), SEGMENTS),
        "source_type": np.where(deals["outbound"], "outbound", "inbound"),
        "created_at": moments(opened),
        "closed_at": moments(closed),
        "status": labels(status, ("won", "lost", "open")),
        "cycle_days": np.where(is_open, np.nan, (closed - opened) / DAY),
        "list_local": deals["list_local"],
        "discount_pct": deals["discount"],
        "amount_local": deals["amount_local"],
        "currency": labels(h.world.currency[deals["territory"].to_numpy()], CURRENCIES),
        "amount_eur": deals["amount_eur"],
        "lost_reason": labels(np.where(status == 1, reason, -1), LOST),
        "first_objection": labels(objection - 1, OBJECTIONS[1:]),
    }
    columns.update(_checklists(h, deals, rng))
    columns["met_at_event"] = h.leads.at_event[c]
    return pd.DataFrame(columns)


def _checklists(h: History, deals: pd.DataFrame, rng: np.random.Generator) -> dict[str, pd.Series]:
    """Need and economic buyer are causes; the champion is ticked after good meetings; the rest is mostly ritual."""
    c = deals["candidate"].to_numpy()
    n = len(deals)
    o = h.outcome
    good = 0.22 * o.closeness[c] + 0.35 * o.won[c]
    rates_yes = {
        "bant_budget": 0.50 + 0.10 * o.won[c],
        "bant_authority": np.where(o.buyer[c], 0.80, 0.30),
        "bant_need": np.where(o.need[c], 0.86, 0.22),
        "bant_timing": 0.42 + 0.08 * o.won[c],
        "meddic_metrics": np.full(n, 0.35),
        "meddic_economic_buyer": np.where(o.buyer[c], 0.84, 0.10),
        "meddic_decision_criteria": np.full(n, 0.45) + 0.05 * o.won[c],
        "meddic_decision_process": np.full(n, 0.40),
        "meddic_identify_pain": np.where(o.need[c], 0.66, 0.28),
        "meddic_champion": np.clip(0.45 + good, 0.05, 0.95),
    }
    result = {}
    for name, yes in rates_yes.items():
        unknown = rng.uniform(size=n) < (0.16 if name.startswith("bant") else 0.24)
        result[name] = labels(np.where(unknown, 2, np.where(rng.uniform(size=n) < yes, 0, 1)), ("yes", "no", "unknown"))
    return result


def snapshot_days() -> Ints:
    """Month ends, and the Monday of week 5 of each quarter (days since 2024-01-01)."""
    ends = [month_start(m + 1) // DAY - 1 for m in range(MONTHS)]
    week5 = []
    for quarter in range(8):
        first = month_start(3 * quarter) // DAY
        week5.append(first + (-first) % 7 + 28)
    return np.array(sorted(ends + week5))


def pipeline_snapshots(h: History, deals: pd.DataFrame) -> pd.DataFrame:
    """Open deals of each day, and the quarter's wins so far; sellers are hopeful about date, stage and chance."""
    rng = h.streams("snapshots")
    c = deals["candidate"].to_numpy()
    mood = rng.normal(0, 0.7, len(deals))
    hope = rng.uniform(0.55, 1.05, len(deals))
    opened, closed = deals["opportunity"].to_numpy(), deals["planned_close"].to_numpy()
    won = h.outcome.won[c]
    parts = []
    for day in snapshot_days():
        now = (day + 1) * DAY
        quarter_last = int(quarter_end_day(np.array([day]))[0])
        start = int(quarter_end_day(np.array([quarter_last - 100]))[0] + 1) * DAY
        is_open = (opened < now) & (closed >= now)
        is_won = won & (closed < now) & (closed >= start)
        rows = np.flatnonzero(is_open | is_won)
        done = ~is_open[rows]
        progress = (now - opened[rows]) / np.maximum(closed[rows] - opened[rows], 1)
        progress = progress * np.where(won[rows], 1.0, 0.80) + rng.normal(0, 0.08, len(rows))
        stage = np.where(done, 4, np.searchsorted([0.25, 0.5, 0.75], progress))
        expected = now + ((closed[rows] - now) * hope[rows]).astype(np.int64)
        in_quarter = expected // DAY <= quarter_last
        feeling = h.outcome.closeness[c[rows]] + mood[rows] + 0.9 * stage + 0.4 * won[rows]
        category = np.where(done, 2, np.where(in_quarter, np.searchsorted([-0.3, 0.6], feeling), 0))
        settled = np.clip(progress, 0, 1) * deals["discount"].to_numpy()[rows] / 100
        listed = deals["amount_eur"].to_numpy()[rows] / (1 - deals["discount"].to_numpy()[rows] / 100)
        amount = np.where(done, deals["amount_eur"].to_numpy()[rows], listed * (1 - settled))
        parts.append(
            pd.DataFrame(
                {
                    "snapshot_date": dates(np.full(len(rows), day * DAY)),
                    "opp_id": deals["opp_id"].to_numpy()[rows],
                    "stage": labels(stage, ("discovery", "demo", "proposal", "negotiation", "won")),
                    "amount_eur": np.round(amount, 0),
                    "category": labels(category, ("pipeline", "best_case", "commit")),
                    "expected_close": dates(np.where(done, closed[rows], expected)),
                }
            )
        )
    return pd.concat(parts, ignore_index=True)
