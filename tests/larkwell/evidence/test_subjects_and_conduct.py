"""Nineteen lines against one, and what happened after a no."""

import pandas as pd
import pytest

from larkwell.evidence import conduct, subjects


def test_the_best_line_is_judged_in_the_repeat() -> None:
    """Line 7 looks best in the test (5%) and brings 4% in the repeat; the reference stays at 3%."""
    rows = [
        {"line_id": line, "wave": wave, "delivered": 10_000, "clicks": 300} for line in range(1, 21) for wave in (1, 2)
    ]
    table = pd.DataFrame(rows)
    table.loc[(table["line_id"] == 7) & (table["wave"] == 1), "clicks"] = 500
    table.loc[(table["line_id"] == 7) & (table["wave"] == 2), "clicks"] = 400
    finding = subjects.subject_lines({"subject_lines": table})
    assert (finding.naive, finding.answer) == pytest.approx((2.0, 1.0))
    assert finding.details["best_line"] == 7
    assert finding.details["rejected_bonferroni"] == finding.details["rejected_benjamini_hochberg"] == 1
    assert finding.stands


def test_only_pitches_after_the_objection_are_breaches() -> None:
    no = pd.Timestamp("2025-05-01")
    days = pd.to_timedelta([-1, 1, 2, 3], unit="D")
    tables = {
        "leads": pd.DataFrame({"lead_id": [1, 2], "objected_at": [no, pd.NaT]}),
        "activities": pd.DataFrame(
            {
                "lead_id": [1, 1, 1, 2],
                "at": no + days,
                "kind": ["cold_call", "cold_call", "meeting", "email"],
            }
        ),
    }
    finding = conduct.objections(tables)
    assert (finding.naive, finding.answer, finding.n) == (2, 1, 1)
