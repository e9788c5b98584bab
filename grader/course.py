"""The course as a folder tree: which lessons and exercises there are, and where what is made of them goes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from grader.errors import CourseError, SourceError
from grader.exercise import SourceExercise, read_exercise
from grader.lesson import Lesson, read_lesson
from grader.settings import Settings, read_settings


@dataclass(frozen=True)
class Phase:
    """Ten days: the folder `phase-01-two-jobs-one-funnel` with its `index.md`."""

    folder: str
    number: int
    title: str
    promise: str
    plan: dict[int, str]
    """Day -> title, for the days of the phase that have no lesson yet as well."""
    body: str


class Course:
    """A checkout of the course at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        if not (root / "course").is_dir() or not (root / "exercises").is_dir():
            raise CourseError(f"{root}: no course/ and exercises/ here. Run the command in the folder of the course.")

    @classmethod
    def find(cls) -> Course:
        """The course that the current folder lies in."""
        here = Path.cwd()
        for folder in (here, *here.parents):
            if (folder / "course").is_dir() and (folder / "exercises").is_dir():
                return cls(folder)
        raise CourseError(f"{here}: not inside the course. Change to the folder that holds course/ and exercises/.")

    @property
    def build(self) -> Path:
        """Where everything goes that is generated and not committed."""
        return self.root / "build"

    @property
    def notebooks(self) -> Path:
        return self.root / "notebooks"

    @property
    def public(self) -> Path:
        """The edition of the tables that ships with the learner's package."""
        return self.root / "larkwell" / "src" / "larkwell" / "public"

    @cached_property
    def settings(self) -> Settings:
        return read_settings(self.root / "course" / "course.toml")

    @cached_property
    def phases(self) -> list[Phase]:
        return [_read_phase(path) for path in sorted((self.root / "course").glob("phase-*/index.md"))]

    @cached_property
    def lessons(self) -> list[Lesson]:
        return [read_lesson(path) for path in sorted((self.root / "course").glob("phase-*/day-*.md"))]

    def exercise_paths(self, days: tuple[int, ...] = ()) -> list[Path]:
        """The exercise files, or those of the days asked for."""
        paths = sorted((self.root / "exercises").glob("phase-*/day-*.py"))
        if not days:
            return paths
        found = [path for path in paths if path.stem[4:7].isdigit() and int(path.stem[4:7]) in days]
        missing = set(days) - {int(path.stem[4:7]) for path in found}
        if missing:
            there = ", ".join(str(int(path.stem[4:7])) for path in paths)
            raise CourseError(f"day {min(missing)}: no exercise yet. There are days {there}.")
        return found

    def exercises(self, days: tuple[int, ...] = ()) -> list[SourceExercise]:
        return [read_exercise(path) for path in self.exercise_paths(days)]

    def check_pairs(self) -> None:
        """Every lesson has its exercise and the other way round, in folders of the same name."""
        lessons = {(path.parent.name, path.stem): path for path in (self.root / "course").glob("phase-*/day-*.md")}
        exercises = {(path.parent.name, path.stem): path for path in self.exercise_paths()}
        for key in sorted(set(lessons) ^ set(exercises)):
            path = lessons.get(key) or exercises[key]
            other = "exercise exercises" if key in lessons else "lesson course"
            suffix = "py" if key in lessons else "md"
            raise SourceError(
                path, 1, "it stands alone.", f"Add its {other}/{key[0]}/{key[1]}.{suffix}, or rename one."
            )


def _read_phase(path: Path) -> Phase:
    text = path.read_text(encoding="utf-8-sig")
    if not text.startswith("---\n") or "\n---\n" not in text:
        raise SourceError(path, 1, "no front matter.", "Start with '---', title, promise and plan, and '---'.")
    head, body = text[4:].split("\n---\n", 1)
    meta: dict[str, Any] = yaml.safe_load(head) or {}
    for name in ("title", "promise", "plan"):
        if name not in meta:
            raise SourceError(path, 1, f"the phase has no '{name}'.", "A phase has a title, a promise and a plan.")
    number = int(path.parent.name[6:8])
    return Phase(path.parent.name, number, meta["title"], meta["promise"], meta["plan"], body.strip())
