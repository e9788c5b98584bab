"""The company before anything happens: territories, sellers, roll-out, exchange rates, spending plan."""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from .clock import MONTHS, WARM_UP_DAYS, WEEKS, Floats, Ints
from .params import Params
from .streams import Streams

REGIONS = ("UKI", "DACH", "BENE", "IBER", "USE", "USW")
CURRENCIES = ("EUR", "GBP", "USD")
REGION_CURRENCY = np.array([1, 0, 0, 0, 2, 2])
LIST_RATE = np.array([1.0, 1.18, 0.92])
"""EUR per unit on which the local price lists were fixed."""
TERRITORIES = 24
NEVER = 99
PILOT, WAVES = 0, (1, 2, 3)
START = {0: 7, 1: 9, 2: 13, 3: 17, 4: NEVER}
"""Month of go-live by wave (0 = pilot, 4 = never): August and October 2024, February and June 2025."""
GAIN = np.array([1.15, 1.15, 1.0, 0.7, 0.0])
PAID = ("brand_search", "generic_search", "social", "event", "print")
BUDGET = np.array([0.290, 0.405, 0.170, 0.115, 0.020])
"""Shares of the media budget, in the order of PAID."""
SEASON = np.array([1.12, 1.05, 1.05, 1.0, 1.0, 0.97, 0.90, 0.75, 1.12, 1.08, 1.02, 0.78])
FIRST_WEEK = -((WARM_UP_DAYS + 6) // 7)
"""Weeks count from Monday 2024-01-01; the warm-up weeks are negative."""


@dataclass(frozen=True)
class World:
    """Territory arrays have 24 entries, seller arrays 30.

    spend (EUR) and pulse (1 = plan) are (24, weeks, 5), from FIRST_WEEK; pulse_untested has no switch-offs.
    """

    size: Floats
    quality: Floats
    wave: Ints
    go_live: Ints
    readiness: Ints
    potential: Ints
    rep_territory: Ints
    rep_effect: Floats
    hired_days: Ints
    eur_rate: Floats
    spend: Floats
    pulse: Floats
    pulse_untested: Floats
    geo_off_brand: Ints
    geo_pair: Ints
    geo_off_social: Ints

    @property
    def region(self) -> Ints:
        """Region of each territory, which is also its time zone."""
        return np.arange(TERRITORIES) // 4

    @property
    def currency(self) -> Ints:
        """Index into CURRENCIES for each territory."""
        return REGION_CURRENCY[self.region]

    def ramp(self, territory: Ints, month: Ints) -> Floats:
        """Strength of One Funnel in a territory and month: 0 before, 35%, 70%, then 100% of the wave's gain."""
        since = month - self.go_live[territory]
        base = np.select([since < 0, since < 3, since < 6], [0.0, 0.35, 0.70], 1.0)
        result: Floats = base * GAIN[self.wave[territory]]
        return result


def season_of_weeks() -> Floats:
    """Season factor of each week from FIRST_WEEK to the end."""
    days = (np.arange(FIRST_WEEK, WEEKS + 2) * 7 + 3).astype("timedelta64[D]")
    month = (np.datetime64("2024-01-01", "D") + days).astype("datetime64[M]").astype(int) % 12
    result: Floats = SEASON[month]
    return result


def build_world(params: Params, streams: Streams) -> World:
    """Draw the company; the order of the roll-out follows quality, so the first are the best."""
    rng = streams("territories")
    # evenly spread rather than drawn: with 24 draws the gap between early and late would be a matter of luck
    spread = np.array([NormalDist().inv_cdf((i + 0.5) / TERRITORIES) for i in range(TERRITORIES)])
    quality = params.territory_sd * (rng.permutation(spread) + rng.normal(0, 0.15, TERRITORIES))
    size = rng.uniform(0.8, 1.25, TERRITORIES) * np.exp(0.2 * quality)
    rng = streams("rollout")
    ready = quality + rng.normal(0, params.readiness_sd, TERRITORIES)
    order = np.argsort(-ready)
    wave = np.full(TERRITORIES, 4)
    for number, members in zip(WAVES, (order[:7], order[7:12], order[12:16]), strict=True):
        wave[members] = number
    wave[rng.choice(order[:7])] = PILOT
    spread = (ready - ready.mean()) / ready.std()
    readiness = np.clip(np.round(58 + 14 * spread + rng.normal(0, 5, TERRITORIES)), 15, 98).astype(np.int64)
    potential = np.round(100 * size / size.mean() * np.exp(rng.normal(0, 0.04, TERRITORIES))).astype(np.int64)
    rep_territory, rep_effect, hired = _reps(params, streams, size)
    off_brand, pair, off_social = _geo(streams, size)
    spend, pulse, untested = _spend(params, streams, size / size.sum(), off_brand, off_social)
    return World(
        size=size / size.sum(),
        quality=quality,
        wave=wave,
        go_live=np.array([START[int(w)] for w in wave]),
        readiness=readiness,
        potential=potential,
        rep_territory=rep_territory,
        rep_effect=rep_effect,
        hired_days=hired,
        eur_rate=_rates(streams),
        spend=spend,
        pulse=pulse,
        pulse_untested=untested,
        geo_off_brand=off_brand,
        geo_pair=pair,
        geo_off_social=off_social,
    )


def _reps(params: Params, streams: Streams, size: Floats) -> tuple[Ints, Floats, Ints]:
    rng = streams("reps")
    second = np.argsort(-size * np.exp(rng.normal(0, 0.1, TERRITORIES)))[:6]
    territory = np.sort(np.r_[np.arange(TERRITORIES), second])
    effect = rng.normal(0, params.rep_sd, len(territory))
    hired = rng.integers(-1800, -100, len(territory))
    return territory, effect, hired


def _geo(streams: Streams, size: Floats) -> tuple[Ints, Ints, Ints]:
    """Brand test: 8 of 24 by lot. Social test: matched pairs of neighbours in size within a region, one off by lot."""
    rng = streams("geo tests")
    off_brand = (rng.permutation(TERRITORIES) < 8).astype(np.int64)
    pair = np.zeros(TERRITORIES, dtype=np.int64)
    off_social = np.zeros(TERRITORIES, dtype=np.int64)
    number = 0
    for region in range(6):
        members = np.arange(4) + 4 * region
        by_size = members[np.argsort(size[members])]
        for two in (by_size[:2], by_size[2:]):
            number += 1
            pair[two] = number
            off_social[rng.choice(two)] = 1
    return off_brand, pair, off_social


def _rates(streams: Streams) -> Floats:
    """Euros per unit, (months from July 2023, currency): slow random walks with a trend."""
    rng = streams("fx")
    months = MONTHS + 6
    walk = np.cumsum(rng.normal(0, [0.0045, 0.009], (months, 2)), axis=0)
    walk -= np.linspace(0, 1, months)[:, None] * walk[-1]
    trend = np.linspace(0, 1, months)[:, None] * np.array([0.035, -0.085])
    pounds_dollars = np.array([1.155, 0.925]) * np.exp(walk + trend)
    return np.asarray(np.round(np.c_[np.ones(months), pounds_dollars], 4), dtype=np.float64)


def geo_weeks(test: str) -> tuple[range, range, range]:
    """Weeks before, during and after the switch-off (weeks since 2024-01-01).

    The weeks between the social test and its baseline are left out: the brand test ran then.
    """
    if test == "brand_search":
        return range(53, 61), range(61, 69), range(69, 77)
    return range(45, 61), range(70, 82), range(82, 90)


def _spend(
    params: Params, streams: Streams, share: Floats, off_brand: Ints, off_social: Ints
) -> tuple[Floats, Floats, Floats]:
    """Weekly media in EUR: season, growth, and pulses that no season explains; zero where a test switched it off."""
    rng = streams("spend")
    weeks = np.arange(FIRST_WEEK, WEEKS + 2)
    shape = (TERRITORIES, len(weeks), len(PAID))
    plan = season_of_weeks() ** 0.8 * (1 + params.growth) ** (weeks / 4.345)
    plan = plan / plan[-FIRST_WEEK : WEEKS - FIRST_WEEK].mean()
    pulse = np.exp(rng.normal(0, 0.30, shape))
    start = rng.uniform(size=shape) < 0.05
    burst = start.copy()
    for lag in (1, 2):
        burst[:, lag:] |= start[:, :-lag]
    pulse *= np.where(burst, 2.1, 1.0)
    runs = rng.uniform(size=shape) < np.array([1.0, 1.0, 1.0, 0.42, 0.45])
    pulse *= runs
    pulse /= pulse.mean(axis=(0, 1))
    untested = pulse.copy()
    media = params.media_month * params.scale * 12 / 52.18 * BUDGET
    for test, off, channel in (("brand_search", off_brand, 0), ("social", off_social, 2)):
        for week in geo_weeks(test)[1]:
            pulse[off == 1, week - FIRST_WEEK, channel] = 0.0
    return media * share[:, None, None] * plan[None, :, None] * pulse, pulse, untested
