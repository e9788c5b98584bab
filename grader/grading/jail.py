"""The grader's side of the outer wall: one jail, and the rooms in it, one a worker."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from grader.grading import wire
from grader.grading.limits import Limits
from grader.grading.problems import RoomsLostError
from grader.grading.sandbox import TABLES, environment, inside_command, no_jail

START_SECONDS = 60.0
OPEN_SECONDS = 20.0
Room = tuple[int, int]
"""The process of its jail, and its own as seen from in there."""


class Jail:
    """One bubblewrap jail with pandas imported in it. Any thread may open rooms.

    It starts when it is made and goes on while the rest of the program loads. Make it in a thread that stays: the
    kernel ends it with the thread that made it.
    """

    def __init__(self, edition: Path, limits: Limits, *, walled: bool = True) -> None:
        self.edition, self.limits, self.walled = edition, limits, walled
        self._lock = threading.Lock()
        self._worked = False
        """Whether it has ever opened a room."""
        self._over = False
        self._start()

    def _start(self) -> None:
        self._control, theirs = socket.socketpair()
        words = ["-P", "-m", "grader.grading.warm", json.dumps(self.limits.to_json())]
        words += ["walled" if self.walled else "unsafe", str(theirs.fileno())]
        command = inside_command(self.edition, words) if self.walled else [sys.executable, *words]
        self.process = subprocess.Popen(
            command,
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env=environment(TABLES) if self.walled else os.environ | {"LARKWELL_DATA": str(self.edition)},
        )
        theirs.close()
        self._ready = False

    def room(self) -> tuple[Room, socket.socket]:
        """Open a room: its number, and the socket that it answers on."""
        with self._lock:
            worked = self._worked
            try:
                return self._room()
            except (OSError, ValueError):
                told = self._end()
                if self._over:
                    raise RoomsLostError("The batch is over.") from None
                if not worked:
                    raise no_jail(told) from None
            self._start()
            try:
                return self._room()
            except (OSError, ValueError):
                raise no_jail(self._end()) from None

    def _room(self) -> tuple[Room, socket.socket]:
        if not self._ready:
            wire.answered(self._control, START_SECONDS)
            self._ready = True
        ours, theirs = socket.socketpair()
        with theirs:
            wire.ask(self._control, wire.OPEN, {}, theirs.fileno())
        number = int(wire.answered(self._control, OPEN_SECONDS)["room"])
        wire.answered(ours, OPEN_SECONDS)
        self._worked = True
        return (self.process.pid, number), ours

    def leave(self, room: Room) -> None:
        """Kill a room with all that is in it, where its jail is still there."""
        with self._lock:
            try:
                if room[0] == self.process.pid:
                    wire.ask(self._control, wire.CLOSE, {"room": room[1]})
            except OSError:
                return

    def kill(self) -> None:
        """Begin to end it for good; `close` waits until all of it is gone."""
        self._over = True
        if self.process.returncode is None:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the jail and everything in it."""
        with self._lock:
            self._end()

    def _end(self) -> str:
        """End it; what it has said of its troubles."""
        self._control.close()
        if self.process.returncode is not None:
            return ""
        with suppress(ProcessLookupError):  # all of bubblewrap: killed while it starts, its second half waits for ever
            os.killpg(self.process.pid, signal.SIGKILL)
        _, told = self.process.communicate()
        return told.decode(errors="replace") if told else ""
