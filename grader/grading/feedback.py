"""A learner's feedback on one day: from the verdicts and the gradebook, never from an executed notebook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from grader.grading.classes import Class
from grader.grading.gradebook_read import CellMark, Result
from grader.grading.pages import answers, clean, day_title, foreign_prose, page, prompts, prose, templates, write_page
from grader.grading.release import Release, ReleaseCell
from grader.grading.submission import slips
from larkwell.questions import Exercise

WORDS = {
    "right": "✓ Right",
    "partly": "◐ Partly right",
    "wrong": "✗ Not yet",
    "empty": "○ Not attempted",
    "waiting": "… Waiting for a person",
    "person": "✎ Marked by a person",
}


@dataclass(frozen=True)
class Asked:
    """One question as every learner's page shows it."""

    cell: ReleaseCell
    answer_cell: str
    heading: str
    prompt: Markup
    meaning: Markup
    solution: str
    """The worked solution, empty unless the instructor shows it."""

    @property
    def essay(self) -> bool:
        return self.cell.role == "essay"


class FeedbackPages:
    """The pages of one day; what all of them share is made once."""

    def __init__(self, release: Release, exercise: Exercise, *, with_answers: bool) -> None:
        self.title, self.with_answers = day_title(release), with_answers
        texts = prompts(release)
        self.asked = []
        for cell in release.cells:
            if cell.role in ("check", "essay"):
                question = exercise.questions[str(cell.question)]
                heading, prompt = texts[question.id]
                answer = cell.id if cell.role == "essay" else f"{cell.id}-answer"
                solution = question.solution if with_answers else ""
                self.asked.append(Asked(cell, answer, heading, prose(prompt), prose(question.meaning), solution))

    def page(self, result: Result, texts: dict[str, str]) -> str:
        """The page of one submission; `texts` are its answer cells."""
        questions = [self._question(asked, result, texts) for asked in self.asked]
        most = sum(asked.cell.points for asked in self.asked)
        earned = max(0.0, sum(mark.earned for mark in result.marks.values()) - result.penalty)
        waiting = sum(mark.waiting for mark in result.marks.values())
        body = (
            templates()
            .get_template("feedback.html.j2")
            .render(title=self.title, result=result, questions=questions, earned=earned, most=most, waiting=waiting)
        )
        return page(f"{self.title} · feedback", clean(body))

    def _question(self, asked: Asked, result: Result, texts: dict[str, str]) -> dict[str, object]:
        mark = result.marks.get(asked.cell.id, CellMark(None, None, 0.0, waiting=False))
        kind = _kind(mark, asked.cell.points)
        text = texts.get(asked.answer_cell, "").strip()
        comment = result.comments.get(asked.answer_cell, "")
        return {
            "asked": asked,
            "mark": mark,
            "kind": kind,
            "word": WORDS[kind],
            "essay_text": prose(text) if asked.essay and kind != "empty" else "",
            "code": "" if asked.essay else text,
            "message": "" if mark.state == "right" else mark.message,
            "meaning": asked.meaning if mark.state == "right" or self.with_answers else "",
            "comment": foreign_prose(comment) if comment else "",
            "solution_text": prose(asked.solution) if asked.essay and asked.solution else "",
        }


def write_feedback(class_: Class, release: Release, pages: FeedbackPages, result: Result) -> Path:
    """Write a learner's page to where nbgrader puts feedback, with what its exchange needs to hand it back."""
    stem = release.stem
    texts = answers(class_.folder / "autograded" / result.student / stem / f"{stem}.ipynb")
    path = class_.folder / "feedback" / result.student / stem / f"{stem}.html"
    write_page(path, pages.page(result, texts))
    for name, content in slips(class_.folder / "submitted" / result.student / stem).items():
        (path.parent / name).unlink(missing_ok=True)
        (path.parent / name).write_bytes(content)
    return path


def _kind(mark: CellMark, points: float) -> str:
    """How a question came out, in the terms of `WORDS`."""
    if mark.waiting:
        return "waiting"
    if mark.manual is not None:
        return "person"
    if mark.state == "right" or mark.earned >= points:
        return "right"
    if mark.earned > 0:
        return "partly"
    return "empty" if mark.state == "not attempted" else "wrong"
