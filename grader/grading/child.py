"""A room: a parent with a day's set-up done, and a fork of it for every submission.

It gets requests over one socket: prepare a day (run its set-up once); run a submission (with a pipe for what comes
out); kill the submission that runs and say how it ended. A fork writes JSON lines into its pipe: what each cell
printed, and answers as data. There is no key in here, nor anything of another learner.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from typing import Any

import larkwell
from grader.grading import walls, wire
from grader.grading.shell import WARM_UP, Ran, Shell, new_shell, run
from larkwell import session
from larkwell.observe import observe
from larkwell.plain import Data
from larkwell.questions import Question
from larkwell.values import encode

Json = dict[str, Any]
FIRST = 3
"""The descriptor of a submission's pipe in its own process."""


def warm_up() -> None:
    """Do what every submission would do for the first time; `check`, `hint` and `solution` say nothing in here."""
    larkwell.begin = session.begin = _stand_in
    shell = new_shell()
    for code in (WARM_UP, "1"):  # the second goes through all of IPython
        run(shell, code, 1000)
    json.dumps(encode(shell.user_ns["d"]))


class Room:
    """One day's name space, and at most one submission at a time."""

    def __init__(self, control: socket.socket, limits: Json, *, walled: bool) -> None:
        self.control, self.limits, self.walled = control, limits, walled
        self.births = walls.Births() if walled else None
        self.refusals = walls.Refusals() if walled else None
        self.shell: Shell | None = None
        self.questions: dict[str, Question] = {}
        self.running = 0
        self.leaving: list[int] = []
        """Killed, and not taken note of yet."""

    def serve(self) -> None:
        """Answer requests until the socket closes."""
        wire.answer(self.control, {"ready": True})
        while request := wire.asked(self.control):
            kind, told, descriptors = request
            if kind == wire.PREPARE:
                wire.answer(self.control, self._prepare(told))
            elif kind == wire.RUN:
                self._start(told, descriptors[0])
            else:
                wire.answer(self.control, {"status": self._end(wait=told["wait"])})

    def _prepare(self, request: Json) -> Json:
        """Run a day's set-up and demonstrations; what they print, and the first that fails."""
        self.shell = new_shell()
        self.questions = {
            row["id"]: Question(row["id"], row["type"], 0.0, tuple(row["names"]), cases=row["cases"])
            for row in request["questions"]
        }
        printed = []
        for code in request["prelude"]:
            ran = run(self.shell, code, int(self.limits["output_characters"]))
            printed.append(ran.printed)
            if ran.error:
                return {"printed": printed, "error": f"{ran.error['name']}: {ran.error['value']}"}
        gc.collect()
        gc.freeze()
        return {"printed": printed, "error": None}

    def _start(self, request: Json, pipe: int) -> None:
        if request["plots"]:
            _import_plots()
        mapped = walls.mapped_bytes() if self.walled else 0
        pid = self.births.fork() if self.births else os.fork()
        if pid:
            os.close(pipe)
            self.running = pid
            return
        try:
            self._become_submission(pipe, mapped)
            _run_steps(self.shell, self.questions, request["steps"], self.limits)
        except BaseException as error:  # nothing may fall back into the parent's loop
            _say({"failed": f"{type(error).__name__}: {error}"[:500]})
        finally:
            os._exit(0)

    def _become_submission(self, pipe: int, mapped: int) -> None:
        """Put up the inner wall around this process and keep no descriptor but its pipe."""
        most = self.limits
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)
        os.dup2(pipe, FIRST)
        os.closerange(FIRST + 1, 4096)
        self.control = None  # type: ignore[assignment]
        if self.refusals:
            walls.enclose(most["disk_mb"])
            walls.cap(most["memory_mb"], most["total_seconds"], most["disk_mb"], mapped)
            self.refusals.begin()
        else:
            os.setsid()
        gc.set_threshold(20_000, 20, 20)

    def _end(self, *, wait: bool) -> int:
        """Kill the submission with all that it may have started; how it had ended.

        Tearing its name spaces down takes longer than the kill: without `wait` the next one may start meanwhile.
        """
        self.leaving = [pid for pid in self.leaving if os.waitpid(pid, os.WNOHANG)[0] == 0]
        if not self.running:
            return 0
        pid, self.running = self.running, 0
        try:
            if self.births is None:
                os.killpg(pid, signal.SIGKILL)
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        if wait:
            return os.waitpid(pid, 0)[1]
        self.leaving.append(pid)
        return 0


def _run_steps(shell: Shell | None, questions: dict[str, Question], steps: list[Json], limits: Json) -> None:
    assert shell
    for step in steps:
        if step["question"] is None:
            ran: Ran = run(shell, step["code"], int(limits["output_characters"]))
            _say({"end": step["n"], "printed": ran.printed, "error": ran.error})
        else:
            question = questions[step["question"]]
            missing = [name for name in question.names if name not in shell.user_ns]
            _write(_answer(shell, question, {"end": step["n"], "missing": missing}, limits))


def _answer(shell: Shell, question: Question, line: Json, limits: Json) -> str:
    """The line with the question's variables as data; one that cannot be taken out says so."""
    values: list[str] = []
    for name in question.names:
        if name in shell.user_ns:
            try:
                text = json.dumps(observe(question, {name: shell.user_ns[name]})[name])
                if len(text) > limits["answer_mb"] * 1e6:
                    text = json.dumps({"t": "too large"})
            except BaseException as error:
                trouble: Data = {"t": "other", "v": f"thing that cannot be read ({type(error).__name__})"[:200]}
                text = json.dumps(trouble)
            values.append(f"{json.dumps(name)}: {text}")
    return f'{json.dumps(line)[:-1]}, "values": {{{", ".join(values)}}}}}'


def _say(line: Json) -> None:
    _write(json.dumps(line))


def _write(line: str) -> None:
    content = memoryview(line.encode() + b"\n")
    while content:
        content = content[os.write(FIRST, content) :]


def _nothing(*args: object, **kwargs: object) -> None:
    """What `check`, `hint` and `solution` are in here: the verdict is given elsewhere."""


def _stand_in(day: str, *, version: str | None = None) -> session.Tools:
    return session.Tools(_nothing, _nothing, _nothing)


def _import_plots() -> None:
    if "matplotlib.pyplot" not in sys.modules:
        import matplotlib.pyplot as pyplot
        import pandas as pd

        encode(pd.Series([1, 2]).plot.barh())
        pyplot.close("all")
