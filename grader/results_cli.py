"""The commands that tell what grading came to; heavy imports wait until one is used."""

from __future__ import annotations

from pathlib import Path

import click

from grader.cli_options import CLASS, DB


@click.command()
@CLASS
@click.option("--day", type=int, help="Only this day.")
@click.option("--student", help="Only this learner.")
@click.option("--with-answers", is_flag=True, help="Show worked solutions and strong answers as well.")
@DB
def feedback(folder: Path, day: int | None, student: str | None, with_answers: bool, url: str | None) -> None:
    """Write a page of feedback for every graded submission, where nbgrader's release_feedback looks for it."""
    from grader.grading import results_commands

    results_commands.feedback(folder, day, student, url, with_answers=with_answers)


@click.command()
@click.argument("day", type=int)
@CLASS
@click.option("--out", type=click.Path(path_type=Path), help="File to write; else in reports/ of the class.")
@DB
def report(day: int, folder: Path, out: Path | None, url: str | None) -> None:
    """Write a report on DAY: questions, misconceptions, who needs a person, equal answers."""
    from grader.grading import results_commands

    results_commands.report(folder, day, out, url)


@click.command()
@CLASS
@click.option("--day", type=int, help="Only this day.")
@click.option("--student", help="Only this learner.")
@DB
def history(folder: Path, day: int | None, student: str | None, url: str | None) -> None:
    """List the marks that were replaced: when, whose, old and new, by whom and why."""
    from grader.grading import results_commands

    results_commands.history(folder, day, student, url)
