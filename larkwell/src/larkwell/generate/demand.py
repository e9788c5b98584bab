"""Where visitors come from: origins, intent, visits and their channels.

Candidates are drawn up to a ceiling of demand, once per edition; a switch (a channel off, another budget) only changes
which of them show up. That is what makes counterfactual replays share their random numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

import numpy as np

from .clock import DAY, DAYS, NONE, WARM_UP_DAYS, Bools, Floats, Ints, to_utc
from .params import Params
from .streams import Streams
from .world import FIRST_WEEK, PAID, SEASON, TERRITORIES, World, geo_weeks

CHANNELS = (
    "direct",
    "organic",
    "brand_search",
    "generic_search",
    "social",
    "email",
    "event",
    "print",
    "referral",
)
DIRECT, ORGANIC, BRAND, GENERIC, SOCIAL, EMAIL, EVENT, PRINT, REFERRAL = range(9)
ORIGINS = ("baseline", "organic", "generic_search", "social", "event", "print", "referral")
ORIGIN_SHARE = np.array([0.30, 0.23, 0.14, 0.165, 0.065, 0.04, 0.06])
ORIGIN_PAID = {2: 1, 3: 2, 4: 3, 5: 4}
"""Origin index to its place in PAID."""
CARRY = {2: 0.0, 3: 0.62, 4: 0.78, 5: 0.6}
"""Share of last week's effective spend that still works this week."""
CEILING = 2.6
ENTRY = np.array(
    [
        # direct organic brand generic social email event print referral
        [0.42, 0.33, 0.25, 0, 0, 0, 0, 0, 0],
        [0, 1.0, 0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 1.0, 0, 0, 0, 0, 0],
        [0.12, 0.13, 0.20, 0, 0.55, 0, 0, 0, 0],
        [0.15, 0.08, 0.22, 0, 0, 0, 0.55, 0, 0],
        [0.17, 0.11, 0.17, 0, 0, 0, 0, 0.55, 0],
        [0.08, 0, 0.07, 0, 0, 0, 0, 0, 0.85],
    ]
)
LATER = np.array([0.24, 0.14, 0.34, 0.04, 0.03, 0.18, 0.01, 0.0, 0.02])
SUBSTITUTE = np.array([0.42, 0.48, 0, 0.10, 0, 0, 0, 0, 0])
"""Where a visit comes through when its paid channel is switched off."""
SEGMENTS = ("solo", "team", "multi")
SEGMENT_MIX = np.array(
    [
        [0.52, 0.35, 0.13],
        [0.54, 0.35, 0.11],
        [0.54, 0.36, 0.10],
        [0.58, 0.34, 0.08],
        [0.24, 0.36, 0.40],
        [0.46, 0.40, 0.14],
        [0.42, 0.41, 0.17],
    ]
)
INTENT = np.array([0.30, 0.10, -0.10, 0.12, 0.45, 0.0, 0.55])
IMPULSE = -0.95
"""Intent of social-origin visitors who click at once, relative to those who remember and come later."""
MAX_VISITS = 9
WEEKDAY = np.array([1.16, 1.18, 1.14, 1.10, 0.98, 0.66, 0.78])
HOURS = np.array([2, 1, 1, 1, 1, 2, 8, 20, 40, 62, 68, 64, 50, 56, 62, 60, 54, 46, 38, 34, 34, 32, 20, 8], dtype=float)


@dataclass(frozen=True)
class Switches:
    """What a replay changes; the default is the world as it was."""

    aligned: bool = True
    off: frozenset[str] = frozenset()
    spend: Mapping[str, float] = field(default_factory=dict)
    tests: bool = True


@dataclass(frozen=True)
class Demand:
    """Candidates (n) and their visits (n, 9): times in minutes or NONE, channels as indices into CHANNELS."""

    origin: Ints
    territory: Ints
    segment: Ints
    arrived: Ints
    week: Ints
    keep_u: Floats
    need_u: Floats
    intent: Floats
    n_visits: Ints
    visit_at: Ints
    channel: Ints
    substitute: Ints
    impulse: Bools
    device: Ints
    consent: Ints
    lead_u: Floats

    def take(self, rows: Ints) -> "Demand":
        """Some of the candidates."""
        return Demand(**{f.name: getattr(self, f.name)[rows] for f in fields(self)})


def draw_demand(params: Params, world: World, streams: Streams) -> Demand:
    """All candidates of the thirty months from July 2023."""
    origin, territory, day = _arrivals(params, world, streams)
    n = len(origin)
    rng = streams("visitor")
    segment = (rng.uniform(size=n)[:, None] > SEGMENT_MIX.cumsum(axis=1)[origin]).sum(axis=1).clip(max=2)
    entry = _pick(ENTRY[origin], rng.uniform(size=n))
    impulse = (origin == 3) & (entry == SOCIAL)
    intent = INTENT[origin] + np.where(impulse, IMPULSE, 0.0) + 0.9 * rng.normal(size=n)
    rate = np.clip(0.85 * np.exp(0.42 * intent), 0, 6)
    n_visits = np.minimum(1 + rng.poisson(rate), MAX_VISITS)
    device = _pick(np.tile([0.56, 0.38, 0.06], (n, 1)), rng.uniform(size=n))
    # print readers, event guests and larger firms refuse more: paths of those who agree do not speak for them
    refuse = 0.10 + 0.05 * (segment == 2) + 0.08 * np.isin(origin, (4, 5)) - 0.03 * (origin == 3)
    part = 0.25 + 0.04 * (segment == 2) + 0.04 * np.isin(origin, (4, 5)) - 0.06 * (origin == 3)
    consent = _pick(np.c_[1 - refuse - part, part, refuse], rng.uniform(size=n))
    visit_at, channel, substitute = _visits(world, streams, territory, day, entry, n_visits)
    extra = streams("visitor luck")
    return Demand(
        origin=origin,
        territory=territory,
        segment=segment,
        arrived=visit_at[:, 0],
        week=day // 7,
        keep_u=extra.uniform(size=n),
        need_u=extra.uniform(size=n),
        lead_u=extra.uniform(size=n),
        intent=intent,
        n_visits=n_visits,
        visit_at=visit_at,
        channel=channel,
        substitute=substitute,
        impulse=impulse,
        device=device,
        consent=consent,
    )


def _pick(probabilities: Floats, u: Floats) -> Ints:
    """One index a row, by inverse distribution."""
    p = probabilities.cumsum(axis=1)
    result: Ints = (u[:, None] * p[:, -1:] >= p).sum(axis=1).clip(max=probabilities.shape[1] - 1)
    return result


def day_weights(params: Params) -> Floats:
    """Relative number of arrivals on each day from 2023-07-01 to 2025-12-31."""
    days = np.arange(-WARM_UP_DAYS, DAYS)
    date = np.datetime64("2024-01-01", "D") + days.astype("timedelta64[D]")
    month = date.astype("datetime64[M]").astype(int) - (2024 - 1970) * 12
    weight = SEASON[month % 12] * (1 + params.growth) ** (days / 30.44) * WEEKDAY[days % 7]
    result: Floats = weight * np.where(date >= np.datetime64("2025-10-01"), params.rival_break, 1.0)
    return result


def _arrivals(params: Params, world: World, streams: Streams) -> tuple[Ints, Ints, Ints]:
    weight = day_weights(params)
    logged = weight[WARM_UP_DAYS:].sum()
    origins, territories, days = [], [], []
    for o, name in enumerate(ORIGINS):
        rng = streams(f"arrivals of {name}")
        ceiling = CEILING if o in ORIGIN_PAID else 1.0
        mean = params.visitors * params.scale * ORIGIN_SHARE[o] * ceiling * weight.sum() / logged
        n = rng.poisson(mean)
        origins.append(np.full(n, o))
        territories.append(rng.choice(TERRITORIES, n, p=world.size))
        days.append(rng.choice(len(weight), n, p=weight / weight.sum()) - WARM_UP_DAYS)
    order = np.argsort(np.concatenate(days), kind="stable")
    return tuple(np.concatenate(x)[order].astype(np.int64) for x in (origins, territories, days))  # type: ignore[return-value]


def _minute(rng: np.random.Generator, n: int) -> Ints:
    hour = rng.choice(24, n, p=HOURS / HOURS.sum())
    return hour * 60 + rng.integers(0, 60, n)


def _visits(
    world: World, streams: Streams, territory: Ints, day: Ints, entry: Ints, n_visits: Ints
) -> tuple[Ints, Ints, Ints]:
    rng = streams("visits")
    n = len(day)
    zone = world.region[territory]
    at = np.full((n, MAX_VISITS), NONE, dtype=np.int64)
    channel = np.full((n, MAX_VISITS), DIRECT, dtype=np.int64)
    local = day * DAY + _minute(rng, n)
    at[:, 0] = to_utc(zone, local)
    channel[:, 0] = entry
    for k in range(1, MAX_VISITS):
        gap = np.floor(np.exp(rng.normal(1.55, 1.0, n))).astype(np.int64)
        later = np.where(gap == 0, local + rng.integers(20, 400, n), (local // DAY + gap) * DAY + _minute(rng, n))
        local = np.where(later <= local, local + 1, later)
        at[:, k] = np.where(k < n_visits, to_utc(zone, local), NONE)
        channel[:, k] = rng.choice(9, n, p=LATER / LATER.sum())
    substitute = rng.choice(9, (n, MAX_VISITS), p=SUBSTITUTE / SUBSTITUTE.sum())
    return at, channel, substitute


def response(params: Params, world: World, switches: Switches, origin: int) -> Floats:
    """Incremental arrivals of a paid origin by (territory, week from FIRST_WEEK), 1 = design level."""
    place = ORIGIN_PAID[origin]
    power = {2: params.elastic_generic, 3: params.elastic_social, 4: params.elastic_event, 5: params.elastic_print}
    carry = CARRY[origin]
    pulse = (world.pulse if switches.tests else world.pulse_untested)[:, :, place]
    works = np.empty_like(pulse)
    works[:, 0] = pulse[:, 0]
    for w in range(1, pulse.shape[1]):
        works[:, w] = carry * works[:, w - 1] + (1 - carry) * pulse[:, w]
    curve = works ** power[origin]
    result: Floats = curve / curve.mean() * switches.spend.get(PAID[place], 1.0) ** power[origin]
    return result


def present(params: Params, world: World, demand: Demand, switches: Switches) -> Bools:
    """Which candidates show up under the switches."""
    essential = dict(
        zip(
            ORIGINS,
            (0, params.inc_organic, params.inc_generic, params.inc_social, params.inc_event, params.inc_print,
             params.inc_referral),
            strict=True,
        )
    )  # fmt: skip
    keep = np.ones(len(demand.origin))
    for o, name in enumerate(ORIGINS):
        mine = demand.origin == o
        share = essential[name]
        if o in ORIGIN_PAID:
            lift = np.zeros(world.spend.shape[:2]) if name in switches.off else response(params, world, switches, o)
            level = (1 - share) + share * lift
            keep[mine] = level[demand.territory[mine], demand.week[mine] - FIRST_WEEK] / CEILING
        elif name in switches.off:
            keep[mine] = 1 - share
    here = demand.keep_u < keep
    needs_brand = demand.need_u < params.needs_brand
    if "brand_search" in switches.off:
        uses = ((demand.channel == BRAND) & (demand.visit_at != NONE)).any(axis=1)
        here &= ~(uses & needs_brand)
    elif switches.tests:
        off = _off_cells(world, "brand_search", demand.territory, demand.arrived)
        uses = ((demand.channel == BRAND) & (demand.visit_at != NONE)).any(axis=1)
        here &= ~(off & uses & needs_brand)
    return here


def _off_cells(world: World, test: str, territory: Ints, at: Ints) -> Bools:
    """Whether a moment lies in the switched-off weeks of its territory."""
    off = world.geo_off_brand if test == "brand_search" else world.geo_off_social
    during = geo_weeks(test)[1]
    week = at // (7 * DAY)
    result: Bools = (off[territory] == 1) & (week >= during.start) & (week < during.stop) & (at != NONE)
    return result


def channels_seen(world: World, demand: Demand) -> Ints:
    """Channels of all visits after the two geo tests had their way (a switched-off channel is replaced)."""
    territory = demand.territory[:, None]
    seen = demand.channel.copy()
    for test, channel in (("brand_search", BRAND), ("social", SOCIAL)):
        gone = (seen == channel) & _off_cells(world, test, territory, demand.visit_at)
        seen[gone] = demand.substitute[gone]
    return seen
