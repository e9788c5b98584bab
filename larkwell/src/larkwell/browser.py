"""What larkwell needs where a browser runs it: a day's key, which the browser's wheel leaves out, and a place to keep.

JavaScript calls this: the lesson's worker (`site/assets/runner/worker.js`) and JupyterLite's extension.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from pathlib import Path

from larkwell.errors import ExerciseUnknownError

ZONES = Path("/usr/share/zoneinfo")
"""Where the system's time zones are."""
PREDICTIONS = "larkwell-predictions"
"""The channel on which a notebook's Python tells its window of predictions."""


def in_browser() -> bool:
    """Whether this Python is a browser's."""
    return sys.platform == "emscripten"


def lay_utc(folder: Path) -> None:
    """Put the time zone UTC into `folder`, the system's zones, unless it is there, in TZif's first version (RFC 8536).

    To be called before pandas is imported: dateutil, of which pandas asks for UTC, would not find it in a browser and
    unpack all zones of the world instead, a quarter of what the import takes.
    """
    path = folder / "UTC"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        one_kind, name = struct.pack(">lbb", 0, 0, 0), b"UTC\0"
        path.write_bytes(struct.pack(">4s16x6l", b"TZif", 0, 0, 0, 0, 1, len(name)) + one_kind + name)


def lay_key(folder: Path, stem: str, content: bytes) -> None:
    """Put the key of the exercise `stem`, that comes compressed twice, where `questions` looks in `folder`."""
    path = folder / "keys" / f"{stem}.json.gz"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zlib.decompress(content))


def fetch_key(folder: Path, day: str) -> bool:
    """Fetch the key of `day` ("day-003") from beside Python's own files, whose lock file lists it; False if it cannot.

    Raises: ExerciseUnknownError where the lock file lists it and the site does not answer.
    """
    if not in_browser():
        return False
    import pyodide_js  # type: ignore[import-not-found]

    listed = pyodide_js.lockfile.to_py().get("keys", {})
    for stem, entry in listed.items():
        if stem == day or stem.startswith(f"{day}-"):
            lay_key(folder, stem, _fetched(pyodide_js.lockfileBaseUrl + entry["file_name"], day))
            return True
    return False


def entrust_predictions(entries: str, lasting: bool) -> None:
    """Let the ledger go on from `entries`, JSON pairs of name and entry; changes go to the windows that listen."""
    from js import BroadcastChannel  # type: ignore[import-not-found]

    from larkwell.ledger import entrust

    channel = BroadcastChannel.new(PREDICTIONS)
    entrust(
        dict(json.loads(entries)),
        lambda name, entry: channel.postMessage(json.dumps([name, json.loads(entry)])),
        lasting=lasting,
    )


def _fetched(url: str, day: str) -> bytes:
    """The bytes at `url`, waited for: Python runs in a worker, where that holds up no page."""
    from js import XMLHttpRequest
    from pyodide.ffi import JsException  # type: ignore[import-not-found]

    request = XMLHttpRequest.new()
    request.open("GET", url, False)
    request.responseType = "arraybuffer"
    try:
        request.send(None)
    except JsException:
        request = None
    if request is None or request.status != 200:
        raise ExerciseUnknownError(
            f"{day}: what its checks need could not be loaded. Connect to the network, then try once more."
        )
    content: bytes = request.response.to_bytes()
    return content
