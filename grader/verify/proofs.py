"""Four proofs per graded question: right passes, untouched is open, wrong gets its own message, accepted passes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from grader.exercise import SourceExercise, SourceQuestion
from grader.key import answer_in, feedback
from grader.percent import Cell
from grader.run import Namespace, Ran, duplicate, execute, on_edition, run_variant
from grader.stub import release_text
from larkwell.judge import judge
from larkwell.questions import Exercise
from larkwell.verdict import Verdict


def proof_failures(source: SourceExercise, exercise: Exercise, ran: dict[str, Ran], edition: Path) -> list[str]:
    """The proofs that do not hold on one edition, a line each."""
    failures: list[str] = []
    for question in source.questions.values():
        if not question.essay:
            failures += _Proof(question, exercise, ran[question.id].after, edition).failures()
    return failures


@dataclass(frozen=True)
class _Proof:
    question: SourceQuestion
    exercise: Exercise
    after: Namespace
    edition: Path

    def failures(self) -> list[str]:
        answer = self.question.answer
        found = [
            self._expect(answer, self._verdict(self.after), "right", "the reference answer"),
            self._expect(answer, self._verdict(self._untouched()), "not attempted", "the untouched starter"),
        ]
        for cell in self.question.wrongs:
            verdict = self._verdict(run_variant(cell, self.after, self.edition))
            found.append(self._expect(cell, verdict, "not yet", f"the wrong answer '{cell.title}'", feedback(cell)))
        found += self._unspecific()
        for cell in self.question.accepts:
            verdict = self._verdict(run_variant(cell, self.after, self.edition))
            found.append(self._expect(cell, verdict, "right", "the accepted answer"))
        return [failure for failure in found if failure]

    def _unspecific(self) -> list[str]:
        """Wrong answers of which the key holds nothing to know them by, so that every other one is taken for them."""
        kind, wrongs = self.exercise.questions[self.question.id].type, self.exercise.keys[self.question.id].wrongs
        part = {"function": "case", "labels": "label"}.get(kind)
        return [
            f"{cell.path}:{cell.line}: {self.question.id}, the wrong answer '{wrong.tag}' has no {part} of another "
            "value than the right one, so every wrong answer would get its message. Give it one, or leave it out."
            for cell, wrong in zip(self.question.wrongs, wrongs, strict=True)
            if part
            and not any(change["t"] not in ("calls", "dict") or change["v"] for change in wrong.changes.values())
        ]

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
