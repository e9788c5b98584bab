"""`check`, `hint` and `solution` as a learner's notebook uses them, bound to one day by its locked first cell."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import NamedTuple

from larkwell import questions, widgets
from larkwell.data import edition_folder
from larkwell.errors import ExerciseUnknownError, LarkwellError, NotYetError
from larkwell.judge import judge
from larkwell.observe import observe
from larkwell.questions import Question
from larkwell.verdict import MARK, Verdict

ATTEMPTS_BEFORE_SOLUTION = 3


class Tools(NamedTuple):
    """The three functions of a day."""

    check: Callable[..., float | None]
    hint: Callable[[str], None]
    solution: Callable[[str], None]


@dataclass
class Progress:
    """What has happened on one question in this notebook."""

    answers: list[object] = field(default_factory=list)
    done: bool = False
    hints: int = 0

    def record(self, answer: object, verdict: Verdict) -> None:
        """Count an honest attempt: one that differs from all before it."""
        if verdict.state == "not yet" and answer not in self.answers:
            self.answers.append(answer)
        self.done = self.done or verdict.state == "right"


def begin(day: str, *, version: str | None = None) -> Tools:
    """The `check`, `hint` and `solution` of one day, for example `begin("day-003", version="1f0c9a2e")`.

    `version` is the exercise's, written into the notebook when it was made; where the installed package has another,
    the error says what to install. Without it, as in the author's own file, any version will do.
    """
    exercise = questions.read(edition_folder(), day)
    if version is not None and exercise.version != version:
        raise ExerciseUnknownError(
            f"{day}: this notebook is of version {version}, the installed larkwell knows {exercise.version}. "
            "Update larkwell (pip install --upgrade larkwell) or download the notebook again; keep a copy of your work."
        )
    session = Session(exercise)
    return Tools(session.check, session.hint, session.solution)


class Session:
    """One notebook's conversation with its exercise."""

    def __init__(self, exercise: questions.Exercise) -> None:
        self.exercise = exercise
        self.progress = {name: Progress() for name in exercise.questions}

    def check(self, question_id: str, *answers: object) -> float | None:
        """Say whether an answer is right, and what a wrong one did.

        Prints one short message and returns None. Under nbgrader a wrong answer raises and a partly right one returns
        its points, because that is how nbgrader counts.
        """
        graded = bool(os.environ.get("NBGRADER_EXECUTION"))
        try:
            question = self._question(question_id)
            verdict = self._judge(question, answers)
        except LarkwellError as error:
            if graded:
                raise
            print(error)
            return None
        print(self._said(question, verdict))
        if verdict.state == "right":
            widgets.show_text(question.meaning)
        if widgets.available():
            self._show_help(question)
        if not graded or verdict.state == "right":
            return None
        if verdict.credit > 0:
            return round(verdict.credit * question.points, 4)
        raise NotYetError(f"{question.id}: {verdict.message}")

    def hint(self, question_id: str) -> None:
        """Print the next of the three hints; after the last, all of them once more."""
        question = self._question_or_word(question_id)
        if question is None:
            return
        progress = self.progress[question.id]
        if question.type == "essay":
            print(f"{question.id} is read by a person. {_essay_points(question)}")
            return
        first = 0 if progress.hints == len(question.hints) else progress.hints
        progress.hints = min(progress.hints + 1, len(question.hints))
        for number, text in enumerate(question.hints[first : progress.hints], start=first + 1):
            print(f"Hint {number} of {len(question.hints)}: {text}")

    def solution(self, question_id: str) -> None:
        """Print the worked solution once the answer is right, or after three honest attempts."""
        question = self._question_or_word(question_id)
        if question is None:
            return
        progress = self.progress[question.id]
        left = ATTEMPTS_BEFORE_SOLUTION - len(progress.answers)
        if question.type == "essay" and not progress.done:
            progress.done = True
            again = f'solution("{question.id}")'
            print(
                f"Write your own words first; then {again} once more shows one good answer. {_essay_points(question)}"
            )
        elif progress.done or left <= 0:
            print(question.solution)
        else:
            tries = "one more honest try" if left == 1 else f"{left} honest tries"
            print(
                f'The solution of {question.id} opens when it is right, or after {tries}. hint("{question.id}") helps.'
            )

    def _show_help(self, question: Question) -> None:
        """Buttons under a verdict: what `hint` and `solution` do, and how far the day has come."""
        actions = {} if self.progress[question.id].done else {"Hint": lambda: self.hint(question.id)}
        actions["Solution"] = lambda: self.solution(question.id)
        right = [one for name, one in self.exercise.questions.items() if self.progress[name].done]
        points = sum(one.points for one in right)
        told = f"{len(right)} of {len(self.exercise.questions)} right, {points:g} of {self.exercise.points:g} points"
        widgets.show_help(actions, points / self.exercise.points, told)

    def _question(self, question_id: str) -> Question:
        known = self.exercise.questions
        if question_id in known:
            return known[question_id]
        near = get_close_matches(str(question_id), known, n=1)
        asked = f" Did you mean '{near[0]}'?" if near else ""
        raise ExerciseUnknownError(f"There is no question '{question_id}' today, only {', '.join(known)}.{asked}")

    def _question_or_word(self, question_id: str) -> Question | None:
        """The question, or None after a printed word on the ones there are."""
        try:
            return self._question(question_id)
        except LarkwellError as error:
            print(error)
            return None

    def _judge(self, question: Question, answers: tuple[object, ...]) -> Verdict:
        if question.type == "essay":
            raise LarkwellError(
                f"{question.id} is read by a person: there is nothing to check. {_essay_points(question)}"
            )
        if len(answers) != len(question.names):
            raise LarkwellError(f'{question.id} is checked with check("{question.id}", {", ".join(question.names)}).')
        observed = observe(question, dict(zip(question.names, answers, strict=True)))
        verdict = judge(question, observed, self.exercise.keys[question.id])
        self.progress[question.id].record(observed, verdict)
        return verdict

    def _said(self, question: Question, verdict: Verdict) -> str:
        lead = f"{MARK[verdict.state]} {question.id}: "
        if verdict.state == "right":
            return f"{lead}Right."
        if verdict.state == "not attempted":
            return lead + verdict.message
        progress = self.progress[question.id]
        more = f' hint("{question.id}") has a hint.' if question.hints and not progress.hints else ""
        part = f" (for now {verdict.credit:.0%} of the points)" if verdict.credit > 0 else ""
        return f"{lead}Not yet{part}. {verdict.message}{more}"


def _essay_points(question: Question) -> str:
    """How a person marks an essay: a quarter of its points for each part."""
    each = question.points / 4
    worth = "A point each" if each == 1 else f"{each:g} points each"
    return f"{worth} for a claim, a number with its unit, a caveat, and a decision."
