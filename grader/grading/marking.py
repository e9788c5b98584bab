"""What a person who marks essays goes by: rubric, strong and weak answer; in the class folder, never in a notebook."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from grader.errors import CourseError
from grader.exercise import SourceExercise


@dataclass(frozen=True)
class Guide:
    """How one essay is marked, in Markdown."""

    rubric: str
    strong: str
    weak: str


def write_guides(folder: Path, exercise: SourceExercise) -> None:
    """Lay the guides of a day's essays into a class folder."""
    found = {
        question.id: asdict(
            Guide(
                question.texts["rubric"].source,
                strong=question.texts["model"].source,
                weak=question.texts["weak"].source,
            )
        )
        for question in exercise.questions.values()
        if question.essay
    }
    if found:
        path = guides_path(folder, exercise.stem)
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_guides(folder: Path, stem: str) -> dict[str, Guide]:
    """The guides of a day by question; none where the day has no essay."""
    path = guides_path(folder, stem)
    if not path.exists():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return {question: Guide(**texts) for question, texts in found.items()}
    except (ValueError, TypeError, AttributeError) as error:
        remedy = f"Write it anew: course release {int(stem[4:7])} --class {folder}"
        raise CourseError(f"{path}: no marking guide ({error}). {remedy}") from None


def guides_path(folder: Path, stem: str) -> Path:
    return folder / "marking" / f"{stem}.json"
