"""The findings as a table for people."""

from __future__ import annotations

from grader.verify.exercise import Finding

HEAD = f"{'':14}{'type':10}{'points':>7}{'wrong':>7}{'accept':>8}{'mutants':>9}{'killed':>8}"


def finding_text(finding: Finding) -> str:
    """One day: a row a question, a line of totals, the failures."""
    lines = [f"{finding.stem} on {', '.join(finding.editions)}", HEAD]
    for row in finding.questions:
        killed = f"{row.killed / row.mutants:.0%}" if row.mutants else "-"
        lines.append(
            f"  {row.id:12}{row.type:10}{row.points:>7g}{row.wrongs:>7}{row.accepts:>8}{row.mutants:>9}{killed:>8}"
        )
    if finding.failures:
        lines += [f"  FAILED {failure}" for failure in finding.failures]
    else:
        lines.append(
            f"  all proofs hold; mutation score {finding.mutation_score:.0%}; own code runs in {finding.seconds:.2f} s"
        )
    return "\n".join(lines)
