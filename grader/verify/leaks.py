"""Nothing that a learner receives gives an answer away: what holds one ships compressed only."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from grader.exercise import SourceExercise
from grader.key import feedback
from grader.stub import parts, release_text

SHOWN_ROLES = ("intro", "prose", "setup", "demo", "ask")
SHORTEST_SECRET = 25
"""Characters; a shorter line of code is as likely to be somebody's own."""
NOT_SHIPPED = {"generate", "evidence", "__pycache__"}
"""Folders of the package that the learner's wheel leaves out."""
TEXT_FILES = {".py", ".json", ".md", ".txt", ".toml", ".csv", ".html", ".ipynb", ".js"}


def secrets(sources: Iterable[SourceExercise]) -> set[str]:
    """The lines that no learner may find in plain text: solutions, feedback, model answers.

    What some notebook shows on purpose (a set-up, a demonstration, a starter, a prompt) is none.
    """
    found: set[str] = set()
    shown: list[str] = []
    for source in sources:
        shown += [cell.source for cell in source.cells if cell.role in SHOWN_ROLES]
        for question in source.questions.values():
            shown.append(release_text(question))
            texts = [cell.source for cell in question.texts.values()]
            texts += [parts(question)[1], *(cell.source for cell in question.accepts)]
            texts += [text for cell in question.wrongs for text in (cell.source, feedback(cell))]
            found |= {line.strip() for text in texts for line in text.splitlines()}
    given = "\n".join(shown)
    return {line for line in found if len(line) >= SHORTEST_SECRET and line not in given}


def leaks(secret_lines: set[str], folder: Path) -> Iterator[str]:
    """The secrets that stand in plain text in the files below a folder."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for line in sorted(secret_lines):
        by_start[line[:SHORTEST_SECRET]].append(line)
    for path in sorted(folder.rglob("*")):
        if path.suffix not in TEXT_FILES or not path.is_file() or NOT_SHIPPED & set(path.parts):
            continue
        text = _plain(path)
        windows = {text[at : at + SHORTEST_SECRET] for at in range(len(text) - SHORTEST_SECRET + 1)}
        for line in (line for start in sorted(windows & by_start.keys()) for line in by_start[start]):
            if line in text:
                yield f"{path}: holds '{line[:60]}' of an exercise's answers in plain text."


def _plain(path: Path) -> str:
    """A file's text, a notebook's as its cells show it."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix != ".ipynb":
        return text
    cells = json.loads(text)["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells)
