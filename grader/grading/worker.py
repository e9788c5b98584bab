"""The grader's side of a jail: hands submissions in, takes answers out, and ends what takes too long."""

from __future__ import annotations

import json
import os
import select
import socket
import struct
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grader.grading.limits import Limits
from grader.grading.plan import Preparation, Step
from grader.grading.problems import EditionBrokenError
from grader.grading.sandbox import TABLES, environment, inside_command, no_jail
from grader.grading.wire import HEADER, KILL, PREPARE, RUN
from larkwell.values import Data

START_SECONDS = 60.0
PREPARE_SECONDS = 120.0
REPLY_SECONDS = 10.0
GRACE = 0.5
SIGNALS = {4: "an illegal instruction", 6: "an abort", 7: "a memory fault", 8: "an arithmetic fault"}
SIGNALS |= {9: "a kill", 11: "a memory fault", 24: "too much processor time", 25: "too large a file"}


@dataclass(frozen=True)
class CellResult:
    """What one cell printed, and the error that stopped it."""

    printed: str = ""
    error: str = ""


@dataclass(frozen=True)
class Answer:
    """A question's variables as data; `missing` names do not exist, `trouble` says why there is no answer."""

    values: dict[str, Data] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    trouble: str = ""


@dataclass
class Transcript:
    """What running one submission brought out."""

    cells: dict[int, CellResult] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    ended: dict[int, str] = field(default_factory=dict)
    """Cell -> how it ended the process; the cells after it ran again without it."""
    unfinished: str = ""


class _EndedError(Exception):
    """The submission's process did not get through a step."""

    def __init__(self, step: int, reason: str) -> None:
        self.step, self.reason = step, reason


class Worker:
    """One jail and its warm parent."""

    def __init__(self, edition: Path, limits: Limits, *, walled: bool = True) -> None:
        self.edition, self.limits, self.walled = edition, limits, walled
        self.prepared: Preparation | None = None
        self.printed: tuple[str, ...] = ()
        self._start()

    def _start(self) -> None:
        self.control, theirs = socket.socketpair()
        words = ["-P", "-m", "grader.grading.child", json.dumps(self.limits.to_json())]
        words += ["walled" if self.walled else "unsafe", str(theirs.fileno())]
        command = inside_command(self.edition, words) if self.walled else [sys.executable, *words]
        self.process = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=environment(TABLES) if self.walled else os.environ | {"LARKWELL_DATA": str(self.edition)},
        )
        theirs.close()
        self.ready = False

    def wait_ready(self) -> None:
        """Wait until the jail has imported what it needs."""
        if self.ready:
            return
        try:
            self._reply(START_SECONDS)
        except (OSError, ValueError):
            self.process.kill()
            told = self.process.stderr.read().decode(errors="replace") if self.process.stderr else ""
            raise no_jail(told) from None
        self.ready = True

    def close(self) -> None:
        """End the jail and everything in it: it leaves by itself when the socket closes, or is killed."""
        self.control.close()
        try:
            self.process.wait(2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stderr:
            self.process.stderr.close()

    def prepare(self, wanted: Preparation) -> None:
        """Have the day's set-up run; the same day again costs nothing."""
        self.wait_ready()
        if self.prepared == wanted:
            return
        self._send(PREPARE, wanted.to_json())
        answer = self._reply(PREPARE_SECONDS)
        if answer["error"]:
            problem = f"{wanted.stem}: its set-up stops on the class's edition with {answer['error']}."
            raise EditionBrokenError(f"{problem} Make the edition again, then grade again.")
        self.prepared, self.printed = wanted, tuple(answer["printed"])

    def run(self, steps: list[Step], *, plots: bool = False) -> Transcript:
        """Run a submission; after a cell that ends the process, the rest runs again in a fresh one without that cell.

        What was taken out before stays as it was, whatever a second run would give.
        """
        transcript = Transcript()
        left = dict(enumerate(steps))
        deadline = time.monotonic() + self.limits.total_seconds
        for _ in range(self.limits.restarts + 1):
            try:
                self._once(left, transcript, deadline, plots=plots)
                return transcript
            except _EndedError as ended:
                step = left.pop(ended.step)
                if step.question:
                    transcript.answers[step.question] = Answer(trouble=ended.reason)
                transcript.ended[step.cell] = ended.reason
            done = {n for n, step in left.items() if step.question in transcript.answers}
            left = {n: step for n, step in left.items() if n not in done}
            if not any(step.question for step in left.values()):
                return transcript
            if time.monotonic() > deadline:
                break
        transcript.unfinished = "time was up" if time.monotonic() > deadline else "it ended the process again and again"
        return transcript

    def _once(self, left: dict[int, Step], transcript: Transcript, deadline: float, *, plots: bool) -> None:
        listed = [{"n": n, "code": step.code, "question": step.question} for n, step in left.items()]
        reading, writing = os.pipe()
        try:
            self._send(RUN, {"steps": listed, "plots": plots}, writing)
        finally:
            os.close(writing)
        lines = _Lines(reading, int(self.limits.answer_mb * 2.2e6))
        current, trouble = next(iter(left), 0), "was given up"
        try:
            for n, step in left.items():
                current = n
                until = min(deadline, time.monotonic() + self.limits.cell_seconds + GRACE)
                if lines.next(until).get("start") != n:
                    raise ValueError("out of turn")
                self._finish(step, n, lines.next(until), transcript)
            trouble = ""
        except TimeoutError:
            trouble = f"took longer than {self.limits.cell_seconds:g} seconds"
            if time.monotonic() > deadline:
                trouble = f"was not done when the notebook's {self.limits.total_seconds:g} seconds were over"
        except EOFError:
            trouble = "ended the process"
        except (ValueError, RecursionError):
            trouble = "garbled what comes out of the process"
        finally:
            os.close(reading)
            status = self._end(wait=bool(trouble))
        if trouble:
            if trouble == "ended the process":
                trouble += _how(status)
            raise _EndedError(current, trouble)

    def _finish(self, step: Step, n: int, line: dict[str, Any], transcript: Transcript) -> None:
        if line.get("end") != n:
            raise ValueError("out of turn")
        if step.question is None:
            transcript.cells[step.cell] = _cell_result(line, self.limits.output_characters)
        else:
            transcript.answers[step.question] = _answer(line)

    def _end(self, *, wait: bool) -> int:
        """Kill the submission; a jail that does not answer any more is replaced."""
        try:
            self._send(KILL, {"wait": wait})
            return int(self._reply(REPLY_SECONDS)["status"])
        except (OSError, ValueError):
            self.restart()
            return 9

    def restart(self) -> None:
        """A new jail in place of one that is of no use any more."""
        self.close()
        self._start()
        wanted, self.prepared = self.prepared, None
        if wanted:
            self.prepare(wanted)

    def _send(self, kind: bytes, request: dict[str, Any], *descriptors: int) -> None:
        content = json.dumps(request).encode()
        head = HEADER.pack(kind, len(content))
        if descriptors:
            socket.send_fds(self.control, [head], list(descriptors))
        else:
            self.control.sendall(head)
        self.control.sendall(content)

    def _reply(self, seconds: float) -> dict[str, Any]:
        self.control.settimeout(seconds)
        try:
            (size,) = struct.unpack("<I", self._exactly(4))
            answer: dict[str, Any] = json.loads(self._exactly(size))
        finally:
            self.control.settimeout(None)
        return answer

    def _exactly(self, size: int) -> bytes:
        content = b""
        while len(content) < size:
            more = self.control.recv(min(size - len(content), 1 << 20))
            if not more:
                raise ConnectionError("the jail is gone")
            content += more
        return content


class _Lines:
    """JSON lines from a pipe that nobody vouches for: bounded in size and time."""

    def __init__(self, descriptor: int, most: int) -> None:
        self.descriptor, self.most, self.rest = descriptor, most, bytearray()

    def next(self, until: float) -> dict[str, Any]:
        at, searched = self.rest.find(b"\n"), len(self.rest)
        while at < 0:
            if len(self.rest) > self.most:
                raise ValueError("too long")
            if not select.select([self.descriptor], [], [], max(0.0, until - time.monotonic()))[0]:
                raise TimeoutError
            more = os.read(self.descriptor, 1 << 18)
            if not more:
                raise EOFError
            self.rest += more
            at, searched = self.rest.find(b"\n", searched), len(self.rest)
        line, self.rest = bytes(self.rest[:at]), self.rest[at + 1 :]
        found = json.loads(line)
        if not isinstance(found, dict):
            raise ValueError("no object")
        return found


def _cell_result(line: dict[str, Any], most: int) -> CellResult:
    error = line.get("error")
    told = ""
    if isinstance(error, dict):
        at = f" (line {error['line']})" if isinstance(error.get("line"), int) else ""
        told = f"{str(error.get('name'))[:100]}: {str(error.get('value'))[:500]}".rstrip(": ") + at
    return CellResult(_clean(str(line.get("printed", ""))[: most + 100]), _clean(told))


def _answer(line: dict[str, Any]) -> Answer:
    values, missing = line.get("values"), line.get("missing")
    if not isinstance(values, dict) or not isinstance(missing, list):
        raise ValueError("no answer")
    return Answer(values, tuple(str(name)[:100] for name in missing))


def _clean(text: str) -> str:
    """Text that any file and database can hold."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "")


def _how(status: int) -> str:
    if os.WIFSIGNALED(status):
        return f" ({SIGNALS.get(os.WTERMSIG(status), f'signal {os.WTERMSIG(status)}')})"
    return f" (exit code {os.WEXITSTATUS(status)})"
