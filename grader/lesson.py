"""A lesson as its author wrote it: front matter, prose, and code blocks that are run."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from grader.errors import SourceError
from grader.exercise import STEM

FRONT_MATTER = {
    "day": (int, "the day's number"),
    "title": (str, "the title"),
    "phase": (int, "the phase's number"),
    "question": (str, "the day's big question"),
    "outcomes": (list, "what the reader can do afterwards"),
    "minutes": (dict, "minutes of work: {reading: 10, exercise: 30}"),
    "terms": (list, "the terms it defines: term, formula, unit, also"),
    "tables": (list, "the tables it uses"),
    "skill": (dict, "the one new pandas skill: {name: ..., code: ...}"),
    "concepts": (dict, "the claims of course/concepts.yml it takes up: {31: [q1], 46: Where it goes wrong}"),
    "facts": (list, "ids of the facts it cites"),
    "retrieval": (dict, "the question from an earlier day: {day: 2, ask: ...}"),
}
OPTIONAL = {"concepts", "facts", "retrieval", "tables", "terms"}
BLOCK_OPTIONS = {"echo": "false hides the code", "output": "false hides the result", "alt": "what the chart shows",
                 "caption": "the line under a chart or table"}  # fmt: skip

_FENCE = re.compile(r"^```python run *$")
_OPTION = re.compile(r"^#\| (\w+): ?(.*)$")


@dataclass(frozen=True)
class Block:
    """A code block that is run: `line` is its first code line, `start` and `end` its fences' line indexes."""

    line: int
    start: int
    end: int
    code: str
    options: dict[str, str]

    def shows(self, what: str) -> bool:
        return self.options.get(what, "true") != "false"


@dataclass(frozen=True)
class Lesson:
    """One lesson file; `body` is its lines from below the front matter, `offset` how many lines stand above them."""

    path: Path
    meta: dict[str, Any]
    body: tuple[str, ...]
    offset: int
    blocks: tuple[Block, ...]

    @property
    def stem(self) -> str:
        return self.path.stem

    @property
    def phase_folder(self) -> str:
        return self.path.parent.name

    @property
    def day(self) -> int:
        return int(self.meta["day"])

    def error(self, line: int, problem: str, remedy: str) -> SourceError:
        """An error at a line of the body (0 is its first)."""
        return SourceError(self.path, self.offset + line + 1, problem, remedy)


def read_lesson(path: Path) -> Lesson:
    """Parse one lesson; the first thing that is wrong stops it with file, line, problem and remedy."""
    if not STEM.fullmatch(path.stem):
        raise SourceError(
            path, 1, f"the file is called '{path.name}'.", "Call it day-NNN-the-slug.md, like its exercise."
        )
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    if not lines or lines[0] != "---" or "---" not in lines[1:]:
        raise SourceError(path, 1, "no front matter.", "Start the file with '---', the fields of the day, and '---'.")
    end = lines.index("---", 1)
    try:
        meta = yaml.safe_load("\n".join(lines[1:end]))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + 2
        problem = f"the front matter is no YAML ({getattr(error, 'problem', error)})."
        raise SourceError(path, line, problem, "Quote texts that hold a colon.") from None
    _check_meta(path, meta)
    body = tuple(lines[end + 1 :])
    return Lesson(path, meta, body, end + 1, tuple(_blocks(path, body, end + 1)))


def _check_meta(path: Path, meta: Any) -> None:
    if not isinstance(meta, dict):
        raise SourceError(path, 2, "the front matter has no fields.", f"Write {', '.join(FRONT_MATTER)}.")
    for name in meta:
        if name not in FRONT_MATTER:
            near = get_close_matches(str(name), FRONT_MATTER, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(FRONT_MATTER)}."
            raise SourceError(path, 2, f"unknown front matter field '{name}'.", hint)
    for name, (kind, what) in FRONT_MATTER.items():
        if name not in meta and name not in OPTIONAL:
            raise SourceError(path, 2, f"the front matter lacks '{name}'.", f"Add {name}: {what}.")
        if name in meta and not isinstance(meta[name], kind):
            raise SourceError(path, 2, f"the front matter's '{name}' is of the wrong kind.", f"It is {what}.")
    if int(path.stem[4:7]) != meta["day"]:
        raise SourceError(path, 2, f"day {meta['day']} in a file of day {int(path.stem[4:7])}.", "Make them agree.")


def _blocks(path: Path, body: tuple[str, ...], offset: int) -> list[Block]:
    blocks = []
    start = 0
    while start < len(body):
        if not _FENCE.match(body[start]):
            start += 1
            continue
        end = next((i for i in range(start + 1, len(body)) if body[i].startswith("```")), None)
        if end is None:
            raise SourceError(path, offset + start + 1, "a code block without an end.", "Close it with ```.")
        first, options = start + 1, {}
        while match := _OPTION.match(body[first]):
            name, value = match.groups()
            if name not in BLOCK_OPTIONS:
                raise SourceError(
                    path,
                    offset + first + 1,
                    f"unknown block option '{name}'.",
                    f"Known are {', '.join(BLOCK_OPTIONS)}.",
                )
            options[name] = value.strip().strip('"')
            first += 1
        blocks.append(Block(offset + first + 1, start, end, "\n".join(body[first:end]), options))
        start = end + 1
    return blocks
