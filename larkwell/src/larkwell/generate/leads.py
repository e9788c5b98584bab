"""Who becomes a lead: forms that visitors send, and firms that sellers put on their call list."""

from dataclasses import dataclass

import numpy as np

from .clock import NONE, WARM_UP_DAYS, Bools, Floats, Ints, month_of, office_time
from .demand import EMAIL, Demand, channels_seen, day_weights
from .params import Params
from .streams import Streams
from .world import World

OUTBOUND_MIX = np.array([0.10, 0.30, 0.60])
LEAD_BASE = -1.93


@dataclass(frozen=True)
class Leads:
    """Candidate leads, inbound first; visitor is an index into the candidates of demand, -1 for outbound."""

    visitor: Ints
    territory: Ints
    segment: Ints
    staff: Ints
    created: Ints
    month: Ints
    last_visit: Ints
    fit: Floats
    engagement: Floats
    score_old: Floats
    score_agreed: Floats
    at_event: Bools
    email_user: Bools

    @property
    def outbound(self) -> Bools:
        """Which leads a seller found."""
        return self.visitor < 0


def logistic(x: Floats) -> Floats:
    """Probability of log odds."""
    return 1.0 / (1.0 + np.exp(-x))


def shown(z: Floats) -> Floats:
    """A standard-normal trait on the 0-100 scale of the CRM."""
    return np.asarray(np.round(np.clip(50 + 20 * z, 0, 100), 1), dtype=np.float64)


def draw_leads(params: Params, world: World, streams: Streams, demand: Demand) -> Leads:
    """Inbound leads among the candidate visitors, and the firms that sellers call."""
    # the form inside a social network takes two taps: many leads, few buyers
    ease = 1.50 * demand.impulse
    rate = logistic(LEAD_BASE + 0.75 * demand.intent + 0.20 * (demand.n_visits - 1) + ease)
    visitor = np.flatnonzero(demand.lead_u < rate)
    n_in = len(visitor)
    rng = streams("lead form")
    last = demand.n_visits[visitor] - 1
    created_in = demand.visit_at[visitor, last] + rng.integers(2, 26, n_in)
    territory_out, created_out, segment_out = _outbound(params, world, streams)
    n_out = len(created_out)
    n = n_in + n_out

    rng = streams("lead traits")
    origin = demand.origin[visitor]
    # impulse clicks fit badly; referrals and fairs bring firms that suit the product
    tilt = np.array([0.06, 0.0, -0.05, 0.12, 0.40, 0.0, 0.35])[origin] - 1.60 * demand.impulse[visitor]
    fit_in = (tilt + 0.93 * rng.normal(size=n_in)) * 1.0
    z = (demand.intent[visitor] - 0.64) / 0.95
    engagement_in = 0.72 * z + 0.70 * rng.normal(size=n_in)
    fit = np.r_[fit_in, rng.normal(0.3, 0.9, n_out)]
    engagement = np.r_[engagement_in, rng.normal(-1.5, 0.5, n_out)]
    segment = np.r_[demand.segment[visitor], segment_out]
    territory = np.r_[demand.territory[visitor], territory_out]
    score_old = np.round(0.27 * shown(fit) + 0.73 * shown(engagement), 1)
    score_agreed = np.round(0.61 * shown(fit) + 0.39 * shown(engagement), 1)
    intent = np.r_[demand.intent[visitor], np.zeros(n_out)]
    meets = logistic(-3.35 + 0.45 * fit + 0.35 * engagement + 0.25 * intent + 0.6 * (segment == 2))
    at_event = streams("networking").uniform(size=n) < meets
    seen = channels_seen(world, demand)[visitor]
    uses_email = ((seen == EMAIL) & (demand.visit_at[visitor] != NONE)).any(axis=1)
    created = np.r_[created_in, created_out]
    return Leads(
        visitor=np.r_[visitor, np.full(n_out, -1)],
        territory=territory,
        segment=segment,
        staff=_staff(streams, segment),
        created=created,
        month=month_of(created),
        last_visit=np.r_[last, np.full(n_out, -1)],
        fit=fit,
        engagement=engagement,
        score_old=score_old,
        score_agreed=score_agreed,
        at_event=at_event,
        email_user=np.r_[uses_email, np.zeros(n_out, dtype=bool)],
    )


def _outbound(params: Params, world: World, streams: Streams) -> tuple[Ints, Ints, Ints]:
    rng = streams("outbound")
    weight = day_weights(params)
    n = rng.poisson(params.outbound * params.scale * weight.sum() / weight[WARM_UP_DAYS:].sum())
    territory = rng.choice(24, n, p=world.size)
    day = rng.choice(len(weight), n, p=weight / weight.sum()) - WARM_UP_DAYS
    created = office_time(world.region[territory], day, rng.uniform(size=n))
    return territory, created, rng.choice(3, n, p=OUTBOUND_MIX)


def _staff(streams: Streams, segment: Ints) -> Ints:
    rng = streams("staff")
    n = len(segment)
    solo = 1 + (rng.uniform(size=n) < 0.4)
    team = np.clip(np.round(rng.gamma(6.0, 0.95, n)), 3, 10)
    multi = np.clip(np.round(11 + rng.lognormal(2.2, 0.75, n)), 11, 160)
    return np.select([segment == 0, segment == 1], [solo, team], multi).astype(np.int64)
