"""A staggered roll-out on territory-month cells: naive contrasts, two-way fixed effects, imputation.

TWFE mixes in comparisons with already treated territories (Goodman-Bacon 2021); imputation learns
the calendar and the levels from untreated cells only (Borusyak, Jaravel & Spiess 2024).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, NaT, Period

from .frames import Floats
from .stats import Estimate, with_t_interval

NEVER = "never"
NOT_LIVE = "9999-12"  # later than any month
DRAWS = 400


@dataclass(frozen=True)
class Panel:
    """Cells of `territories` x `months`: rows in the cell, mean outcome (0 where empty), treated or not."""

    territories: tuple[str, ...]
    months: tuple[str, ...]
    wave: tuple[str, ...]
    n: Floats
    mean: Floats
    treated: NDArray[np.bool_]

    @property
    def ever(self) -> NDArray[np.bool_]:
        return np.array([w != NEVER for w in self.wave])

    @property
    def post(self) -> Floats:
        """Rows in treated cells."""
        return self.n * self.treated

    @property
    def since(self) -> NDArray[np.int64]:
        """Months since go-live in treated cells (0 in the first), -1 elsewhere."""
        return np.where(self.treated, self.treated.cumsum(axis=1) - 1, -1)


def panel(rows: DataFrame, outcome: str, rollout: DataFrame) -> Panel:
    """Cells from `rows` (territory_id, month as text, outcome); treated means the go-live month or later."""
    plan = rollout.sort_values("territory_id")
    months = tuple(sorted(rows["month"].unique()))
    go_live = [NOT_LIVE if day is NaT else str(Period(day, freq="M")) for day in plan["go_live"]]
    cells = rows.groupby(["territory_id", "month"])[outcome].agg(["size", "mean"])

    def grid(column: str) -> Floats:
        wide = cells[column].unstack("month").reindex(index=list(plan["territory_id"]), columns=list(months))
        return wide.fillna(0.0).to_numpy(dtype=np.float64)

    treated = np.array([[month >= start for month in months] for start in go_live])
    wave = tuple(str(w) for w in plan["wave"])
    return Panel(tuple(plan["territory_id"]), months, wave, grid("size"), grid("mean"), treated)


def pooled(cells: Panel, where: NDArray[np.bool_]) -> float:
    """Mean outcome over all rows of the chosen cells."""
    return float(np.average(cells.mean[where], weights=cells.n[where]))


def before_after(cells: Panel) -> float:
    """Aligned territories: all rows after go-live minus all rows before it."""
    aligned = np.broadcast_to(cells.ever[:, None], cells.n.shape)
    return pooled(cells, aligned & cells.treated) - pooled(cells, aligned & ~cells.treated)


def cross_section(cells: Panel) -> float:
    """Aligned minus never-aligned territories, in the months after the last wave."""
    ever = np.broadcast_to(cells.ever[:, None], cells.n.shape)
    late = np.broadcast_to(cells.treated[cells.ever].all(axis=0), cells.n.shape)
    return pooled(cells, ever & late) - pooled(cells, ~ever & late)


def two_by_two(cells: Panel, wave: str, pre: tuple[str, str], post: tuple[str, str]) -> float:
    """Difference in differences of one wave against the never-aligned, on two spans of months."""
    months = np.array(cells.months)
    spans = [(months >= a) & (months <= b) for a, b in (pre, post)]
    change = {}
    for group in (wave, NEVER):
        rows = np.array([w == group for w in cells.wave])
        before, after = (pooled(cells, rows[:, None] & span[None, :]) for span in spans)
        change[group] = after - before
    return change[wave] - change[NEVER]


def twfe(cells: Panel) -> float:
    """Coefficient of `aligned` in territory and month fixed effects, weighted by rows."""
    territories, months = cells.n.shape
    used = (cells.n > 0).ravel()
    row, column = np.divmod(np.arange(territories * months), months)
    x = np.column_stack([np.eye(territories)[row], np.eye(months)[column], cells.treated.ravel()])[used]
    w = np.sqrt(cells.n.ravel()[used])
    fit = np.linalg.lstsq(x * w[:, None], cells.mean.ravel()[used] * w, rcond=None)[0]
    return float(fit[-1])


@dataclass(frozen=True)
class _Pieces:
    """What one territory adds to the imputation fit: its normal equations and its treated rows."""

    gram: Floats
    moment: Floats
    rows: Floats
    excess: Floats
    load: Floats


def _pieces(cells: Panel, include: NDArray[np.bool_]) -> _Pieces:
    """Per territory, with its own level projected out: month effects are all that is left to fit."""
    u = cells.n * ~cells.treated
    share = u / np.maximum(u.sum(axis=1, keepdims=True), 1e-12)
    level = (share * cells.mean).sum(axis=1)
    gram = np.einsum("tm,mk->tmk", u, np.eye(u.shape[1])) - np.einsum("tm,tk->tmk", u, share)
    moment = u * (cells.mean - level[:, None])
    post = cells.post * include
    rows = post.sum(axis=1)
    excess = (post * cells.mean).sum(axis=1) - rows * level
    return _Pieces(gram, moment, rows, excess, post - rows[:, None] * share)


def _att(p: _Pieces, copies: Floats) -> Floats:
    """Mean Y - Y(0) over treated rows, for each row of `copies` (how often each territory is drawn).

    Copies of a territory share its level, so drawing it twice is the same as weighting it by two.
    Months without untreated rows get the smallest-norm effect; one month effect is free by construction.
    """
    gram = np.einsum("bt,tmk->bmk", copies, p.gram)
    moment = copies @ p.moment
    month = np.einsum("bmk,bk->bm", np.linalg.pinv(gram, hermitian=True), moment)
    excess: Floats = copies @ p.excess - (month * (copies @ p.load)).sum(axis=1)
    return np.divide(excess, copies @ p.rows)


def imputation(cells: Panel, include: NDArray[np.bool_] | None = None) -> float:
    """Average effect on treated rows (or only those in `include`): fit untreated, predict, subtract."""
    chosen = cells.treated if include is None else include
    return float(_att(_pieces(cells, chosen), np.ones((1, len(cells.wave))))[0])


def resamples(wave: tuple[str, ...], draws: int, seed: int) -> Floats:
    """Weight of each territory in bootstrap draws within wave; a pilot of one is drawn with wave 1.

    Each draw takes one territory fewer than the wave has and scales up (Rao & Wu 1988): drawing as many
    as there are makes the spread too small by (n-1)/n, which matters with four to eight territories.
    """
    stratum = np.array(["1" if w == "pilot" else w for w in wave])
    rng = np.random.default_rng(seed)
    copies = np.zeros((draws, len(wave)))
    for group in np.unique(stratum):
        members = np.flatnonzero(stratum == group)
        size = len(members) - 1
        drawn = rng.choice(members, size=(draws, size))
        np.add.at(copies, (np.repeat(np.arange(draws), size), drawn.ravel()), len(members) / size)
    return copies


def imputation_interval(cells: Panel, draws: int = DRAWS, seed: int = 1) -> Estimate:
    """Imputation with a cluster-bootstrap standard error and a t interval.

    Whole territories are resampled within wave (day 90). Degrees of freedom: territories minus strata.
    """
    pieces = _pieces(cells, cells.treated)
    value = float(_att(pieces, np.ones((1, len(cells.wave))))[0])
    drawn = _att(pieces, resamples(cells.wave, draws, seed))
    strata = len({"1" if w == "pilot" else w for w in cells.wave})
    return with_t_interval(value, float(drawn.std(ddof=1)), len(cells.wave) - strata)
