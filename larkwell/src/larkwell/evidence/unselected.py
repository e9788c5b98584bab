"""Day 90: the headline method in histories that nobody chose."""

import numpy as np
from pandas import DataFrame

from . import did
from .frames import floats

PP = 100.0


def history_panel(history: DataFrame) -> did.Panel:
    """Cells of one history from its counts: leads and customers by territory and month."""
    wide = history.pivot(index="territory_id", columns="month", values=["leads", "customers_120d"])
    leads, customers = floats(wide["leads"]), floats(wide["customers_120d"])
    plan = history.drop_duplicates("territory_id").sort_values("territory_id")
    months = tuple(str(month) for month in wide["leads"].columns)
    start = plan["go_live"].dt.strftime("%Y-%m").fillna(did.NOT_LIVE)
    treated = np.array([[month >= first for month in months] for first in start])
    mean = customers / np.maximum(leads, 1)
    return did.Panel(tuple(plan["territory_id"]), months, tuple(plan["wave"]), leads, mean, treated)


def headline(histories: DataFrame) -> dict[str, float]:
    """Means over the histories, and in how many of them each thing that the editions promise happens."""
    rows = []
    for _, history in histories.groupby("history"):
        cells = history_panel(history)
        fit, naive, fixed = did.imputation_interval(cells), did.before_after(cells), did.twfe(cells)
        truth = float(history["true_effect"].iloc[0]) / PP
        rows.append(
            {
                "histories": 1.0,
                "mean truth": PP * truth,
                "mean imputation estimate": PP * fit.value,
                "mean before/after": PP * naive,
                "mean TWFE": PP * fixed,
                "interval covers the truth": float(fit.covers(truth)),
                "interval excludes 0": float(fit.low > 0),
                "before/after above the truth": float(naive > truth),
                "TWFE below imputation": float(fixed < fit.value),
            }
        )
    table = DataFrame(rows)
    counts = [name for name in table if not str(name).startswith("mean")]
    return {str(name): float(table[name].sum() if name in counts else table[name].mean()) for name in table}
