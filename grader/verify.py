"""Four proofs per graded question: right passes, untouched is open, wrong gets its own message, accepted passes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from larkwell.judge import judge
from larkwell.questions import Exercise
from larkwell.verdict import Verdict

from grader.exercise import SourceExercise, SourceQuestion
from grader.key import answer_in, feedback, make_exercise
from grader.percent import Cell
from grader.run import Namespace, duplicate, execute, on_edition, run_reference, run_variant
from grader.stub import release_text


@dataclass
class Finding:
    """What the proofs found on one exercise and one edition."""

    stem: str
    edition: str
    rows: list[tuple[str, str, int, int]] = field(default_factory=list)
    """Question, type, wrong answers recognised, other right ways accepted."""
    failures: list[str] = field(default_factory=list)


def verify_exercise(source: SourceExercise, edition: Path) -> Finding:
    """Run the four proofs of every question on one edition of the tables."""
    exercise = make_exercise(source, edition)
    after = run_reference(source, edition)
    finding = Finding(source.stem, edition.name)
    for question in source.questions.values():
        if question.essay:
            finding.rows.append((question.id, "essay", 0, 0))
            continue
        proof = _Proof(source, question, exercise, after[question.id], edition)
        finding.failures += proof.failures()
        kind = exercise.questions[question.id].type
        finding.rows.append((question.id, kind, len(question.wrongs), len(question.accepts)))
    return finding


@dataclass(frozen=True)
class _Proof:
    source: SourceExercise
    question: SourceQuestion
    exercise: Exercise
    after: Namespace
    edition: Path

    def failures(self) -> list[str]:
        found = [
            self._expect(self.question.answer, self._verdict(self.after), "right", "the reference answer"),
            self._expect(
                self.question.answer,
                self._verdict(self._untouched()),
                "not attempted",
                "the untouched starter",
            ),
        ]
        for cell in self.question.wrongs:
            verdict = self._verdict(run_variant(cell, self.after, self.edition))
            found.append(self._expect(cell, verdict, "not yet", f"the wrong answer '{cell.title}'", feedback(cell)))
        for cell in self.question.accepts:
            verdict = self._verdict(run_variant(cell, self.after, self.edition))
            found.append(self._expect(cell, verdict, "right", "the accepted answer"))
        return [failure for failure in found if failure]

    def _verdict(self, namespace: Namespace) -> Verdict:
        question = self.exercise.questions[self.question.id]
        return judge(question, answer_in(question, namespace, self.edition), self.exercise.keys[question.id])

    def _untouched(self) -> Namespace:
        namespace = duplicate(self.after)
        for name in self.question.names:
            namespace.pop(name, None)
        with on_edition(self.edition):
            execute(self.question.answer, release_text(self.question), namespace)
        return namespace

    def _expect(self, cell: Cell, verdict: Verdict, state: str, what: str, message: str | None = None) -> str | None:
        where = f"{cell.path}:{cell.line}: {self.question.id}, {what}"
        if verdict.state != state:
            return f"{where} is judged '{verdict.state}' instead of '{state}': {verdict.message}"
        if message is not None and verdict.message != message:
            return f"{where} gets another message than its own: {verdict.message}"
        return None


def report(findings: list[Finding]) -> str:
    """The table of questions and proofs, and the failures under it."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.stem} on {finding.edition}")
        for name, kind, wrongs, accepts in finding.rows:
            lines.append(f"  {name:4} {kind:9} {wrongs:2} wrong answers, {accepts} accepted")
        lines += [f"  FAILED {failure}" for failure in finding.failures]
        if not finding.failures:
            lines.append("  all proofs hold")
    return "\n".join(lines)
