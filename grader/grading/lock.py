"""One command at a time on a class: what is graded must not be replaced meanwhile."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from grader.errors import CourseError

FILE = ".grading.lock"


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the class in `folder`; an error where another command holds it."""
    with (folder / FILE).open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise CourseError(f"{folder}: is being graded already. Wait until that run has ended.") from None
        yield
