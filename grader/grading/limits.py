"""The caps on a learner's code: on by default, configurable per class in `grading.toml`."""

from __future__ import annotations

import difflib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from grader.errors import CourseError

FILE = "grading.toml"


@dataclass(frozen=True)
class Limits:
    """Caps on one submission."""

    cell_seconds: float = 20.0
    """Wall time of one cell, or of one question's function on all its cases."""
    total_seconds: float = 90.0
    """Wall and processor time of all cells together."""
    memory_mb: int = 1500
    """Memory beyond what the tables of the day take."""
    disk_mb: int = 64
    """Files in the submission's own temporary folder, all together."""
    output_characters: int = 10_000
    """Printed text that is kept of each cell."""
    answer_mb: int = 8
    """One question's answer as data."""
    restarts: int = 4
    """How often the rest of a notebook is run again without a cell that ended the process."""

    def to_json(self) -> dict[str, float]:
        return asdict(self)


def read_limits(folder: Path) -> Limits:
    """The caps of a class: the defaults, changed by its `grading.toml` where there is one."""
    path = folder / FILE
    if not path.exists():
        return Limits()
    import tomllib

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(
            f"{path}: no TOML: {error}. Mend it, or remove the file to grade with the defaults."
        ) from None
    known = [field.name for field in fields(Limits)]
    for name, value in data.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(known)}."
            raise CourseError(f"{path}: unknown limit '{name}'. {hint}")
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise CourseError(f"{path}: {name} is {value!r}. Write a number above 0.")
    return Limits(**data)
