"""The `course` command. Heavy imports wait until a command needs them, so that help is instant."""

from __future__ import annotations

import sys

import click

from grader.errors import CourseError


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
def build(only_check: bool, site: str) -> None:
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
    website.write_docs(course)
    folder = website.build_site(course, site)
    click.echo(f"The site is in {folder.relative_to(course.root)}; serve it with: course serve")


@main.command()
@click.argument("days", type=int, nargs=-1)
def verify(days: tuple[int, ...]) -> None:
    """Prove the exercises: right passes, untouched is not attempted, every wrong answer gets its own message."""
    from grader.course import Course
    from grader.verify import report, verify_exercise

    course = Course.find()
    course.check_pairs()
    findings = [verify_exercise(source, course.public) for source in course.exercises(days)]
    click.echo(report(findings))
    if any(finding.failures for finding in findings):
        raise CourseError("Mend the exercises above, then run: course verify")


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
