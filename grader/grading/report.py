"""The instructor's report on one day: questions, misconceptions, who needs a person, and equal answers."""

from __future__ import annotations

from statistics import mean, median

from grader.errors import CourseError
from grader.grading.bars import Bar, bars
from grader.grading.classes import Class
from grader.grading.gradebook_read import Result
from grader.grading.item_analysis import FEWEST, Item, Misconception, items, misconceptions
from grader.grading.pages import answers, day_title, page, templates
from grader.grading.problems import NoteKind
from grader.grading.release import Release
from grader.grading.similarity import SMALLEST, alike
from larkwell.questions import Exercise

TROUBLES: dict[NoteKind, str] = {
    "time-out": "ran out of time",
    "stopped": "ended its process",
    "damage": "cells lost, moved or changed",
    "refused": "could not be read",
}

MOST_BARS = 12


def report_page(class_: Class, release: Release, exercise: Exercise, results: list[Result]) -> str:
    """The report as one file."""
    if not results:
        raise CourseError(f"{release.stem}: nothing is graded yet. Run: course grade --class {class_.folder}")
    cells = {cell.id: str(cell.question) for cell in release.cells if cell.role in ("check", "essay")}
    read = [result for result in results if not result.refused]
    rows = items(cells, exercise, read)
    wrongs = misconceptions(cells, exercise, read)
    totals = [max(0.0, sum(mark.earned for mark in one.marks.values()) - one.penalty) for one in read]
    body = (
        templates()
        .get_template("report.html.j2")
        .render(
            title=day_title(release),
            n=len(results),
            refused=len(results) - len(read),
            mean=mean(totals) if totals else None,
            median=median(totals) if totals else None,
            most=sum(exercise.questions[question].points for question in cells.values()),
            items=rows,
            credit_chart=bars("Mean credit of each question", [_credit_bar(row) for row in rows]),
            discrimination_chart=bars(
                "Discrimination of each question (bars from 0 to 1; below 0 there is none)",
                [_discrimination_bar(row) for row in rows],
            ),
            fewest=FEWEST,
            misconceptions=wrongs,
            misconception_chart=bars(
                f"How often a wrong answer was recognised, up to {MOST_BARS} of them",
                [_misconception_bar(one, len(read)) for one in wrongs[:MOST_BARS]],
            ),
            troubles=_troubles(results),
            trouble_chart=bars(
                "Submissions with trouble",
                [Bar(words, count / len(results), str(count)) for words, count in _troubles(results)],
            ),
            persons=[(one, why) for one in results if (why := needs(one, cells))],
            alike=alike(release, exercise, _texts(class_, release, read)),
            names={one.student: one.name for one in results},
            smallest=SMALLEST,
        )
    )
    return page(f"{day_title(release)} · report", body)


def needs(result: Result, cells: dict[str, str]) -> list[str]:
    """Why a submission needs a person; empty where it does not."""
    why = [note.text for note in result.notes if note.person]
    waiting = [question for cell, question in cells.items() if cell in result.marks and result.marks[cell].waiting]
    if waiting and not result.refused:
        why.append(f"to be marked by hand: {', '.join(waiting)}")
    return why


def _troubles(results: list[Result]) -> list[tuple[str, int]]:
    return [
        (words, sum(any(note.kind == kind for note in one.notes) for one in results))
        for kind, words in TROUBLES.items()
    ]


def _texts(class_: Class, release: Release, results: list[Result]) -> dict[str, dict[str, str]]:
    stem = release.stem
    return {
        one.student: answers(class_.folder / "autograded" / one.student / stem / f"{stem}.ipynb") for one in results
    }


def _misconception_bar(one: Misconception, of: int) -> Bar:
    return Bar(f"{one.question} {one.tag or 'not recognised'}", one.count / of, str(one.count))


def _credit_bar(row: Item) -> Bar:
    told = f"{row.difficulty:.0%} (n {row.n})" if row.difficulty is not None else "not marked"
    return Bar(f"{row.question} {row.type}", row.difficulty, told)


def _discrimination_bar(row: Item) -> Bar:
    told = f"{row.discrimination:.2f} (n {row.pairs})" if row.discrimination is not None else f"– (n {row.pairs})"
    return Bar(f"{row.question} {row.type}", row.discrimination, told)
