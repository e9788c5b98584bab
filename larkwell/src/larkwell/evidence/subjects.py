"""Day 76: nineteen subject lines against one, and what is left of the best in the repeat."""

import numpy as np

from .finding import Finding, Tables
from .frames import floats
from .stats import Estimate, difference_of_shares

REFERENCE = 1


def uplifts(tables: Tables, wave: int) -> dict[int, Estimate]:
    """Click rate of each line minus that of the reference line, as a fraction of delivered mails."""
    rows = tables["subject_lines"]
    rows = rows[rows["wave"] == wave].sort_values("line_id")
    counts = dict(zip(rows["line_id"].astype(int), floats(rows[["clicks", "delivered"]]), strict=True))
    k0, n0 = counts.pop(REFERENCE)
    return {line: difference_of_shares(k, n, k0, n0) for line, (k, n) in counts.items()}


def subject_lines(tables: Tables) -> Finding:
    """The best of nineteen in the test, and the same line in the repeat."""
    test, repeat = uplifts(tables, 1), uplifts(tables, 2)
    p = np.sort([fit.p for fit in test.values()])
    best = max(test, key=lambda line: test[line].value)
    passed = np.flatnonzero(p <= (np.arange(len(p)) + 1) * 0.10 / len(p))
    fit = repeat[best]
    return Finding(
        name="subject_lines",
        days=(76,),
        question="How many more clicks per 100 mails does the best subject line bring?",
        unit="pp",
        naive=100 * test[best].value,
        naive_method="the largest of nineteen uplifts",
        answer=100 * fit.value,
        method="the same line in the repeat",
        low=100 * fit.low,
        high=100 * fit.high,
        n=len(test),
        notes=("n counts lines; Benjamini & Hochberg 1995 at a false discovery rate of 10%",),
        details={
            "best_line": float(best),
            "rejected_uncorrected": float((p < 0.05).sum()),
            "rejected_bonferroni": float((p < 0.05 / len(p)).sum()),
            "rejected_benjamini_hochberg": float(passed.max() + 1 if len(passed) else 0),
        },
        claims={"the winner survives the repeat": fit.low > 0},
    )
