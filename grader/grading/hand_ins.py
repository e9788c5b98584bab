"""The commands around handing in: roster, collecting, exporting."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from grader.grading.classes import Class
from grader.grading.collect import Collected, Wanted, collect
from grader.grading.commands import NEEDS_A_PERSON
from grader.grading.export import export
from grader.grading.register import import_roster
from grader.grading.roster import read_roster

COLUMNS = ("new", "replaced", "unchanged", "restamped", "older", "late", "without a time")


def update_roster(folder: Path, roster: Path, url: str | None) -> None:
    """Add the learners of a file to a class, or bring them up to date."""
    class_ = Class.at(folder, url)
    done = import_roster(class_, read_roster(roster))
    click.echo(f"{len(done.new)} new, {len(done.changed)} changed, {len(done.same)} as before.")
    if done.absent:
        names = ", ".join(done.absent[:5]) + (", …" if len(done.absent) > 5 else "")
        click.echo(f"{len(done.absent)} are in the class but not in the file, and stay: {names}")


def collect_sources(folder: Path, sources: list[Path], wanted: Wanted, url: str | None) -> None:
    """Collect and say what became of each file."""
    done = collect(Class.at(folder, url), sources, wanted)
    for line in done.notes:
        click.echo(line)
    for line in done.left:
        click.secho(line, fg="red", err=True)
    click.echo("\n".join(_table(done)))
    if done.left:
        click.secho(f"{len(done.left)} files are not collected; the lines above say why.", fg="red", err=True)
        sys.exit(NEEDS_A_PERSON)
    click.echo(f"Next: course grade --class {folder}")


def _table(done: Collected) -> list[str]:
    """A line a day; columns without a number in them are left out."""
    if not done.counts:
        return ["Nothing was collected."]
    shown = [name for name in COLUMNS if name in ("new", "unchanged") or any(row[name] for row in done.counts.values())]
    rows = [("day", *shown)]
    rows += [(stem[:7], *(str(row[name]) for name in shown)) for stem, row in sorted(done.counts.items())]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return ["  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]


def export_marks(
    folder: Path, form: str, day: int | None, template: Path | None, out: Path | None, url: str | None
) -> None:
    """Export and say how many marks are missing."""
    class_ = Class.at(folder, url)
    out = out or class_.folder / f"grades-{form}.csv"
    done = export(class_, form, day, template, out)
    click.echo(f"wrote {out}: {done.marks} marks of {done.learners} learners.")
    for line in done.missing:
        click.secho(line, fg="red", err=True)
    for line in done.notes:
        click.echo(line)
    if done.missing:
        sys.exit(NEEDS_A_PERSON)
