"""The program in the jail: imports pandas once, then opens rooms, each with the learners' code of one worker in it.

A room is a fork that first gives itself a user, process, mount and IPC name space: it sees neither this program nor
another room. The program itself never runs a learner's code and never reads what comes out of it.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys

from grader.grading import walls, wire


def main() -> None:
    """Give up being root, import, warm up, serve."""
    limits, walled = json.loads(sys.argv[1]), sys.argv[2] == "walled"
    control = socket.socket(fileno=int(sys.argv[3]))
    gc.disable()  # nothing of what is imported will go again
    if walled:
        walls.drop_root()
    from grader.grading.child import warm_up

    warm_up()
    gc.freeze()
    gc.enable()
    wire.answer(control, {"ready": True})
    rooms: set[int] = set()
    while request := wire.asked(control):
        kind, told, descriptors = request
        rooms = {pid for pid in rooms if os.waitpid(pid, os.WNOHANG)[0] == 0}
        if kind == wire.OPEN:
            room = socket.socket(fileno=descriptors[0])
            pid = os.fork()
            if pid == 0:
                control.close()
                _be_room(room, limits, walled=walled)
            room.close()
            rooms.add(pid)
            wire.answer(control, {"room": pid})
        elif told["room"] in rooms:
            os.kill(told["room"], signal.SIGKILL)


def _be_room(control: socket.socket, limits: wire.Json, *, walled: bool) -> None:
    """In a fork: put up the walls of a room and serve what is asked of it until the socket closes; never returns."""
    from grader.grading.child import Room

    try:
        walls.die_with_parent()
        if walled:
            walls.own_user_namespace()
            walls.die_with_parent()  # new credentials make the kernel forget it
            inner = os.fork()  # the first process of the new name space
            if inner:
                control.close()
                os.waitpid(inner, 0)
                os._exit(0)
            walls.die_with_parent()
            walls.unreadable()
        Room(control, limits, walled=walled).serve()
    except BaseException as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr, flush=True)
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    main()
