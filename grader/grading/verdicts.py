"""From answers as data to marks and words, in the process that holds the key."""

from __future__ import annotations

from dataclasses import dataclass

from grader.grading.plan import Step
from grader.grading.problems import Note, NoteKind
from grader.grading.release import Release
from grader.grading.roles import Placed
from grader.grading.worker import Transcript
from larkwell.judge import judge
from larkwell.questions import Exercise, Question
from larkwell.verdict import MARK, Verdict, not_yet

MAX_MESSAGE = 1_200
TIME_IS_UP = ("took longer than", "was not done when", "time was up", "too much processor time")
"""How a worker says that a submission was ended because of its time."""


@dataclass(frozen=True)
class Mark:
    """One graded cell: `score` is None where a person has to read the answer."""

    question: str
    score: float | None
    verdict: Verdict
    said: str
    manual: bool = False
    """Whether formgrader must ask a person for it."""


@dataclass(frozen=True)
class Marks:
    """All marks of a submission by the id of the graded cell, and what an instructor should know."""

    marks: dict[str, Mark]
    notes: tuple[Note, ...]

    @property
    def person(self) -> bool:
        """Whether a person has to look at it."""
        return any(note.person for note in self.notes)


def judged(release: Release, exercise: Exercise, placed: Placed, plan: list[Step], transcript: Transcript) -> Marks:
    """The marks of one submission."""
    notes = list(placed.notes)
    errors = _errors(placed, plan, transcript)
    marks: dict[str, Mark] = {}
    for cell in placed.cells:
        role = cell.cell
        if role is None:
            continue
        if role.role == "essay":
            touched = cell.learners and cell.source != role.source
            score = None if touched else 0.0
            marks[role.id] = Mark(str(role.question), score, Verdict("not attempted", ""), "", touched)
        elif role.role == "check":
            question = exercise.questions[str(role.question)]
            verdict, note = _verdict(question, exercise, transcript, errors.get(question.id, ""))
            if note:
                notes.append(note)
            earned = round(verdict.credit * role.points, 4)
            marks[role.id] = Mark(question.id, earned, verdict, said(question, verdict))
    for at, reason in sorted(transcript.ended.items()):
        name = _name_of(placed, at)
        notes.append(Note(f"{name} {reason}; what follows ran without it", person=True, kind=_kind(reason)))
    if transcript.unfinished:
        reason = transcript.unfinished
        notes.append(Note(f"not all of it ran: {reason}", person=True, kind=_kind(reason)))
    return Marks(marks, tuple(notes))


def refused(release: Release, reason: str) -> Marks:
    """The marks of a submission that cannot be read: nothing, and a person has to look."""
    marks = {}
    for cell in release.cells:
        if cell.role in ("check", "essay"):
            verdict = Verdict("not attempted", f"This notebook could not be graded: {reason}.")
            marks[cell.id] = Mark(str(cell.question), 0.0, verdict, verdict.message, manual=True)
    return Marks(marks, (Note(reason, person=True, kind="refused"),))


def said(question: Question, verdict: Verdict) -> str:
    """What stands below the check, as the learner's own notebook would have said it."""
    lead = f"{MARK[verdict.state]} {question.id}: "
    if verdict.state == "right":
        return f"{lead}Right. {question.meaning}".rstrip()
    if verdict.state == "not attempted":
        return lead + verdict.message
    part = f" (for now {verdict.credit:.0%} of the points)" if verdict.credit > 0 else ""
    return f"{lead}Not yet{part}. {verdict.message}"


def _verdict(question: Question, exercise: Exercise, transcript: Transcript, error: str) -> tuple[Verdict, Note | None]:
    """The verdict on one question; whatever is odd about an answer costs its points and is shown to a person."""
    answer = transcript.answers.get(question.id)
    if answer is None:
        return not_yet("The notebook did not get as far as this question."), None
    if answer.trouble:
        return not_yet(f"Looking at the answer {answer.trouble}."), None
    if answer.missing:
        names = " and ".join(f"`{name}`" for name in answer.missing)
        verb = "does" if len(answer.missing) == 1 else "do"
        return not_yet(f"{names} {verb} not exist.{_because(error)}"), None
    try:
        verdict = judge(question, answer.values, exercise.keys[question.id])
    except Exception as problem:  # a learner's process can send anything
        note = Note(f"{question.id}: the answer cannot be judged ({type(problem).__name__})", person=True)
        return not_yet("This answer is nothing that can be judged."), note
    return _worded(verdict, error), None


def _worded(verdict: Verdict, error: str) -> Verdict:
    """The verdict with a message that is short, clean, and says what stopped the cell."""
    message = verdict.message.encode("utf-8", "replace").decode().replace("\x00", "")
    if len(message) > MAX_MESSAGE:
        message = message[:MAX_MESSAGE] + " …"
    because = "" if verdict.state == "right" else _because(error)
    return Verdict(verdict.state, message + because, verdict.credit, verdict.misconception)


def _because(error: str) -> str:
    return f" The cell stopped with {error}." if error else ""


def _errors(placed: Placed, plan: list[Step], transcript: Transcript) -> dict[str, str]:
    """Question -> the last thing that stopped a cell of it."""
    found: dict[str, str] = {}
    last = ""
    for step in plan:
        if step.question:
            found[step.question] = last
            last = ""
        elif step.cell in transcript.ended:
            last = f"this: it {transcript.ended[step.cell]}"
        elif step.cell in transcript.cells and placed.cells[step.cell].learners:
            last = transcript.cells[step.cell].error or last
    return found


def _kind(reason: str) -> NoteKind:
    return "time-out" if any(words in reason for words in TIME_IS_UP) else "stopped"


def _name_of(placed: Placed, at: int) -> str:
    cell = placed.cells[at].cell
    if cell is not None:
        return f"looking at the answer of {cell.id}" if cell.role == "check" else f"the cell {cell.id}"
    above = next((one.cell.id for one in reversed(placed.cells[:at]) if one.cell), "the top")
    return f"a cell added below {above}"
