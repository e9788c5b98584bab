"""The commands that tell what grading came to: feedback for learners, a report and a history for instructors."""

from __future__ import annotations

from pathlib import Path

import click

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.gradebook_read import day_results, read_history
from grader.grading.release import Release, read_release


def feedback(folder: Path, day: int | None, student: str | None, url: str | None, *, with_answers: bool) -> None:
    """Write learners' pages; one that cannot be written does not stop the others."""
    from grader.grading.feedback import FeedbackPages, write_feedback

    class_ = Class.at(folder)
    graded = set(class_.submissions(day, student))
    written, problems = 0, []
    for stem in sorted({stem for stem, _ in graded}):
        release = read_release(class_.release_path(stem))
        pages = FeedbackPages(release, class_.key(stem), with_answers=with_answers)
        results = {one.student: one for one in day_results(url or class_.gradebook_url, stem)}
        for _, name in sorted(task for task in graded if task[0] == stem):
            try:
                if name not in results:
                    raise CourseError(f"{name}, {release.short}: not graded yet. Run: course grade --class {folder}")
                write_feedback(class_, release, pages, results[name])
                written += 1
            except CourseError as error:
                problems.append(str(error))
    click.echo(f"{written} {'page is' if written == 1 else 'pages are'} in {class_.folder / 'feedback'}.")
    for line in problems:
        click.secho(line, fg="red", err=True)
    if problems:
        raise CourseError(f"{len(problems)} {'page' if len(problems) == 1 else 'pages'} could not be written.")


def report(folder: Path, day: int, out: Path | None, url: str | None) -> None:
    """Write the report on a day."""
    from grader.grading.pages import write_page
    from grader.grading.report import report_page

    class_ = Class.at(folder)
    release = released(class_, day)
    results = day_results(url or class_.gradebook_url, release.stem)
    path = out or class_.folder / "reports" / f"{release.stem}.html"
    write_page(path, report_page(class_, release, class_.key(release.stem), results))
    click.echo(f"The report on {len(results)} submissions is {path}. It names learners: keep it to yourself.")


def history(folder: Path, day: int | None, student: str | None, url: str | None) -> None:
    """Print the marks that were replaced."""
    class_ = Class.at(folder)
    changes = read_history(url or class_.gradebook_url, student, day)
    for change in changes:
        click.echo(str(change))
    click.echo(f"{len(changes)} {'mark has' if len(changes) == 1 else 'marks have'} been replaced (times in UTC).")


def released(class_: Class, day: int) -> Release:
    """The released notebook of a day by its number."""
    found = sorted((class_.folder / "release").glob(f"day-{day:03}-*/*.ipynb"))
    if not found:
        raise CourseError(f"day {day}: not released in this class. Run: course release {day} --class {class_.folder}")
    return read_release(found[0])
