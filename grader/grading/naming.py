"""What a file's path says: the forms in which Canvas, Moodle and people name what was handed in."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

DAY = re.compile(r"day[-_ ]?0*(\d{1,3})(?!\d)", re.IGNORECASE)
CANVAS = re.compile(r"(?P<name>\w*?)_(?:(?P<late>LATE)_)?(?P<user>\d+)_(?P<upload>\d+)_(?P<file>.+)", re.IGNORECASE)
CANVAS_ANONYMOUS = re.compile(r"anon_(?P<user>\w+)_(?P<upload>\d+)_(?P<file>.+)", re.IGNORECASE)
MOODLE = re.compile(r"(?P<name>.*?)_?(?P<participant>\d+)_assignsubmission_[a-z]+_?(?P<file>.*)", re.IGNORECASE)
COPIES = re.compile(r"(?:-(?P<attempt>\d+))?(?: ?\((?P<copy>\d+)\))?")


@dataclass(frozen=True)
class Origin:
    """What the path of a file tells about where it comes from."""

    system: Literal["canvas", "moodle", "folder"]
    names: tuple[str, ...]
    """By which the learner may be known, the likeliest first."""
    day: int | None
    repeat: tuple[int, int] = (0, 0)
    """Canvas's number of a repeated upload (`-1`), a browser's number of a repeated download (` (1)`)."""
    late: bool = False
    lms_user_id: str = ""
    participant: str = ""
    """Moodle's number of a learner within one assignment."""
    upload: int = 0
    """Canvas's number of the uploaded file: a later one is larger."""


def origin_of(path: str, stems: tuple[str, ...] = ()) -> Origin:
    """Read a path inside a download, parts split by `/`; `stems` are the names under which days are released."""
    parts = PurePosixPath(unicodedata.normalize("NFC", path)).parts
    name = PurePosixPath(parts[-1]).stem
    if found := CANVAS_ANONYMOUS.fullmatch(name):
        day, _, repeat = _file(found["file"], stems)
        return Origin("canvas", (), day, repeat, upload=int(found["upload"]))
    if found := CANVAS.fullmatch(name):
        day, _, repeat = _file(found["file"], stems)
        number, late = found["user"], bool(found["late"])
        names = tuple(filter(None, [found["name"]]))
        return Origin("canvas", names, day, repeat, late, number, upload=int(found["upload"]))
    for part in reversed((*parts[:-1], name)):
        if found := MOODLE.fullmatch(part):
            day, _, repeat = _file(found["file"] or name, stems)
            return Origin("moodle", (found["name"].strip(),), day, repeat, participant=found["participant"])
    day, rest, repeat = _file(name, stems)
    folders = [part for part in reversed(parts[:-1]) if not DAY.match(part)]
    day = day or next((int(found[1]) for part in reversed(parts[:-1]) if (found := DAY.match(part))), None)
    return Origin("folder", (*folders, *([rest] if rest else [])), day, repeat)


def _file(name: str, stems: tuple[str, ...]) -> tuple[int | None, str, tuple[int, int]]:
    """Of a file's name without its ending: the day, what else it says, and how often it is repeated."""
    stem = next((one for one in stems if one in name), "")
    found = re.search(re.escape(stem), name) if stem else DAY.search(name)
    if not found:
        return None, name.strip(" _-"), (0, 0)
    number = DAY.search(name[found.start() :])
    before, after = name[: found.start()], name[found.end() :]
    tail = COPIES.fullmatch(after) or re.search(r"-(?P<attempt>\d+)(?: ?\((?P<copy>\d+)\))?$", after)
    tail = tail or re.search(r"(?P<attempt>)\((?P<copy>\d+)\)$", after)
    repeat = (int(tail["attempt"] or 0), int(tail["copy"] or 0)) if tail else (0, 0)
    rest = before.strip(" _-") or (after[: tail.start()] if tail else after).strip(" _-")
    return int(number[1]) if number else None, rest, repeat
