"""A class: an nbgrader course directory outside the repository, with its edition, roster and gradebook."""

from __future__ import annotations

import difflib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from grader.errors import CourseError

if TYPE_CHECKING:
    from grader.course import Course
    from larkwell.questions import Exercise


@dataclass(frozen=True)
class Class:
    """One class at `folder`."""

    folder: Path
    url: str | None = None
    """Of its gradebook, where that is another than nbgrader is configured for."""

    @classmethod
    def at(cls, folder: Path, url: str | None = None) -> Class:
        """The class in a folder, with its gradebook at `url`; an error says what is missing there."""
        if not (folder / "nbgrader_config.py").exists():
            raise CourseError(f"{folder}: no class here (no nbgrader_config.py). Make one: course class new FOLDER")
        if not (folder / "edition" / "schema.json").exists():
            raise CourseError(f"{folder / 'edition'}: no grading edition. Put one there, then run: course keys FOLDER")
        return cls(folder.resolve(), url)

    @property
    def edition(self) -> Path:
        return self.folder / "edition"

    @property
    def course_id(self) -> str:
        """nbgrader's name of the course, from its configuration."""
        return self._configured("course_id") or "default_course"

    @property
    def gradebook_url(self) -> str:
        """The gradebook's address as SQLAlchemy writes it."""
        return self.url or self._configured("db_url") or f"sqlite:///{self.folder / 'gradebook.db'}"

    def release_path(self, stem: str) -> Path:
        return self.folder / "release" / stem / f"{stem}.ipynb"

    def key(self, stem: str) -> Exercise:
        """Questions and keys of a day on the class's edition."""
        from larkwell import questions

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


def new_class(course: Course, folder: Path, seed: int | None = None) -> tuple[Class, str]:
    """Make a class folder: configuration, source notebooks, a grading edition of its own with keys.

    Returned is also what there is to say of the keys.
    """
    from grader.editions import make_grading_edition
    from grader.gradebook import write_course_directory
    from grader.grading.marking import write_guides

    exercises = course.exercises()
    write_course_directory(folder, exercises, course.public)
    for source in exercises:
        write_guides(folder, source)
    try:
        told = make_grading_edition(course, folder / "edition", seed)
    except CourseError:
        shutil.rmtree(folder)
        raise
    return Class.at(folder), told


def release(course: Course, class_: Class, days: tuple[int, ...]) -> list[Path]:
    """Write the notebooks of some days as they are handed out."""
    from grader.grading.marking import write_guides
    from grader.key import make_exercise
    from grader.notebook import notebook_text, release_notebook

    written = []
    for source in course.exercises(days):
        path = class_.release_path(source.stem)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(notebook_text(release_notebook(source, make_exercise(source, course.public))), encoding="utf-8")
        write_guides(class_.folder, source)
        written.append(path)
    return written
