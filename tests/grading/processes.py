"""The processes of a run, for tests that kill some of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

WARM = b"\0".join((sys.executable.encode(), b"-P", b"-m", b"grader.grading.warm"))


def below(top: int) -> Iterator[tuple[int, int, bytes]]:
    """All descendants of a process, parents first: their number, their parent's and their words."""
    for path in Path(f"/proc/{top}/task").glob("*/children"):
        for child in read(path).split():
            yield int(child), top, read(Path(f"/proc/{int(child)}/cmdline"))
            yield from below(int(child))


def rooms(top: int = os.getpid()) -> tuple[int, list[int]]:
    """The warm program in a run's jail (0 where it is not there yet), and the rooms in it."""
    programs = {pid: parent for pid, parent, words in below(top) if words.startswith(WARM)}
    warm = next(iter(programs), 0)
    halls = [pid for pid, parent in programs.items() if parent == warm]
    return warm, [pid for pid, parent in programs.items() if parent in halls]


def read(path: Path) -> bytes:
    """What is in a file; nothing where it has gone."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
