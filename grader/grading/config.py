"""nbgrader's configuration of a class, read as nbgrader reads it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import CourseError

if TYPE_CHECKING:
    from traitlets.config import Config

FILE = "nbgrader_config.py"


def read_config(folder: Path) -> Config:
    """What `nbgrader_config.py` sets. Raises CourseError where it stops with an error."""
    from traitlets.config.loader import PyFileConfigLoader

    try:
        with importable(folder):
            return PyFileConfigLoader(FILE, path=str(folder)).load_config()
    except Exception as error:  # the file is a program of the instructor's
        raise CourseError(f"{folder / FILE}: stops with {type(error).__name__}: {error}. Mend that line.") from None


@contextmanager
def importable(folder: Path) -> Iterator[None]:
    """Modules that lie in the class can be imported, as they can where nbgrader runs in its folder."""
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
