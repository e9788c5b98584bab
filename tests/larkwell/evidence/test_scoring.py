"""Recall by lot, weighting by propensity, and who refuses cookies."""

import numpy as np
import pandas as pd
import pytest

from larkwell.evidence import scoring


def test_recall_counts_the_misses_that_nobody_called() -> None:
    """1,000 MQLs with 100 wins; 2,000 low scores: 100 worked by lot win 5, the others 19."""
    kinds = [("mql", 1000, 100), ("lot", 100, 5), ("idle", 1900, 19)]
    rows = [(kind, i < won) for kind, n, won in kinds for i in range(n)]
    table = pd.DataFrame(rows, columns=["kind", "won_120d"])
    table["lead_id"] = range(len(table))
    funnel = table[["lead_id", "won_120d"]].assign(source_type="inbound", observable_120d=True)
    funnel["mql_at"] = pd.Series(pd.Timestamp("2025-01-01"), index=table.index).where(table["kind"] == "mql")
    leads = pd.DataFrame({"lead_id": table["lead_id"], "worked_by_lot": table["kind"] == "lot"})
    finding = scoring.recall({"funnel": funnel, "leads": leads})
    assert finding.naive == pytest.approx(100 * 100 / 124)
    assert finding.answer == pytest.approx(50.0)
    assert finding.details["won_120d_low_score_unworked"] == pytest.approx(1.0)


def test_weighting_takes_out_the_segment() -> None:
    """Half of multi and a tenth of solo are met; being met adds 10 points in both."""
    cells = [("multi", True, 500, 200), ("multi", False, 500, 150), ("solo", True, 200, 40), ("solo", False, 1800, 180)]
    rows = [(segment, met, i < won) for segment, met, n, won in cells for i in range(n)]
    table = pd.DataFrame(rows, columns=["segment", "met", "won_120d"])
    table["lead_id"] = range(len(table))
    when = pd.Timestamp("2025-01-01")
    leads = table[["lead_id", "segment"]].assign(
        source_type="inbound", role="owner", fit=50.0, engagement=50.0, uses_rival=False
    )
    leads["fit"] += table.index % 7
    leads["engagement"] += table.index % 5
    leads.loc[leads.index % 2 == 0, "role"] = "manager"
    leads["uses_rival"] = table.index % 3 == 0
    leads.loc[leads.index % 11 == 0, "source_type"] = "outbound"
    tables = {
        "leads": leads,
        "funnel": table[["lead_id", "won_120d"]].assign(opp_at=pd.NaT, observable_120d=True),
        "activities": table.loc[table["met"], ["lead_id"]].assign(kind="networking_event", at=when),
    }
    tables["funnel"]["opp_at"] = pd.to_datetime(tables["funnel"]["opp_at"])
    finding = scoring.event_meeting(tables)
    assert finding.naive == pytest.approx(100 * (240 / 700 - 330 / 2300))
    assert finding.answer == pytest.approx(10.0, abs=0.3)


def test_consent_compares_refusers_with_consenters() -> None:
    rows = [("all", "multi", 10), ("all", "solo", 90), ("refused", "multi", 30), ("refused", "solo", 70)]
    table = pd.DataFrame([(c, s) for c, s, n in rows for _ in range(n)], columns=["consent", "segment"])
    table["visitor_id"] = np.arange(len(table), dtype=float)
    table["lead_id"] = table["visitor_id"]
    tables = {
        "visitors": table[["visitor_id", "consent"]],
        "leads": table[["lead_id", "visitor_id", "segment"]].assign(source_type="inbound"),
        "customers": pd.DataFrame({"lead_id": [0.0, 1.0, 150.0, None]}),
    }
    finding = scoring.consent(tables)
    assert finding.answer == pytest.approx(20.0)
    assert finding.details["customers_with_full_paths"] == pytest.approx(200 / 3)
