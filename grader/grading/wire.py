"""What goes between the grader and a jail: a letter, the size of what follows, JSON; answers without the letter."""

from __future__ import annotations

import json
import socket
import struct
from typing import Any

HEADER = struct.Struct("<cI")
SIZE = struct.Struct("<I")
OPEN, CLOSE = b"O", b"C"
"""Asked of a jail: a room more, a room less."""
PREPARE, RUN, KILL = b"P", b"R", b"K"
"""Asked of a room."""

Json = dict[str, Any]


def ask(control: socket.socket, kind: bytes, request: Json, *descriptors: int) -> None:
    """Send a request, with the descriptors that go with it."""
    content = json.dumps(request).encode()
    head = HEADER.pack(kind, len(content))
    if descriptors:
        socket.send_fds(control, [head], list(descriptors))
        control.sendall(content)
    else:
        control.sendall(head + content)


def asked(control: socket.socket) -> tuple[bytes, Json, list[int]] | None:
    """The next request; None where there will be no more."""
    try:
        head, descriptors, _, _ = socket.recv_fds(control, HEADER.size, 1)
        if len(head) < HEADER.size:
            return None
        kind, size = HEADER.unpack(head)
        return kind, json.loads(_exactly(control, size)), descriptors
    except ConnectionError:
        return None


def answer(control: socket.socket, told: Json) -> None:
    content = json.dumps(told).encode()
    control.sendall(SIZE.pack(len(content)) + content)


def answered(control: socket.socket, seconds: float) -> Json:
    """The answer to a request; raises OSError or ValueError where none comes in time."""
    control.settimeout(seconds)
    try:
        (size,) = SIZE.unpack(_exactly(control, SIZE.size))
        told: Json = json.loads(_exactly(control, size))
    finally:
        control.settimeout(None)
    return told


def _exactly(control: socket.socket, size: int) -> bytes:
    content = b""
    while len(content) < size:
        more = control.recv(min(size - len(content), 1 << 20))
        if not more:
            raise ConnectionError("the other side is gone")
        content += more
    return content
