"""A class: an nbgrader course directory outside the repository, with its edition, roster and gradebook."""

from __future__ import annotations

import csv
import difflib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from grader.course import Course
from grader.editions import make_grading_edition
from grader.errors import CourseError
from grader.gradebook import write_course_directory
from grader.grading.marking import write_guides
from grader.key import make_exercise
from grader.notebook import notebook_text, release_notebook
from larkwell import questions
from larkwell.questions import Exercise

ROSTER_COLUMNS = ("id", "first_name", "last_name", "email")
LONGEST_ID = 128


@dataclass(frozen=True)
class Class:
    """One class at `folder`."""

    folder: Path

    @classmethod
    def at(cls, folder: Path) -> Class:
        """The class in a folder; an error says what is missing there."""
        if not (folder / "nbgrader_config.py").exists():
            raise CourseError(f"{folder}: no class here (no nbgrader_config.py). Make one: course class new FOLDER")
        if not (folder / "edition" / "schema.json").exists():
            raise CourseError(f"{folder / 'edition'}: no grading edition. Put one there, then run: course keys FOLDER")
        return cls(folder.resolve())

    @property
    def edition(self) -> Path:
        return self.folder / "edition"

    @property
    def course_id(self) -> str:
        """nbgrader's name of the course, from its configuration."""
        return self._configured("course_id") or "default_course"

    @property
    def gradebook_url(self) -> str:
        """The gradebook that nbgrader uses as well."""
        return self._configured("db_url") or f"sqlite:///{self.folder / 'gradebook.db'}"

    def release_path(self, stem: str) -> Path:
        return self.folder / "release" / stem / f"{stem}.ipynb"

    def key(self, stem: str) -> Exercise:
        """Questions and keys of a day on the class's edition."""
        path = self.edition / "keys" / f"{stem}.json.gz"
        if not path.exists():
            raise CourseError(f"{path}: no key. Run: course keys {self.edition}")
        return questions.read(self.edition, stem)

    def submissions(self, day: int | None = None, student: str | None = None) -> list[tuple[str, str]]:
        """(day's stem, student) of everything handed in, by day."""
        found = [
            (folder.name, folder.parent.name)
            for folder in (self.folder / "submitted").glob("*/day-*")
            if folder.name[4:7].isdigit() and (day is None or int(folder.name[4:7]) == day)
        ]
        if student is not None and student not in {name for _, name in found}:
            near = difflib.get_close_matches(student, {name for _, name in found}, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Look into {self.folder / 'submitted'}."
            raise CourseError(f"{student}: nothing handed in. {hint}")
        return sorted(one for one in found if student in (None, one[1]))

    def _configured(self, name: str) -> str | None:
        text = (self.folder / "nbgrader_config.py").read_text(encoding="utf-8")
        found = re.search(rf"(?m)^c\.CourseDirectory\.{name}\s*=\s*[\"']([^\"']+)[\"']", text)
        return found.group(1) if found else None


@dataclass(frozen=True)
class RosterRow:
    """One learner of the roster."""

    id: str
    first_name: str
    last_name: str
    email: str


def new_class(course: Course, folder: Path, seed: int | None = None) -> Class:
    """Make a class folder: configuration, source notebooks, a grading edition of its own with keys."""
    exercises = course.exercises()
    write_course_directory(folder, exercises, course.public)
    for source in exercises:
        write_guides(folder, source)
    try:
        make_grading_edition(course, folder / "edition", seed)
    except CourseError:
        shutil.rmtree(folder)
        raise
    return Class.at(folder)


def release(course: Course, class_: Class, days: tuple[int, ...]) -> list[Path]:
    """Write the notebooks of some days as they are handed out."""
    written = []
    for source in course.exercises(days):
        path = class_.release_path(source.stem)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(notebook_text(release_notebook(source, make_exercise(source, course.public))), encoding="utf-8")
        write_guides(class_.folder, source)
        written.append(path)
    return written


def read_roster(path: Path) -> list[RosterRow]:
    """The learners in a CSV file with the columns id, first_name, last_name, email; only `id` is needed."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise CourseError(f"{path}: not in UTF-8. Save it as 'CSV UTF-8' and import it again.") from None
    lines = text.splitlines()
    separator = ";" if lines and lines[0].count(";") > lines[0].count(",") else ","
    reader = csv.DictReader(lines, delimiter=separator)
    columns = [name.strip().casefold().replace(" ", "_") for name in reader.fieldnames or []]
    if "id" not in columns:
        near = difflib.get_close_matches("id", columns, n=1, cutoff=0.4)
        hint = f"Is it '{near[0]}'? Call it id." if near else f"Write {', '.join(ROSTER_COLUMNS)} into the first line."
        raise CourseError(f"{path}:1: no column 'id'. {hint}")
    reader.fieldnames = columns
    rows: dict[str, RosterRow] = {}
    for row in reader:
        learner = RosterRow(*((row.get(name) or "").strip() for name in ROSTER_COLUMNS))
        _check_id(path, reader.line_num, learner.id)
        if learner.id in rows:
            raise CourseError(f"{path}:{reader.line_num}: '{learner.id}' is there twice. Keep one line a learner.")
        rows[learner.id] = learner
    if not rows:
        raise CourseError(f"{path}: no learner in it. Write one line a learner below the first.")
    return list(rows.values())


def _check_id(path: Path, line: int, name: str) -> None:
    if not name:
        raise CourseError(f"{path}:{line}: no id. Give every learner one; it becomes the name of a folder.")
    if "/" in name or "\\" in name or name.startswith(".") or "\x00" in name or len(name) > LONGEST_ID:
        problem = f"'{name[:40]}' cannot be the name of a folder"
        raise CourseError(f"{path}:{line}: {problem}. Use letters, digits, - and _, up to {LONGEST_ID}.")
