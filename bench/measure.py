"""What a command costs: seconds, processor seconds and memory of all its processes together."""

from __future__ import annotations

import contextlib
import io
import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Measured:
    """Wall and processor seconds of a command, and the largest memory of all its processes together."""

    wall: float
    cpu: float
    memory_mb: float


def measured(command: list[str], folder: Path) -> Measured:
    """Run a command in a folder."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = os.environ | {"PATH": path, "LARKWELL_DATA": str(folder / "edition"), "PYTHONPATH": str(ROOT)}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    peak = [0.0, 0.0]
    watcher = threading.Thread(target=_watch, args=(process, peak))
    watcher.start()
    told, _ = process.communicate()
    wall = time.perf_counter() - start
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{told.decode()}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(wall, max(cpu, peak[1]), peak[0])


def alone(act: Callable[[], object]) -> float:
    """Processor seconds of what a learner's code does in this interpreter; its errors and its output are dropped."""
    start = time.process_time()
    with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
        act()
    return time.process_time() - start


def _watch(process: subprocess.Popen[bytes], peak: list[float]) -> None:
    """The largest sums over a command's processes: of memory of their own or shared, and of processor time."""
    turn = 0
    while process.poll() is None:
        tree = _tree(process.pid)
        if turn % 5 == 0:
            peak[0] = max(peak[0], sum(_memory(pid) for pid in tree) / 1024)
        peak[1] = max(peak[1], sum(_seconds(pid) for pid in tree))
        turn += 1
        time.sleep(0.1)


def _tree(top: int) -> list[int]:
    parents: dict[int, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found = [top]
    for pid in found:
        found += [child for child, parent in parents.items() if parent == pid]
    return found


def _seconds(pid: int) -> float:
    """Processor time of a process and of the children that it has waited for."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(field) for field in fields[11:15]) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0)
