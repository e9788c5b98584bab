"""The `course` command. Heavy imports wait until a command needs them, so that help is instant."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grader.cli_options import CLASS, DB
from grader.errors import CourseError
from grader.results_cli import feedback, history, report

ROSTER = "CSV file of learners: id, first_name, last_name, email, lms_user_id; or Canvas's gradebook export."


class Commands(click.Group):
    """Turns an error made for people into one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except CourseError as error:
            click.secho(str(error), fg="red", err=True)
            sys.exit(1)


@click.group(cls=Commands)
def main() -> None:
    """Build, check and serve the course "Marketing vs Sales, Measured"."""


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Change nothing; fail where a committed file is stale.")
@click.option("--site", type=click.Choice(["mkdocs", "zensical"]), default="mkdocs", help="Site generator to use.")
@click.option("--books", is_flag=True, help="Also an EPUB of the course and a PDF of each phase, linked from the site.")
def build(only_check: bool, site: str, books: bool) -> None:
    """Make the notebooks, the keys and the site from course/ and exercises/."""
    from grader import build as builder
    from grader import site as website
    from grader.course import Course

    course = Course.find()
    files = builder.committed_files(course)
    if only_check:
        builder.check(course, files)
        click.echo(f"{len(files)} generated files are fresh.")
        return
    for path in builder.write(course, files):
        click.echo(f"wrote {path.relative_to(course.root)}")
    website.write_docs(course, books=books)
    folder = website.build_site(course, site)
    click.echo(f"The site is in {folder.relative_to(course.root)}; serve it with: course serve")


@main.command()
@click.argument("days", type=int, nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as JSON.")
@click.option("--edition", "more", type=click.Path(path_type=Path), multiple=True, help="Also prove it on this one.")
@click.option("--public-only", is_flag=True, help="Only on the public tables: faster while you write.")
def verify(days: tuple[int, ...], as_json: bool, more: tuple[Path, ...], public_only: bool) -> None:
    """Prove the exercises of DAYS, or of all days.

    Right passes, untouched is not attempted, each wrong answer gets its own message, accepted ways pass; small faults
    of the reference answer are told from it; nothing is given away or used before it is taught.
    """
    import json

    from grader.course import Course
    from grader.editions import proving_editions
    from grader.verify.report import finding_text
    from grader.verify.run import course_failures, verify_days

    course = Course.find()
    findings = []
    editions = [course.public, *([] if public_only else proving_editions(course)), *more]
    for finding in verify_days(course, days, editions):
        findings.append(finding)
        if not as_json:
            click.echo(finding_text(finding))
    failures = course_failures(course, days)
    if as_json:
        found = [finding.to_json() for finding in sorted(findings, key=lambda one: one.stem)]
        click.echo(json.dumps({"days": found, "course": failures}, indent=1))
    else:
        for failure in failures:
            click.echo(f"FAILED {failure}")
    if failures or any(finding.failures for finding in findings):
        raise CourseError("Mend what FAILED, then run: course verify")


@main.command()
@click.argument("day", type=int)
@click.argument("title", required=False)
def new(day: int, title: str | None) -> None:
    """Start the lesson and the exercise of DAY, under its planned title or TITLE."""
    from grader.course import Course
    from grader.new import new_day

    course = Course.find()
    for path in new_day(course, day, title):
        click.echo(f"wrote {path.relative_to(course.root)}")
    click.echo(f"Write them, then run: course verify {day}")


@main.command()
@click.argument("notebook", type=click.Path(path_type=Path))
def check(notebook: Path) -> None:
    """Run a learner's NOTEBOOK from top to bottom and repeat what its checks say."""
    from grader.terminal_check import check_notebook

    lines, right = check_notebook(notebook)
    click.echo("\n".join(lines))
    if not right:
        raise CourseError("Not everything is right yet.")


@main.command()
@click.argument("edition", type=click.Path(path_type=Path, exists=True, file_okay=False))
def keys(edition: Path) -> None:
    """Work out the keys of every exercise on the tables of another EDITION, and put them into its folder."""
    from grader.build import write_keys
    from grader.course import Course

    click.echo(write_keys(Course.find(), edition))


@main.group("class")
def class_() -> None:
    """Set up a class."""


@class_.command("new")
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help=ROSTER)
@click.option("--seed", type=int, help="Seed of the grading edition; without it one is drawn by lot.")
def class_new(folder: Path, roster: Path | None, seed: int | None) -> None:
    """Make FOLDER an nbgrader course directory: source notebooks of all days, grading edition, gradebook."""
    from grader.grading import commands

    commands.make_class(folder, roster, seed)


@class_.command("roster")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("roster", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@DB
def class_roster(folder: Path, roster: Path, url: str | None) -> None:
    """Add the learners of a ROSTER file to the class in FOLDER, or bring them up to date. Nobody is removed."""
    from grader.grading import hand_ins

    hand_ins.update_roster(folder, roster, url)


@main.command()
@click.argument("days", type=int, nargs=-1, required=True)
@click.option("--due", help="By when: 2026-02-01 (its end), '2026-02-01 18:00 Europe/Madrid', or never.")
@CLASS
@DB
def release(days: tuple[int, ...], due: str | None, folder: Path, url: str | None) -> None:
    """Write the notebooks of DAYS into the class, to hand out."""
    from grader.grading import commands

    commands.release_days(folder, days, due, url)


@main.command()
@click.argument("sources", type=click.Path(path_type=Path), nargs=-1, required=True)
@CLASS
@click.option("--day", type=int, help="Only notebooks of this day; those that name no day are taken for it.")
@click.option("--file", "name", help="Only this file of the SOURCE.")
@click.option("--student", help="Whose it is, where its name does not say so.")
@DB
def collect(
    sources: tuple[Path, ...], folder: Path, day: int | None, name: str | None, student: str | None, url: str | None
) -> None:
    """Put downloaded notebooks in place for grading: zips or folders from Canvas, Moodle or anywhere.

    Learners are found by id, e-mail, name or number in Canvas; the latest of several is taken, the others are kept in
    superseded/. Moodle's grading worksheet (CSV) as a further SOURCE tells when each was handed in. Run it again as
    often as you like. Exit code 3: some files need you.
    """
    from grader.grading import hand_ins
    from grader.grading.collect import Wanted

    hand_ins.collect_sources(folder, list(sources), Wanted(day, name, student), url)


@main.command()
@CLASS
@click.option(
    "--format",
    "form",
    type=click.Choice(["nbgrader", "canvas", "moodle"]),
    default="nbgrader",
    show_default=True,
    help="What is to read it.",
)
@click.option("--day", type=int, help="Only this day.")
@click.option(
    "--into",
    "template",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Fill in this file: Canvas's gradebook export, or Moodle's grading worksheet (with --day).",
)
@click.option("--out", type=click.Path(path_type=Path), help="File to write; else grades-FORMAT.csv in the class.")
@DB
def export(folder: Path, form: str, day: int | None, template: Path | None, out: Path | None, url: str | None) -> None:
    """Write the marks as CSV for another system.

    A mark that still waits for a person, or for course grade, is left empty and counted; nbgrader's own CSV cannot
    leave one empty, so it is not written then. Exit code 3: some marks are missing.
    """
    from grader.grading import hand_ins

    hand_ins.export_marks(folder, form, day, template, out, url)


@main.command()
@CLASS
@click.option("--day", type=int, help="Only this day.")
@click.option("--student", help="Only this learner.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Submissions to grade at once.")
@click.option(
    "--dask", metavar="ADDRESS", help="Grade on the cluster whose scheduler is there, such as tcp://host:8786."
)
@DB
@click.option("--preview", is_flag=True, help="Write nothing; list the marks that would change.")
@click.option("--again", is_flag=True, help="Also what has not changed since it was graded.")
@click.option("--why", default="", help="Reason for marks that change, for the history; else what has changed.")
@click.option("--unsafe", is_flag=True, help="Without walls around learners' code, where a machine has none.")
def grade(
    folder: Path,
    day: int | None,
    student: str | None,
    jobs: int,
    dask: str | None,
    url: str | None,
    preview: bool,
    again: bool,
    why: str,
    unsafe: bool,
) -> None:
    """Grade what was handed in to a class, into nbgrader's gradebook.

    A mark that replaces another leaves it in the history (course history); a person's marks and comments stay.
    Formgrader's autograde button and `nbgrader autograde` grade in the same way, behind the same walls.
    """
    from grader.grading import commands

    commands.grade(folder, day, student, jobs, dask, url, unsafe=unsafe, preview=preview, again=again, why=why)


@main.command()
@click.argument("day", type=int, required=False)
@click.option("--port", default=8888, show_default=True, help="Port of JupyterLab.")
def lab(day: int | None, port: int) -> None:
    """Open the notebooks in JupyterLab, as working copies in work/."""
    from grader.course import Course
    from grader.serve import run_lab

    run_lab(Course.find(), day, port)


@main.command()
@click.option("--port", default=8000, show_default=True, help="Port of the site; JupyterLab takes the next free one.")
@click.option("--lab/--no-lab", "with_lab", default=True, help="Start JupyterLab beside the site.")
def serve(port: int, with_lab: bool) -> None:
    """Build the course and serve it, with its notebooks in JupyterLab."""
    from grader import build as builder
    from grader import site as website
    from grader.course import Course
    from grader.serve import serve_course

    course = Course.find()
    builder.write(course, builder.committed_files(course))
    website.write_docs(course)
    serve_course(website.build_site(course), course, port, with_lab=with_lab)


for command in (feedback, report, history):
    main.add_command(command)
