"""The headline method on counts instead of rows gives the same answer."""

import pandas as pd
import pytest
from larkwell.evidence import did, unselected


def test_counts_and_rows_agree() -> None:
    months = ["2024-01", "2024-02", "2024-03"]
    leads = {"A": 4, "B": 5, "C": 2}
    won = {("A", "2024-03"): 3, ("A", "2024-01"): 1, ("B", "2024-02"): 2, ("C", "2024-03"): 1}
    cells = pd.DataFrame(
        [
            {"territory_id": t, "month": m, "leads": leads[t], "customers_120d": won.get((t, m), 0)}
            for t in leads
            for m in months
        ]
    ).assign(history=1, true_effect=50.0)
    cells["wave"] = cells["territory_id"].map({"A": "1", "B": "never", "C": "never"})
    cells["go_live"] = pd.to_datetime(cells["territory_id"].map({"A": "2024-03-01"}))
    rows = pd.DataFrame(
        [
            {"territory_id": c.territory_id, "month": c.month, "won": float(i < c.customers_120d)}
            for c in cells.itertuples()
            for i in range(c.leads)
        ]
    )
    rollout = cells.drop_duplicates("territory_id")[["territory_id", "wave", "go_live"]]
    by_rows = did.panel(rows, "won", rollout)
    by_counts = unselected.history_panel(cells)
    assert by_counts.treated.tolist() == by_rows.treated.tolist()
    assert did.imputation(by_counts) == pytest.approx(did.imputation(by_rows))
    assert did.before_after(by_counts) == pytest.approx(did.before_after(by_rows))
