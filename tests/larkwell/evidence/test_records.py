"""Doubles, robots and late entries, counted by hand."""

import pandas as pd
import pytest

from larkwell.evidence import alignment, records


def test_duplicates_by_normalised_mail_and_episode() -> None:
    raw = pd.DataFrame(
        [
            (1, "ann@a.example", "ann@a.example", 1),
            (1, "Ann+crm@a.example", "ann@a.example", 1),
            (2, "bo@b.example", "bo@b.example", 1),
            (3, "bo@b.example", "bo@b.example", 2),
            (4, "cy@c.example", "cy@c.example", 1),
            (4, "cyy@c.example", "cyy@c.example", 1),
        ],
        columns=["lead_id", "email", "email_norm", "episode"],
    )
    finding = records.duplicates({"raw_crm_leads": raw})
    assert finding.naive == pytest.approx(100 / 6)  # bo's second episode, wrongly
    assert finding.answer == pytest.approx(100 / 6)  # ann
    assert finding.details["by_lead_id"] == pytest.approx(200 / 6)
    assert finding.details["exact_precision"] == 0
    assert finding.details["normalised_precision"] == pytest.approx(100.0)
    assert finding.details["normalised_recall"] == pytest.approx(50.0)


def test_robots_break_one_of_three_rules() -> None:
    start = pd.Timestamp("2025-05-01 10:00")
    touches = [(1, start)] + [(2, start)] * 3 + [(3, start + pd.Timedelta(minutes=7 * i)) for i in range(21)]
    touches += [(4, start), (4, start), (5, start)]
    tables = {
        "visitors": pd.DataFrame({"visitor_id": [1, 2, 3, 4, 5], "agent_class": ["browser"] * 4 + ["crawler"]}),
        "touches": pd.DataFrame(touches, columns=["visitor_id", "touched_at"]),
        "leads": pd.DataFrame({"visitor_id": [1.0, 2.0, None], "source_type": ["inbound"] * 2 + ["outbound"]}),
    }
    finding = records.robots(tables)
    assert finding.details["flagged"] == 3
    assert finding.naive == pytest.approx(100 * 2 / 5)
    assert finding.answer == pytest.approx(100 * 1 / 2)


def test_churn_base_is_those_active_at_the_start() -> None:
    paid = [(1, "2025-01"), (1, "2025-02"), (1, "2025-03"), (2, "2025-01"), (3, "2025-02"), (3, "2025-03")]
    tables = {
        "mrr_monthly": pd.DataFrame(paid, columns=["customer_id", "month"]),
        "customers": pd.DataFrame({"customer_id": [1, 2, 3], "territory_id": "T01", "segment": "solo"}),
    }
    rows = alignment.churn_rows(tables).set_index(["customer_id", "month"])["ended"]
    assert rows.to_dict() == {
        (1, "2025-02"): 0.0,
        (1, "2025-03"): 0.0,
        (2, "2025-02"): 1.0,
        (3, "2025-03"): 0.0,
    }
