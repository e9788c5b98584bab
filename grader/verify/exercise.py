"""All that is proven of one exercise: on which editions, with which score, in what time."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from grader.exercise import SourceExercise, read_exercise
from grader.key import with_keys
from grader.run import run_reference
from grader.verify.mutants import MutationScore, mutation_score
from grader.verify.proofs import proof_failures

SECONDS_A_DAY = 2.0
"""Processor time for a whole day's own code, on one edition."""
LEAST_MUTATION_SCORE = 0.9


@dataclass(frozen=True)
class QuestionFinding:
    """One row of verify's table."""

    id: str
    type: str
    points: float
    wrongs: int
    accepts: int
    mutants: int
    killed: int
    survivors: tuple[str, ...]


@dataclass(frozen=True)
class Finding:
    """What was found on one exercise; nothing is wrong where `failures` is empty."""

    stem: str
    editions: tuple[str, ...]
    seconds: float
    questions: tuple[QuestionFinding, ...]
    failures: tuple[str, ...]

    @property
    def mutation_score(self) -> float:
        """Share of all the day's mutants that were told from a right answer."""
        total = sum(question.mutants for question in self.questions)
        return sum(question.killed for question in self.questions) / total if total else 1.0

    def to_json(self) -> dict[str, Any]:
        return asdict(self) | {"mutation_score": round(self.mutation_score, 4)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Finding:
        rows = tuple(QuestionFinding(**row | {"survivors": tuple(row["survivors"])}) for row in data["questions"])
        return cls(data["stem"], tuple(data["editions"]), data["seconds"], rows, tuple(data["failures"]))


def verify_exercise(path: Path, editions: list[Path]) -> Finding:
    """Prove one exercise on each edition; the mutants run on the first, survivors again on the others."""
    import matplotlib.pyplot  # noqa: F401 (its first import is not the day's own time)

    source = read_exercise(path)
    failures: list[str] = []
    scores: dict[str, MutationScore] = {}
    seconds, types = 0.0, {}
    for edition in editions:
        started = time.process_time()
        ran = run_reference(source, edition)
        seconds = max(seconds, time.process_time() - started)
        exercise = with_keys(source, edition, ran)
        types = {name: question.type for name, question in exercise.questions.items()}
        failures += [f"{edition.name}: {failure}" for failure in proof_failures(source, exercise, ran, edition)]
        for question in source.questions.values():
            before = scores.get(question.id)
            if not question.essay and (before is None or before.survivors):
                score = mutation_score(question, exercise, ran[question.id], edition)
                scores[question.id] = score if before is None else before.also(score)
    if seconds > SECONDS_A_DAY:
        failures.append(f"{path}: the day's own code takes {seconds:.1f} s, more than {SECONDS_A_DAY:g} s.")
    failures += _weak(source, scores)
    rows = tuple(_row(source, name, types[name], scores.get(name)) for name in source.questions)
    return Finding(source.stem, tuple(edition.name for edition in editions), round(seconds, 3), rows, tuple(failures))


def _weak(source: SourceExercise, scores: dict[str, MutationScore]) -> list[str]:
    found = []
    for name, score in scores.items():
        ask = source.questions[name].ask
        if score.share < LEAST_MUTATION_SCORE and "mutants" not in ask.attributes:
            left = "; ".join(score.survivors)
            found.append(
                f"{ask.path}:{ask.line}: {name} tells {score.share:.0%} of {score.total} mutants from the answer. "
                f'Not told: {left}. Ask more sharply, or say why: mutants="...".'
            )
    return found


def _row(source: SourceExercise, name: str, kind: str, score: MutationScore | None) -> QuestionFinding:
    question = source.questions[name]
    return QuestionFinding(
        id=name,
        type=kind,
        points=question.points,
        wrongs=len(question.wrongs),
        accepts=len(question.accepts),
        mutants=score.total if score else 0,
        killed=score.killed if score else 0,
        survivors=score.survivors if score else (),
    )
