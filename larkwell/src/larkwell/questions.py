"""Questions and their keys as they lie in an edition's `keys/` folder: one gzip JSON file an exercise."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from larkwell.browser import fetch_key
from larkwell.errors import ExerciseUnknownError
from larkwell.plain import Data

FORMAT = 1


@dataclass(frozen=True)
class Wrong:
    """A misconception: the values it leads to (only what differs from the right ones) and what to say to it."""

    tag: str
    message: str
    changes: dict[str, Data]

    @property
    def size(self) -> int:
        """How much it pins down: the more it says, the more specific it is."""
        return sum(len(data["v"]) if isinstance(data.get("v"), list | dict) else 1 for data in self.changes.values())


@dataclass(frozen=True)
class Key:
    """The right value per variable, and the recognised wrong ones."""

    right: dict[str, Data]
    wrongs: tuple[Wrong, ...] = ()


@dataclass(frozen=True)
class Question:
    """One question as a learner meets it; an essay has no names and no key."""

    id: str
    type: str
    points: float
    names: tuple[str, ...] = ()
    options: dict[str, Any] = field(default_factory=dict)
    cases: dict[str, list[Data]] = field(default_factory=dict)
    """Per function, the calls to make: `{"call": text, "args": [data], "kwargs": {name: data}}`."""
    hints: tuple[str, ...] = ()
    meaning: str = ""
    solution: str = ""


@dataclass(frozen=True)
class Exercise:
    """All questions of one day, and their keys for one edition of the data."""

    stem: str
    version: str
    questions: dict[str, Question]
    keys: dict[str, Key]

    @property
    def points(self) -> float:
        return sum(question.points for question in self.questions.values())


def to_json(exercise: Exercise) -> dict[str, Any]:
    """The file's content; `from_json` is its inverse."""
    rows = []
    for question in exercise.questions.values():
        key = exercise.keys.get(question.id)
        rows.append(
            {
                "id": question.id,
                "type": question.type,
                "points": question.points,
                "names": list(question.names),
                "options": question.options,
                "cases": question.cases,
                "hints": list(question.hints),
                "meaning": question.meaning,
                "solution": question.solution,
                "right": key.right if key else None,
                "wrongs": [[w.tag, w.message, w.changes] for w in key.wrongs] if key else [],
            }
        )
    return {"format": FORMAT, "stem": exercise.stem, "version": exercise.version, "questions": rows}


def from_json(data: dict[str, Any]) -> Exercise:
    questions, keys = {}, {}
    for row in data["questions"]:
        questions[row["id"]] = Question(
            id=row["id"],
            type=row["type"],
            points=row["points"],
            names=tuple(row["names"]),
            options=row["options"],
            cases=row["cases"],
            hints=tuple(row["hints"]),
            meaning=row["meaning"],
            solution=row["solution"],
        )
        if row["right"] is not None:
            keys[row["id"]] = Key(row["right"], tuple(Wrong(*wrong) for wrong in row["wrongs"]))
    return Exercise(data["stem"], data["version"], questions, keys)


def pack(exercise: Exercise) -> bytes:
    """The bytes of a key file, the same for the same exercise: no time stamp, sorted names."""
    text = json.dumps(to_json(exercise), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return gzip.compress(text.encode(), mtime=0)


def read(folder: Path, day: str) -> Exercise:
    """The exercise whose stem is, or starts with, `day` ("day-003") from the edition in `folder`."""
    path = _key_file(folder, day)
    if path is None and fetch_key(folder, day):
        path = _key_file(folder, day)
    if path is None:
        raise ExerciseUnknownError(
            f"{day}: the installed larkwell has no such exercise. Update it: pip install --upgrade larkwell"
        )
    return from_json(json.loads(gzip.decompress(path.read_bytes())))


def _key_file(folder: Path, day: str) -> Path | None:
    found = sorted((folder / "keys").glob(f"{day}*.json.gz"))
    return next((path for path in found if path.name == f"{day}.json.gz" or path.name.startswith(f"{day}-")), None)
