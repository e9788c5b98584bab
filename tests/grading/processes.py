"""The processes of a run, for tests that kill some of them."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

WARM = b"\0".join((sys.executable.encode(), b"-P", b"-m", b"grader.grading.warm"))


def below(top: int) -> Iterator[tuple[int, int, bytes]]:
    """All descendants of a process, parents first: their number, their parent's and their words."""
    for thread in threads(top):
        for child in read(thread / "children").split():
            yield int(child), top, read(Path(f"/proc/{int(child)}/cmdline"))
            yield from below(int(child))


def threads(process: int) -> list[Path]:
    """The threads of a process; none where it has gone."""
    try:
        return list(Path(f"/proc/{process}/task").iterdir())
    except OSError:
        return []


def rooms(top: int = os.getpid()) -> tuple[int, list[int]]:
    """The warm program in a run's jail (0 where it is not there yet), and the rooms in it."""
    programs = {pid: parent for pid, parent, words in below(top) if words.startswith(WARM)}
    warm = next(iter(programs), 0)
    halls = [pid for pid, parent in programs.items() if parent == warm]
    return warm, [pid for pid, parent in programs.items() if parent in halls]


def kill(process: int) -> bool:
    """Kill a process; False where it had gone."""
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def read(path: Path) -> bytes:
    """What is in a file; nothing where it has gone."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
