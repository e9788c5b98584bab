"""What every edition must show in its shipped tables, or its seed is rejected.

The estimates are the course's own (larkwell.evidence), run on the tables as `load` would give them. Checks stand in
order of cost, so that a bad seed is dropped early.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pandas as pd

from larkwell.data import complete
from larkwell.evidence import alignment, demand, experiments, geo, records, selling
from larkwell.evidence.finding import Finding

from .build import Edition
from .contract import contract
from .truth import findings

Tables = dict[str, pd.DataFrame]


@dataclass(frozen=True)
class Check:
    """One analysis, the claims that must hold, and whether its interval must cover the truth."""

    analysis: Callable[[Tables], Finding]
    claims: tuple[str, ...]
    covers_truth: bool = False


CHECKS: tuple[Check, ...] = (
    Check(selling.simpson, ("outbound wins less in total", "outbound wins more in every segment")),
    Check(experiments.email_plain, ("p below 0.01, upward",)),
    Check(experiments.email_newsletter, ("the interval covers both 0 and 1 pp",)),
    Check(experiments.price, ("the middle price has the highest revenue per visitor",)),
    Check(experiments.landing, ("mismatch: p below 0.001",)),
    Check(selling.coaching, ("the coached rebound by 8 pp or more",)),
    Check(geo.social, ("the interval excludes 0",)),
    Check(
        geo.brand_search,
        ("the interval covers 0", "the interval excludes the last-touch prediction"),
    ),
    Check(
        demand.channel_mix,
        (
            "one door's multi share is clearly highest",
            "social has the lowest cost per lead",
            "social has the highest cost per customer",
        ),
    ),
    Check(records.unknown_source, ("unknown is among the best-converting",)),
    Check(
        alignment.customers_per_lead,
        (
            "before/after exceeds imputation by 0.8 pp",
            "cross-section exceeds imputation by 0.8 pp",
            "TWFE lies below imputation",
            "the interval excludes 0",
        ),
        covers_truth=True,
    ),
    Check(alignment.retention, ("the interval covers 0: cannot tell",), covers_truth=True),
)

DESIGN_ROWS = {
    "visitors": 60_000,
    "touches": 98_250,
    "leads": 14_120,
    "opportunities": 4_380,
    "customers": 2_410,
    "spend": 9_450,
}
ROWS_WITHIN = 0.03


def as_loaded(tables: Tables) -> Tables:
    """The tables with their derived columns, as `load` gives them."""
    result = {}
    for name, spec in contract().items():
        table = tables[name].reset_index(drop=True)
        columns = complete(spec["columns"], lambda column, _, table=table: table[column])  # type: ignore[misc]
        result[name] = pd.DataFrame(columns)
    return result


def opened(e: Edition) -> Tables:
    """The tables of an edition with the sealed outcomes of the e-mail test in place."""
    tables = as_loaded(e.tables)
    mail = tables["email_test"].set_index("lead_id")
    tables["email_test"] = mail.fillna(e.sealed_email.set_index("lead_id")).reset_index()
    return tables


def failures(e: Edition) -> Iterator[str]:
    """The invariants that this edition misses, one line each, cheapest first."""
    scale = e.history.params.scale
    for name, rows in DESIGN_ROWS.items():
        share = len(e.tables[name]) / (rows * (scale if name != "spend" else 1)) - 1
        if abs(share) > ROWS_WITHIN:
            yield f"{name}: {len(e.tables[name]):,} rows, {share:+.1%} off the design"
    if scale > 1:
        return  # with ten times the data, what has to stay undecided is decided
    yield from statistical(e)


def statistical(e: Edition) -> Iterator[str]:
    """The invariants on estimates; they are made for scale 1."""
    tables = opened(e)
    truth: dict[str, float] | None = None
    for check in CHECKS:
        finding = check.analysis(tables)
        for claim in check.claims:
            if not finding.claims[claim]:
                yield f"{finding.name}: not so: {claim}"
        if check.covers_truth:
            truth = truth or findings(e)
            if not finding.covers(truth[finding.name]):
                yield (
                    f"{finding.name}: the interval {finding.low:.2f} to {finding.high:.2f} misses the truth "
                    f"{truth[finding.name]:.2f} {finding.unit}"
                )
