"""Response surfaces for 'replay your decision', and twenty unselected histories: other luck than the edition's."""

import numpy as np

from .clock import DAY, END, Floats
from .demand import Switches, present
from .history import History, run
from .params import Params
from .streams import Streams
from .truth import MATURE, headline, won_120
from .world import FIRST_WEEK, PAID

HISTORIES = 20
LEVELS = (0.0, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
PRICES = tuple(range(29, 64, 2))
VISITORS = 3_000
CHURN_TEAM = 0.032
FIRST_YEAR_MARGIN = np.array([880.0, 2_900.0, 10_000.0]) * np.array([0.70, 0.78, 0.82]) * np.array([0.80, 0.85, 0.91])
"""Net annual value, gross margin and mean share of the year stayed, by segment: EUR in the first twelve months."""


class SurfaceMaker:
    """Runs the histories one by one and keeps only what the surfaces need."""

    def __init__(self, params: Params, seed: int) -> None:
        self.params = params
        self.streams = Streams(seed, "histories")
        self.seeds = self.streams("seeds").integers(1, 2**31, HISTORIES)
        self.cells: list[dict[str, object]] = []
        self.spend: list[Floats] = []
        self.gains: list[np.ndarray] = []

    def add_history(self) -> None:
        """Run the next history."""
        h = run(self.params, int(self.seeds[len(self.cells)]))
        self.cells.append(_cells(h))
        year = slice(-FIRST_WEEK + 52, -FIRST_WEEK + 104)
        self.spend.append(h.world.spend[:, year].sum(axis=(0, 1)))
        self.gains.append(_gains(h))

    def histories(self) -> dict[str, object]:
        """Leads and customers within 120 days by territory and month to August 2025, with each history's truth."""
        return {"months": MATURE + 1, "histories": self.cells}

    def media(self) -> dict[str, object]:
        """Customers of 2025 and their first-year margin by channel and level of its budget, minus budget as it was.

        Rows are levels, columns are histories.
        """
        gains = np.array(self.gains)
        spend = np.mean(self.spend, axis=0)
        return {
            "levels": list(LEVELS),
            "channels": {
                name: {
                    "spend_eur": round(float(spend[c])),
                    "customers": gains[:, c, :, 0].T.astype(int).tolist(),
                    "margin_eur": np.round(gains[:, c, :, 1]).T.astype(int).tolist(),
                }
                for c, name in enumerate(PAID)
            },
        }

    def price(self) -> dict[str, object]:
        """Buyers among 3,000 visitors of the Team plan and their gross margin of twelve months, by price."""
        rng = self.streams("prices")
        grid = np.array(PRICES, dtype=float)
        rate = _demand_curve(self.params, grid)
        buyers = rng.binomial(VISITORS, rate[:, None], (len(grid), HISTORIES))
        churn = CHURN_TEAM * np.where(grid >= self.params.prices[2], 1.25, 1.0)
        months = (1 - (1 - churn) ** 12) / churn
        margin = buyers * (grid * self.params.gross_margin[1] * months)[:, None]
        return {
            "prices": list(PRICES),
            "visitors": VISITORS,
            "buyers": buyers.tolist(),
            "margin_eur": np.round(margin).astype(int).tolist(),
        }


def _cells(h: History) -> dict[str, object]:
    mature = h.shipped[(~h.leads.outbound[h.shipped]) & (h.leads.month[h.shipped] <= MATURE)]
    cell = h.leads.territory[mature] * (MATURE + 1) + h.leads.month[mature]
    size = 24 * (MATURE + 1)
    won = won_120(h, h.outcome)[mature]
    return {
        "go_live": h.world.go_live.tolist(),
        "wave": h.world.wave.tolist(),
        "leads": np.bincount(cell, minlength=size).tolist(),
        "customers": np.bincount(cell, weights=won, minlength=size).astype(int).tolist(),
        "truth_pp": round(headline(h), 3),
    }


def _gains(h: History) -> np.ndarray:
    """Extra customers of 2025 and their gross margin of twelve months in EUR, by (channel, level, both)."""
    o = h.outcome
    # outcomes are known for all candidates, present or not, so a new budget only changes who shows up
    customer = ~h.leads.outbound & (o.won_at >= 366 * DAY) & (o.won_at < END) & (h.leads.created >= 0)
    visitor = h.leads.visitor[customer]
    margin = FIRST_YEAR_MARGIN[h.leads.segment[customer]]
    demand, before = h.demand.take(visitor), h.here[visitor]
    kept = h.streams("part of brand search").uniform(size=len(h.here))[visitor]
    result = np.zeros((len(PAID), len(LEVELS), 2))
    for c, name in enumerate(PAID):
        for k, level in enumerate(LEVELS):
            if name != "brand_search":
                after = present(h.params, h.world, demand, Switches(spend={name: level}))
            elif level < 1:
                after = present(h.params, h.world, demand, Switches(off=frozenset({name}))) | (before & (kept < level))
            else:
                after = before  # more brand search finds nobody: it is shown to all who type the name
            change = after.astype(int) - before.astype(int)
            result[c, k] = change.sum(), (change * margin).sum()
    return result


def _demand_curve(params: Params, grid: Floats) -> Floats:
    """Conversion by price: through the three arms in log odds, gently on at both ends."""
    prices = np.array(params.prices, dtype=float)
    rate = np.array(params.price_rate)
    odds = np.log(rate / (1 - rate))
    below = (odds[1] - odds[0]) / (prices[1] - prices[0]) - 0.012
    above = 0.6 * (odds[2] - odds[1]) / (prices[2] - prices[1])
    curve = np.interp(grid, prices, odds)
    curve = np.where(grid < prices[0], odds[0] + below * (grid - prices[0]), curve)
    curve = np.where(grid > prices[2], odds[2] + above * (grid - prices[2]), curve)
    result: Floats = 1 / (1 + np.exp(-curve))
    return result
