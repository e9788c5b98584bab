"""The program in the jail: a warm parent that has imported pandas, and a fork of it for every submission.

It gets requests over one socket: `P`, prepare a day (run its set-up once); `R`, run a submission (with a pipe for what
comes out); `K`, kill the submission that runs and say how it ended. A fork writes JSON lines into its pipe: the start
and end of each cell, and answers as data. There is no key in here, nor anything of another learner.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import struct
import sys
from typing import Any

from grader.grading import walls
from grader.grading.shell import WARM_UP, Ran, Shell, new_shell, run
from grader.grading.wire import HEADER, PREPARE, RUN
from larkwell import session
from larkwell.observe import observe
from larkwell.questions import Question
from larkwell.values import Data

Json = dict[str, Any]
FIRST = 3
"""The descriptor of the socket on arrival, and of a submission's pipe in its own process."""


class Jail:
    """The warm parent: one day's namespace, and at most one submission at a time."""

    def __init__(self, control: socket.socket, limits: Json, *, walled: bool) -> None:
        self.control, self.limits, self.walled = control, limits, walled
        self.births = walls.Births() if walled else None
        self.shell: Shell | None = None
        self.questions: dict[str, Question] = {}
        self.running = 0
        self.leaving: list[int] = []
        """Killed, and not taken note of yet."""

    def serve(self) -> None:
        """Answer requests until the socket closes."""
        while True:
            try:
                head, descriptors, _, _ = socket.recv_fds(self.control, HEADER.size, 1)
            except ConnectionError:
                return
            if len(head) < HEADER.size:
                return
            kind, size = HEADER.unpack(head)
            request = json.loads(self._exactly(size))
            if kind == PREPARE:
                self.reply(self._prepare(request))
            elif kind == RUN:
                self._start(request, descriptors[0])
            else:
                self.reply({"status": self._end(wait=request["wait"])})

    def _exactly(self, size: int) -> bytes:
        content = b""
        while len(content) < size:
            more = self.control.recv(min(size - len(content), 1 << 20))
            if not more:
                raise SystemExit
            content += more
        return content

    def reply(self, answer: Json) -> None:
        content = json.dumps(answer).encode()
        self.control.sendall(struct.pack("<I", len(content)) + content)

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
        pid = self.births.fork() if self.births else os.fork()
        if pid:
            os.close(pipe)
            self.running = pid
            return
        try:
            self._become_submission(pipe)
            _run_steps(self.shell, self.questions, request["steps"], self.limits)
        except BaseException as error:  # nothing may fall back into the parent's loop
            _say({"failed": f"{type(error).__name__}: {error}"[:500]})
        finally:
            os._exit(0)

    def _become_submission(self, pipe: int) -> None:
        """Put up the inner wall around this process and keep no descriptor but its pipe."""
        most = self.limits
        mapped = walls.mapped_bytes() if self.walled else 0
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(nowhere, standard)
        os.dup2(pipe, FIRST)
        os.closerange(FIRST + 1, 4096)
        self.control = None  # type: ignore[assignment]
        if self.walled:
            walls.enclose(most["disk_mb"])
            walls.cap(most["memory_mb"], most["total_seconds"], most["disk_mb"], mapped)
            walls.filter_calls()
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
        _say({"start": step["n"]})
        if step["question"] is None:
            ran: Ran = run(shell, step["code"], int(limits["output_characters"]))
            _say({"end": step["n"], "printed": ran.printed, "error": ran.error})
        else:
            question = questions[step["question"]]
            missing = [name for name in question.names if name not in shell.user_ns]
            _say({"end": step["n"], "missing": missing, "values": _answer(shell, question, limits)})
    _say({"done": True})


def _answer(shell: Shell, question: Question, limits: Json) -> dict[str, Data]:
    """The question's variables as data; one that cannot be taken out says so."""
    answer: dict[str, Data] = {}
    for name in question.names:
        if name in shell.user_ns:
            try:
                data = observe(question, {name: shell.user_ns[name]})[name]
                small = len(json.dumps(data)) <= limits["answer_mb"] * 1e6
                answer[name] = data if small else {"t": "too large"}
            except BaseException as error:
                answer[name] = {"t": "other", "v": f"thing that cannot be read ({type(error).__name__})"[:200]}
    return answer


def _say(line: Json) -> None:
    content = memoryview(json.dumps(line).encode() + b"\n")
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

        pd.Series([1, 2]).plot.barh()
        pyplot.close("all")


def main() -> None:
    """Arrive in the jail, put up the user namespace, warm up, serve."""
    limits, walled = json.loads(sys.argv[1]), sys.argv[2] == "walled"
    control = socket.socket(fileno=int(sys.argv[3]))
    if walled:
        walls.own_user_namespace()
        inner = os.fork()  # the first process of the new namespace is the warm parent
        if inner:
            control.close()
            sys.exit(os.waitstatus_to_exitcode(os.waitpid(inner, 0)[1]) & 0xFF)
        walls.die_with_parent()
        walls.unreadable()
    import larkwell

    larkwell.begin = session.begin = _stand_in
    run(new_shell(), WARM_UP, 1000)
    jail = Jail(control, limits, walled=walled)
    jail.reply({"ready": True})
    jail.serve()


if __name__ == "__main__":
    main()
