"""The grading commands of the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.errors import CourseError
from grader.grading.classes import Class, new_class, release
from grader.grading.run import grade_class

if TYPE_CHECKING:
    from grader.grading.grade import Graded

NEEDS_A_PERSON = 3
"""Exit code of a batch that is graded, with submissions that somebody has to look at."""
UNSAFE = "WITHOUT WALLS: learners' code can read and change whatever you can on this machine."


def make_class(folder: Path, roster: Path | None, seed: int | None) -> None:
    """Make a class folder, with its learners where a roster is given."""
    from grader.course import Course
    from grader.grading.register import import_roster
    from grader.grading.roster import read_roster

    rows = read_roster(roster) if roster else []
    course = Course.find()
    class_, told = new_class(course, folder, seed)
    click.echo(told)
    click.echo(f"{len(course.exercise_paths())} exercises are in {folder / 'source'}.")
    if rows:
        import_roster(class_, rows)
        click.echo(f"{len(rows)} learners are in the gradebook.")
    click.echo(f"Its tables and keys are in {class_.edition}: keep that folder, and its seed, to yourself.")
    click.echo(f"Next: course release DAY --class {folder}")


def release_days(folder: Path, days: tuple[int, ...], due: str | None, url: str | None) -> None:
    """Write the notebooks to hand out, and set by when they come back."""
    from grader.course import Course
    from grader.grading.due import moment_text, parse_due
    from grader.grading.gradebook_write import Book
    from grader.grading.register import set_due
    from grader.grading.release import read_release

    class_ = Class.at(folder, url)
    moment = parse_due(due) if due else None
    book = Book(class_.gradebook_url, class_.course_id)
    paths = release(Course.find(), class_, days)
    for path in paths:
        book.register(read_release(path))
        click.echo(f"wrote {path}")
    book.close()
    if due:
        set_due(class_, [path.stem for path in paths], moment)
        by_when = f"due {moment_text(moment)}" if moment else "without a due date"
        click.echo(f"{', '.join(path.stem[:7] for path in paths)}: {by_when}.")


def grade(
    folder: Path,
    day: int | None,
    student: str | None,
    jobs: int,
    dask: str | None,
    url: str | None,
    *,
    unsafe: bool,
    preview: bool,
    again: bool,
    why: str,
) -> None:
    """Grade a class and say what came of it."""
    class_ = Class.at(folder, url)
    if unsafe:
        click.secho(UNSAFE, fg="red", err=True)
    bar = sys.stderr.isatty()

    def progress(one: Graded, done: int, of: int) -> None:
        from grader.grading.batch import note_lines

        for line in note_lines(one):
            click.echo(f"\r\033[K{line}" if bar else line)
        if bar:
            filled = 30 * done // of
            click.echo(f"\r[{'#' * filled}{'.' * (30 - filled)}] {done} of {of}", nl=done == of, err=True)

    summary = grade_class(
        class_,
        day=day,
        student=student,
        jobs=jobs,
        dask=dask,
        unsafe=unsafe,
        preview=preview,
        again=again,
        why=why,
        progress=progress,
    )
    from grader.grading.batch import summary_lines

    click.echo("\n".join([*sorted(summary.changes), *summary_lines(summary)]))
    if summary.late:
        click.echo(f"late: {summary.late}")
    if preview:
        click.echo(f"{len(summary.changes)} marks would change; nothing is written. Grade without --preview to apply.")
    for line in summary.unsaved:
        click.secho(line, fg="red", err=True)
    if unsafe:
        click.secho(f"Graded {UNSAFE}", fg="red")
    if summary.unsaved:
        raise CourseError(f"{len(summary.unsaved)} submissions are not in the gradebook. Grade again.")
    if summary.persons:
        sys.exit(NEEDS_A_PERSON)
