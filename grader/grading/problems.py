"""What can stand in the way of a mark, and the notes that go with one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from grader.errors import CourseError


class RefusedError(CourseError):
    """A submission that is not read at all; a person has to look at it."""


class IsolationError(CourseError):
    """This machine cannot wall a learner's code in."""


class RoomsLostError(CourseError):
    """The processes that submissions run in go away by themselves."""


class EditionBrokenError(CourseError):
    """The exercise's own set-up does not run on the class's edition."""


NoteKind = Literal["remark", "time-out", "stopped", "damage", "refused"]
"""What a note is about, as reports count it."""


@dataclass(frozen=True)
class Note:
    """Something an instructor should know about one submission; `person` where a person has to decide."""

    text: str
    person: bool = False
    kind: NoteKind = "remark"

    def __str__(self) -> str:
        return f"needs a person: {self.text}" if self.person else self.text
