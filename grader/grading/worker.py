"""The grader's side of a room: hands submissions in, takes answers out, and ends what takes too long."""

from __future__ import annotations

import json
import os
import select
import signal
import time
from dataclasses import dataclass, field
from typing import Any

from grader.grading import wire
from grader.grading.jail import Jail
from grader.grading.plan import Preparation, Step
from grader.grading.problems import EditionBrokenError, RoomsLostError
from larkwell.plain import Data

PREPARE_SECONDS = 120.0
REPLY_SECONDS = 10.0
GRACE = 0.5
ROOMS = 3
"""In so many rooms a submission is tried that loses them."""
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


class _RoomLostError(Exception):
    """The room went away, which no submission in it can bring about by itself."""


class Worker:
    """One room of a jail, and one submission in it at a time."""

    def __init__(self, jail: Jail) -> None:
        self.jail, self.limits = jail, jail.limits
        self.prepared: Preparation | None = None
        self.printed: tuple[str, ...] = ()
        self.room, self.control = jail.room()

    def close(self) -> None:
        """End the room and what is in it."""
        self.control.close()
        self.jail.leave(self.room)

    def prepare(self, wanted: Preparation) -> None:
        """Have the day's set-up run; the same day again costs nothing."""
        for _ in range(ROOMS):
            if self.prepared == wanted:
                return
            try:
                self._prepare(wanted)
            except (OSError, ValueError):  # the room is gone
                self._move()
        if self.prepared != wanted:
            raise RoomsLostError(f"{wanted.stem}: room after room was lost. Is memory short? Grade again: it goes on.")

    def _prepare(self, wanted: Preparation) -> None:
        wire.ask(self.control, wire.PREPARE, wanted.to_json())
        answer = wire.answered(self.control, PREPARE_SECONDS)
        if answer["error"]:
            problem = f"{wanted.stem}: its set-up stops on the class's edition with {answer['error']}."
            raise EditionBrokenError(f"{problem} Make the edition again, then grade again.")
        self.prepared, self.printed = wanted, tuple(answer["printed"])

    def run(self, steps: list[Step], *, plots: bool = False) -> Transcript:
        """Run a submission, from the start in a new room where its room was lost."""
        for _ in range(ROOMS - 1):
            try:
                return self._run(steps, plots=plots, blame=False)
            except _RoomLostError:
                self.restart()
        return self._run(steps, plots=plots, blame=True)

    def _run(self, steps: list[Step], *, plots: bool, blame: bool) -> Transcript:
        """After a cell that ends the process, the rest runs again in a fresh one without that cell.

        What was taken out before stays as it was, whatever a second run would give. With `blame` a lost room, too, is
        put down to the cell that ran.
        """
        transcript = Transcript()
        left = dict(enumerate(steps))
        deadline = time.monotonic() + self.limits.total_seconds
        for _ in range(self.limits.restarts + 1):
            try:
                self._once(left, transcript, deadline, plots=plots, blame=blame)
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

    def _once(
        self, left: dict[int, Step], transcript: Transcript, deadline: float, *, plots: bool, blame: bool
    ) -> None:
        listed = [{"n": n, "code": step.code, "question": step.question} for n, step in left.items()]
        reading, writing = os.pipe()
        try:
            wire.ask(self.control, wire.RUN, {"steps": listed, "plots": plots}, writing)
        except OSError as error:
            os.close(reading)
            raise _RoomLostError from error
        finally:
            os.close(writing)
        try:
            current, trouble = self._read(
                left, _Lines(reading, int(self.limits.answer_mb * 2.2e6)), transcript, deadline
            )
        finally:
            os.close(reading)
        try:
            status = self._end(wait=bool(trouble))
        except (OSError, ValueError) as error:
            if not trouble:
                self.restart()
                return
            if not blame:
                raise _RoomLostError from error
            self.restart()
            status = signal.SIGKILL
        if trouble:
            if trouble == "ended the process":
                trouble += _how(status)
            raise _EndedError(current, trouble)

    def _read(self, left: dict[int, Step], lines: _Lines, transcript: Transcript, deadline: float) -> tuple[int, str]:
        """Take out what the steps bring; the step that it came to, and what was wrong there."""
        current = next(iter(left), 0)
        try:
            for n, step in left.items():
                current = n
                until = min(deadline, time.monotonic() + self.limits.cell_seconds + GRACE)
                self._finish(step, n, lines.next(until), transcript)
        except TimeoutError:
            if time.monotonic() > deadline:
                return current, f"was not done when the notebook's {self.limits.total_seconds:g} seconds were over"
            return current, f"took longer than {self.limits.cell_seconds:g} seconds"
        except EOFError:
            return current, "ended the process"
        except (ValueError, RecursionError):
            return current, "garbled what comes out of the process"
        return current, ""

    def _finish(self, step: Step, n: int, line: dict[str, Any], transcript: Transcript) -> None:
        if line.get("end") != n:
            raise ValueError("out of turn")
        if step.question is None:
            transcript.cells[step.cell] = _cell_result(line, self.limits.output_characters)
        else:
            transcript.answers[step.question] = _answer(line)

    def _end(self, *, wait: bool) -> int:
        """Kill the submission; how it had ended."""
        wire.ask(self.control, wire.KILL, {"wait": wait})
        return int(wire.answered(self.control, REPLY_SECONDS)["status"])

    def restart(self) -> None:
        """A new room in place of one that is of no use any more."""
        wanted = self.prepared
        self._move()
        if wanted:
            self.prepare(wanted)

    def _move(self) -> None:
        self.close()
        self.prepared = None
        self.room, self.control = self.jail.room()


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
