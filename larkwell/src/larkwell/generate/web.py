"""What the web log kept: visitors, touches, analytics totals and the geo tests' counts."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .clock import DAY, END, NONE, Ints
from .demand import (
    BRAND,
    CHANNELS,
    DIRECT,
    EVENT,
    LATER,
    ORGANIC,
    ORIGINS,
    PRINT,
    REFERRAL,
    SOCIAL,
    channels_seen,
)
from .history import History, labels, moments, territory_ids

PAGES = ("home", "blog", "pricing", "compare", "demo", "checkout")
SESSIONS = np.array([4.4, 5.0, 4.4, 10.0, 11.0, 3.2, 3.0, 3.0, 3.2])
"""Sessions per engaged visit, by channel."""
ROBOTS = 2_000
ROBOT_FORMS = 150


@dataclass(frozen=True)
class Web:
    """Recorded touches (visitor_id, minute, channel, page) and what leads need of them."""

    visitors: pd.DataFrame
    touches: pd.DataFrame
    entry: Ints
    visitor_id: Ints
    robot_leads: pd.DataFrame
    all_visits: tuple[Ints, Ints, Ints]


def build_web(h: History, outbound_visitor: Ints) -> Web:
    """Visitors and touches as shipped; entry channel and visitor_id per shipped lead (-1 = none)."""
    d, rng = h.demand, h.streams("pages")
    channel = channels_seen(h.world, d)
    later = _later_visits(h)
    candidate = np.repeat(np.arange(len(d.origin)), d.visit_at.shape[1])
    form = np.zeros(len(d.origin), dtype=np.int64) - 1
    mine = h.shipped[~h.leads.outbound[h.shipped]]
    form[h.leads.visitor[mine]] = h.leads.last_visit[mine]
    number = np.tile(np.arange(d.visit_at.shape[1]), len(d.origin))
    who = np.r_[candidate, later[0]]
    at = np.r_[d.visit_at.ravel(), later[1]]
    via = np.r_[channel.ravel(), later[2]]
    is_form = np.r_[number == form[candidate], np.zeros(len(later[0]), dtype=bool)]
    support = np.r_[np.zeros(len(candidate), dtype=bool), later[3]]
    keep = h.here[who] & (at != NONE) & (at >= 0) & (at < END)
    who, at, via, is_form, support = who[keep], at[keep], via[keep], is_form[keep], support[keep]
    page = _pages(rng, d.intent[who], via, is_form, support)

    order = np.lexsort((at, who))
    who, at, via, is_form, page = who[order], at[order], via[order], is_form[order], page[order]
    first = np.r_[True, who[1:] != who[:-1]]
    has_form = form[who] >= 0
    consent = d.consent[who]
    recorded = (consent == 0) | ((consent == 1) & np.where(has_form, is_form, first))
    ids = np.full(len(d.origin), -1, dtype=np.int64)

    robots, robot_touches = _robots(h)
    start = np.r_[h.first_logged[h.seen], robots["at"].to_numpy()]
    rank = np.empty(len(start), dtype=np.int64)
    rank[np.argsort(start, kind="stable")] = np.arange(1, len(start) + 1)
    ids[h.seen] = rank[: len(h.seen)]
    robots["visitor_id"] = rank[len(h.seen) :]
    visitors = _visitors(h, ids, robots)
    touches = pd.DataFrame(
        {
            "visitor_id": np.r_[ids[who[recorded]], robots["visitor_id"].to_numpy()[robot_touches[0]]],
            "at": np.r_[at[recorded], robot_touches[1]],
            "channel": np.r_[via[recorded], robot_touches[2]],
            "page": np.r_[page[recorded], robot_touches[3]],
        }
    ).sort_values(["visitor_id", "at"], kind="stable", ignore_index=True)
    lead_visitor = np.where(h.leads.visitor[h.shipped] >= 0, h.leads.visitor[h.shipped], outbound_visitor)
    earliest = np.full(len(d.origin), -1, dtype=np.int64)
    some = recorded.copy()
    place = np.flatnonzero(some)
    earliest[who[place[::-1]]] = via[place[::-1]]
    last_channel = channel[h.leads.visitor[h.shipped], h.leads.last_visit[h.shipped]]
    entry = np.where(earliest[h.leads.visitor[h.shipped]] >= 0, earliest[h.leads.visitor[h.shipped]], last_channel)
    entry = np.where(h.leads.outbound[h.shipped], len(CHANNELS), entry)
    robot_leads = robots[robots["form"]].reset_index(drop=True)
    return Web(
        visitors=visitors,
        touches=touches,
        entry=entry,
        visitor_id=np.where(lead_visitor >= 0, ids[lead_visitor], -1),
        robot_leads=robot_leads,
        all_visits=(who, at, via),
    )


def _later_visits(h: History) -> tuple[Ints, Ints, Ints, Ints]:
    """Visits after the form: while a deal runs, and for support once a customer."""
    rng = h.streams("later visits")
    leads = h.shipped[~h.leads.outbound[h.shipped]]
    o, created = h.outcome, h.leads.created[leads]
    until = np.where(o.won_at[leads] != NONE, o.won_at[leads], created + 60 * DAY)
    n_deal = rng.poisson(np.where(o.opp[leads] | o.self_serve[leads], 0.9, 0.15))
    n_support = rng.poisson(np.where(o.won_at[leads] != NONE, 1.6, 0.0))
    u_deal, u_support = rng.uniform(size=n_deal.sum()), rng.uniform(size=n_support.sum())
    deal, support = np.repeat(np.arange(len(leads)), n_deal), np.repeat(np.arange(len(leads)), n_support)
    span = np.maximum(until[deal] - created[deal] - 60, 60)
    at = np.r_[
        created[deal] + 30 + (u_deal * span).astype(np.int64),
        until[support] + 60 + (u_support * 150 * DAY).astype(np.int64),
    ]
    via = np.r_[
        rng.choice(9, len(deal), p=LATER / LATER.sum()),
        rng.choice(9, len(support), p=[0.62, 0.15, 0.13, 0, 0, 0.10, 0, 0, 0]),
    ]
    who = h.leads.visitor[leads]
    flag = np.r_[np.zeros(len(deal), dtype=bool), np.ones(len(support), dtype=bool)]
    return np.r_[who[deal], who[support]], at, via, flag


def _pages(rng: np.random.Generator, intent: np.ndarray, via: Ints, is_form: Ints, support: Ints) -> Ints:
    n = len(via)
    eager = intent + rng.normal(0, 0.8, n)
    u = rng.uniform(size=n)
    blog = np.where(via == ORGANIC, 0.55, np.where(np.isin(via, (SOCIAL, REFERRAL)), 0.40, 0.12))
    home = np.where(np.isin(via, (DIRECT, BRAND, EVENT, PRINT)), 0.60, 0.25)
    page = np.where(u < blog, 1, np.where(u < blog + home, 0, np.where(u < blog + home + 0.25, 3, 2)))
    keen = eager > 1.1
    page = np.where(keen, np.where(u < 0.35, 2, np.where(u < 0.62, 4, np.where(u < 0.80, 3, page))), page)
    v = rng.uniform(size=n)
    page = np.where(is_form & (v < 0.45), np.where(v < 0.30, 4, 2), page)
    return np.where(support, 0, page).astype(np.int64)


def _visitors(h: History, ids: Ints, robots: pd.DataFrame) -> pd.DataFrame:
    d, rng = h.demand, h.streams("agents")
    agent = rng.choice(3, len(h.seen), p=[0.83, 0.12, 0.05])
    agent = np.where(agent == 2, 3, agent)
    return pd.DataFrame(
        {
            "visitor_id": np.r_[ids[h.seen], robots["visitor_id"].to_numpy()],
            "at": np.r_[h.first_logged[h.seen], robots["at"].to_numpy()],
            "territory": np.r_[d.territory[h.seen], robots["territory"].to_numpy()],
            "device": np.r_[d.device[h.seen], robots["device"].to_numpy()],
            "agent": np.r_[agent, robots["agent"].to_numpy()],
            "consent": np.r_[d.consent[h.seen], np.zeros(len(robots), dtype=np.int64)],
            "robot": np.r_[np.zeros(len(h.seen), dtype=bool), np.ones(len(robots), dtype=bool)],
        }
    ).sort_values("visitor_id", ignore_index=True)


def _robots(h: History) -> tuple[pd.DataFrame, tuple[Ints, Ints, Ints, Ints]]:
    """Robots that a rule can find: by name, by a day of many visits, by several visits in one minute."""
    rng = h.streams("robots")
    n = ROBOTS * h.params.scale
    kind = rng.choice(3, n, p=[0.5, 0.125, 0.375])
    at = np.sort(rng.integers(0, END - 2 * DAY, n))
    agent = np.where(kind == 0, 2, rng.choice([0, 3], n, p=[0.7, 0.3]))
    many = np.select([kind == 0, kind == 1], [rng.integers(1, 3, n), rng.integers(12, 17, n)], rng.integers(4, 7, n))
    owner = np.repeat(np.arange(n), many)
    u = rng.uniform(size=len(owner))
    day_left = (DAY - 1 - at % DAY)[owner]
    gap = np.select([kind[owner] == 0, kind[owner] == 1], [u * 40 * DAY, u * day_left], 0.0)
    first = np.r_[True, owner[1:] != owner[:-1]]
    when = at[owner] + np.where(first, 0, gap).astype(np.int64)
    when = np.minimum(when, END - 1)
    channel = rng.choice([DIRECT, ORGANIC, REFERRAL], len(owner), p=[0.6, 0.3, 0.1])
    page = rng.choice(len(PAGES), len(owner), p=[0.3, 0.25, 0.2, 0.1, 0.1, 0.05])
    form = np.zeros(n, dtype=bool)
    form[rng.choice(np.flatnonzero(kind > 0), ROBOT_FORMS * h.params.scale, replace=False)] = True
    robots = pd.DataFrame(
        {
            "at": at,
            "territory": rng.choice(24, n, p=h.world.size),
            "device": rng.choice(3, n, p=[0.9, 0.08, 0.02]),
            "agent": agent,
            "form": form,
            "entry": channel[np.flatnonzero(first)],
            "n_touches": many,
        }
    )
    return robots, (owner, when, channel, page)


def visitors_table(web: Web) -> pd.DataFrame:
    """The table `visitors`."""
    v = web.visitors
    return pd.DataFrame(
        {
            "visitor_id": v["visitor_id"],
            "first_seen_at": moments(v["at"].to_numpy()),
            "territory_id": territory_ids(v["territory"].to_numpy()),
            "device": labels(v["device"].to_numpy(), ("desktop", "mobile", "tablet")),
            "agent_class": labels(v["agent"].to_numpy(), ("browser", "app", "crawler", "unknown")),
            "consent": labels(v["consent"].to_numpy(), ("all", "necessary", "refused")),
        }
    )


def touches_table(web: Web) -> pd.DataFrame:
    """The table `touches`."""
    t = web.touches
    return pd.DataFrame(
        {
            "visitor_id": t["visitor_id"],
            "touched_at": moments(t["at"].to_numpy()),
            "channel": labels(t["channel"].to_numpy(), CHANNELS),
            "page_group": labels(t["page"].to_numpy(), PAGES),
        }
    )


def self_report(h: History, entry: Ints) -> Ints:
    """What people say when asked: fairs and referrals are remembered, search is merely used. -1 = blank."""
    rng = h.streams("self report")
    n = len(h.shipped)
    visitor = h.leads.visitor[h.shipped]
    origin = np.where(visitor >= 0, h.demand.origin[visitor], len(ORIGINS))
    # organic brand generic social email event print referral outbound other
    says = np.array(
        [
            [0.34, 0.05, 0.05, 0.04, 0.02, 0.03, 0.01, 0.34, 0.00, 0.12],
            [0.66, 0.03, 0.10, 0.03, 0.03, 0.01, 0.01, 0.07, 0.00, 0.06],
            [0.44, 0.06, 0.32, 0.03, 0.01, 0.01, 0.01, 0.05, 0.00, 0.07],
            [0.14, 0.03, 0.03, 0.62, 0.02, 0.01, 0.01, 0.06, 0.00, 0.08],
            [0.03, 0.01, 0.01, 0.01, 0.01, 0.84, 0.01, 0.04, 0.01, 0.03],
            [0.12, 0.03, 0.02, 0.02, 0.01, 0.02, 0.62, 0.08, 0.00, 0.08],
            [0.03, 0.01, 0.01, 0.02, 0.01, 0.01, 0.00, 0.87, 0.00, 0.04],
            [0.08, 0.01, 0.01, 0.03, 0.03, 0.08, 0.01, 0.10, 0.58, 0.07],
        ]
    )
    cumulative = says.cumsum(axis=1)[origin]
    said = (rng.uniform(size=n)[:, None] * cumulative[:, -1:] >= cumulative).sum(axis=1).clip(max=9)
    blank = rng.uniform(size=n) < np.where(visitor >= 0, 0.27, 0.52)
    return np.where(blank, -1, said)


SELF_REPORTED = ("organic", "brand_search", "generic_search", "social", "email", "event", "print", "referral",
                 "outbound", "other")  # fmt: skip
