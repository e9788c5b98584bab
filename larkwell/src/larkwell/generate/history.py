"""One run of the company: the world, its candidates, what happened, and the numbers under which it is shipped."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .clock import END, Bools, Floats, Ints, month_of, stamp
from .demand import Demand, Switches, draw_demand, present
from .funnel import Outcome, follow, in_log
from .leads import Leads, draw_leads
from .params import Params
from .streams import Streams
from .world import World, build_world


@dataclass(frozen=True)
class History:
    """A run. `shipped` holds candidate-lead indices in order of creation; `seen` the same for visitors."""

    params: Params
    streams: Streams
    world: World
    demand: Demand
    leads: Leads
    here: Bools
    outcome: Outcome
    shipped: Ints
    seen: Ints
    first_logged: Ints

    def replay(self, switches: Switches) -> Outcome:
        """The same company and the same luck, one switch changed."""
        here = present(self.params, self.world, self.demand, switches)
        return follow(self.params, self.world, self.streams, self.demand, self.leads, here, switches)


def run(params: Params, seed: int) -> History:
    """Simulate one company from its seed."""
    streams = Streams(seed)
    world = build_world(params, streams)
    demand = draw_demand(params, world, streams)
    leads = draw_leads(params, world, streams, demand)
    factual = Switches()
    here = present(params, world, demand, factual)
    outcome = follow(params, world, streams, demand, leads, here, factual)
    logged = in_log(leads, outcome)
    shipped = np.flatnonzero(logged)
    shipped = shipped[np.argsort(leads.created[shipped], kind="stable")]
    visits = np.where((demand.visit_at >= 0) & (demand.visit_at < END), demand.visit_at, np.iinfo(np.int64).max)
    first = visits.min(axis=1)
    seen = np.flatnonzero(here & (first < END))
    seen = seen[np.argsort(first[seen], kind="stable")]
    return History(params, streams, world, demand, leads, here, outcome, shipped, seen, first)


def moments(t: Ints) -> pd.Series:
    """Minutes as a datetime column, NONE as NaT."""
    return pd.Series(stamp(t).astype("datetime64[s]"))


def dates(t: Ints) -> pd.Series:
    """The day of each moment as a datetime column."""
    return pd.Series(stamp(t).astype("datetime64[D]").astype("datetime64[s]"))


def rates(world: World, territory: Ints, t: Ints) -> Floats:
    """Euros per unit of each territory's currency in the month of `t`."""
    return world.eur_rate[np.clip(month_of(t) + 6, 0, len(world.eur_rate) - 1), world.currency[territory]]


def labels(values: Ints, names: tuple[str, ...] | list[str]) -> pd.Series:
    """Indices to text; negative indices to missing."""
    return pd.Series(np.asarray([*names, None], dtype=object)[np.where(values < 0, len(names), values)])


def territory_ids(territory: Ints) -> pd.Series:
    """Index to 'T01'."""
    return labels(territory, [f"T{i + 1:02d}" for i in range(24)])


def rep_ids(rep: Ints) -> pd.Series:
    """Index to 'R01'."""
    return labels(rep, [f"R{i + 1:02d}" for i in range(30)])
