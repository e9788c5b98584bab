"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

CLASS = click.option(
    "--class", "folder", type=click.Path(path_type=Path), default=Path(), help="Folder of the class; else this one."
)
DB = click.option("--db", "url", help="Gradebook as an SQLAlchemy URL; else the one that nbgrader is configured for.")
