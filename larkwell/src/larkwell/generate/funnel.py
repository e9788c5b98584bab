"""From lead to customer: every draw is made for all candidates, so that a replay meets the same luck."""

from dataclasses import dataclass

import numpy as np

from .clock import (
    DAY,
    DAYS,
    END,
    NONE,
    Bools,
    Floats,
    Ints,
    business_add,
    minutes,
    office_time,
    quarter_end_day,
)
from .demand import Demand, Switches
from .leads import Leads, logistic
from .params import Params
from .streams import Streams
from .world import World

CYCLE = np.array([2.9, 3.35, 4.0])
OLD_RULE, AGREED_RULE = 49.0, 52.0
LAUNCH = minutes(2025, 1, 15)
FAULT_MONTHS = (20, 21)
OBJECTIONS = ("none", "money", "hurry", "desire", "trust", "need")
OBJECTION_WIN = np.array([1.0, 0.90, 0.95, 0.60, 0.50, 0.35])


@dataclass(frozen=True)
class Outcome:
    """What became of every candidate lead under the switches; times in minutes or NONE."""

    here: Bools
    ramp: Floats
    mql: Bools
    lot: Bools
    fault: Bools
    mql_at: Ints
    first_at: Ints
    log_hours: Floats
    tried: Bools
    sal: Bools
    opp: Bools
    opp_at: Ints
    attempts_to_talk: Ints
    spread: Floats
    talk_at: Ints
    need: Bools
    buyer: Bools
    objection: Ints
    discount: Floats
    closeness: Floats
    p_win: Floats
    won: Bools
    closed_at: Ints
    hockey: Bools
    self_serve: Bools
    won_at: Ints

    @property
    def customer(self) -> Bools:
        """Won by the end of the data, by a seller or self-serve."""
        result: Bools = self.here & (self.won_at != NONE) & (self.won_at < END)
        return result


def follow(params: Params, world: World, streams: Streams, demand: Demand, leads: Leads, here_visitor: Bools,
           switches: Switches) -> Outcome:  # fmt: skip
    """What becomes of the leads. Every draw has the length of the candidates, whatever the switches."""
    n = len(leads.created)
    out = leads.outbound
    here = np.where(out, True, here_visitor[leads.visitor])
    ramp = world.ramp(leads.territory, leads.month) if switches.aligned else np.zeros(n)
    zone = world.region[leads.territory]

    rng = streams("qualification")
    over = np.where(ramp > 0, leads.score_agreed >= AGREED_RULE, leads.score_old >= OLD_RULE)
    mql = over & ~out
    lot = ~over & ~out & (rng.uniform(size=n) < 0.05)
    wait = np.where(rng.uniform(size=n) < 0.85, rng.exponential(25, n), rng.exponential(2 * DAY, n))
    mql_at = np.where(mql, leads.created + 1 + wait.astype(np.int64), NONE)
    fault = mql & np.isin(leads.month, FAULT_MONTHS) & (rng.uniform(size=n) < 0.45)
    accepted = rng.uniform(size=n) < logistic(0.25 + 0.8 * leads.fit)
    worked = mql | lot | out
    sal = worked & (accepted | out)

    rng = streams("response")
    heat = 0.5 * leads.fit + 0.5 * leads.engagement
    hours = np.exp(1.75 - 1.00 * heat + params.align_speed * ramp + 0.8 * rng.normal(size=n))
    hours = np.where(out, np.exp(1.0 + 0.8 * rng.normal(size=n)), hours)
    hours = hours + np.where(fault, params.fault_hours * rng.uniform(0.7, 1.3, n), 0.0)
    start = np.where(mql, mql_at, leads.created)
    first_at = business_add(zone, start, hours * 60)
    ignored = rng.uniform(size=n) < np.where(ramp > 0, 0.12, 0.30)
    tried = worked & (sal | ~ignored)
    log_hours = np.log(np.maximum(first_at - start, 1) / 60.0)

    rng = streams("persistence")
    talk_rate = np.where(out, 0.30, 0.40)
    attempts = np.minimum(np.ceil(np.log(rng.uniform(size=n)) / np.log(1 - talk_rate)), 14).astype(np.int64)
    spread = rng.uniform(0.7, 1.5, n)
    talk_at = business_add(zone, first_at, (attempts - 1) * 480 * spread)
    opens = logistic(0.72 + params.heat_opp * heat + params.speed_opp * log_hours + params.event_opp * leads.at_event)
    opens = np.where(out, 0.79 + 0.06 * leads.at_event, opens)
    opp = sal & (rng.uniform(size=n) < opens)
    opp_at = np.where(opp, business_add(zone, talk_at, 30 + 600 * rng.exponential(1.0, n)), NONE)

    deal = _deal(params, world, streams, leads, ramp)
    rng = streams("winning")
    u_win, noise, u_pull, u_time = (rng.uniform(size=n), rng.normal(size=n), rng.uniform(size=n), rng.uniform(size=n))
    won = opp & (u_win < deal.p_win)
    log_days = CYCLE[leads.segment] + params.align_cycle * ramp + 0.5 * noise + 0.15 * out
    log_days = log_days + np.log(1.3) * (deal.objection == 1)
    close_day = np.where(opp, (opp_at + (np.exp(log_days) * DAY).astype(np.int64)) // DAY, 0)
    last = quarter_end_day(close_day)
    before = quarter_end_day(last + 1)
    previous = np.where(last - close_day > 60, quarter_end_day(close_day - 20), before)
    late = (last - close_day) <= 16
    early = (close_day - previous <= 9) & (close_day - previous > 0)
    hockey = won & (u_pull < 0.42) & (late | early)
    target = np.where(late, last, previous) - (u_time * 5).astype(np.int64)
    moved = hockey & (target * DAY > opp_at + 2 * DAY)
    close_day = np.where(moved, target, close_day)
    closed_at = office_time(zone, close_day, u_time, back=moved)
    closed_at = np.where(opp, np.maximum(closed_at, opp_at + 120), NONE)

    rng = streams("self serve")
    chance = 0.020 * np.exp(np.clip(0.45 * leads.engagement + 0.5 * leads.fit, -2.5, 1.2))
    self_serve = (rng.uniform(size=n) < chance) & ~out & (leads.segment < 2) & ~opp
    bought_at = leads.created + (DAY * np.exp(rng.normal(1.9, 0.9, n))).astype(np.int64)
    won_at = np.where(won, closed_at, np.where(self_serve, bought_at, NONE))
    if "email" in switches.off:
        lost = leads.email_user & (streams("e-mail needed").uniform(size=n) < params.needs_email)
        won, self_serve, won_at = won & ~lost, self_serve & ~lost, np.where(lost, NONE, won_at)
    return Outcome(
        here=here,
        ramp=ramp,
        mql=mql,
        lot=lot,
        fault=fault,
        mql_at=mql_at,
        first_at=np.where(tried, first_at, NONE),
        log_hours=log_hours,
        tried=tried,
        sal=sal,
        opp=opp,
        opp_at=opp_at,
        attempts_to_talk=attempts,
        spread=spread,
        talk_at=talk_at,
        need=deal.need,
        buyer=deal.buyer,
        objection=deal.objection,
        discount=deal.discount + np.where(moved, 6.0, 0.0) * (deal.discount < 30),
        closeness=deal.closeness,
        p_win=deal.p_win,
        won=won,
        closed_at=closed_at,
        hockey=moved,
        self_serve=self_serve,
        won_at=won_at,
    )


@dataclass(frozen=True)
class _Deal:
    need: Bools
    buyer: Bools
    objection: Ints
    discount: Floats
    closeness: Floats
    p_win: Floats


def _deal(params: Params, world: World, streams: Streams, leads: Leads, ramp: Floats) -> _Deal:
    """The odds of each deal. Discounts go to deals that are close and to large ones; they add little themselves."""
    n = len(leads.created)
    rng = streams("deal")
    need = rng.uniform(size=n) < 0.72
    buyer = rng.uniform(size=n) < np.array([0.85, 0.60, 0.35])[leads.segment]
    expected = np.array([0.85, 0.60, 0.35])[leads.segment]
    region = world.region[leads.territory]
    wary = region >= 4
    trust = np.where(wary, 0.13, 0.05)
    odds = np.c_[np.full(n, 0.46) - trust + 0.05, np.full(n, 0.20), np.full(n, 0.13), np.full(n, 0.10), trust,
                 np.where(need, 0.03, 0.13)]  # fmt: skip
    cumulative = odds.cumsum(axis=1)
    objection = (rng.uniform(size=n)[:, None] * cumulative[:, -1:] >= cumulative).sum(axis=1).clip(max=5)
    logit = np.asarray(params.base_win)[leads.segment] + world.quality[leads.territory] + 0.16 * wary
    logit = logit + params.launch * (leads.created >= LAUNCH) + params.align_win * ramp
    logit = logit + np.where(leads.outbound, params.outbound_win, params.fit_win * leads.fit)
    logit = logit + params.event_win * leads.at_event
    logit = logit + params.need_win * (need - 0.72) + params.buyer_win * (buyer - expected)
    rep = rep_of(world, streams, leads)
    logit = logit + world.rep_effect[rep]
    closeness = logit + rng.normal(0, 1.0, n)
    size = np.array([-4.0, 1.0, 8.0])[leads.segment]
    # half of what looks like closeness is the seller's own knowledge of the deal
    discount = np.clip(np.round(2 * (8 + size + 2.4 * (closeness + 1.2) + rng.normal(0, 4.5, n))) / 2, 0, 30)
    p = logistic(logit + 0.30 * (closeness - logit)) * OBJECTION_WIN[objection]
    p = np.clip(p + params.discount_win * (discount - (8 + size)), 0.01, 0.97)
    return _Deal(need, buyer, objection, discount, closeness, p)


def rep_of(world: World, streams: Streams, leads: Leads) -> Ints:
    """The seller of each lead: by lot among the sellers of its territory."""
    u = streams("assignment").uniform(size=len(leads.created))
    first = np.searchsorted(world.rep_territory, np.arange(24))
    count = np.bincount(world.rep_territory, minlength=24)
    return first[leads.territory] + (u * count[leads.territory]).astype(np.int64)


def in_log(leads: Leads, outcome: Outcome) -> Bools:
    """Leads that the CRM knows: created in the 24 months (older ones stayed in the old system)."""
    return outcome.here & (leads.created >= 0) & (leads.created < DAYS * DAY)
