"""Formgrader in a real Jupyter server, for tests."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TOKEN = "formgrader-under-test"
STOCK = "--Autograde.exporter_class=nbconvert.exporters.NotebookExporter"
"""Grades with nbgrader's own steps, where a class is configured for ours."""


def environment() -> dict[str, str]:
    # alembic, which nbgrader calls by name, lies beside the interpreter
    return os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@contextlib.contextmanager
def formgrader(folder: Path) -> Iterator[str]:
    """A Jupyter server in the course directory; its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    (folder / "jupyter").mkdir(exist_ok=True)
    settings = [f"--port={port}", f"--IdentityProvider.token={TOKEN}", "--no-browser", "--allow-root", "--ip=127.0.0.1"]
    extensions = "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}"
    log = (folder / "server.log").open("w")
    process = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", *settings, extensions],
        cwd=folder,
        env=environment() | {"JUPYTER_CONFIG_DIR": str(folder / "jupyter")},
        stdout=log,
        stderr=log,
    )
    try:
        base = f"http://127.0.0.1:{port}"
        for _ in range(120):
            with contextlib.suppress(OSError):
                get(f"{base}/api/status")
                break
            time.sleep(0.5)
        yield base
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def get(url: str) -> str:
    """A page of the server."""
    return _asked(urllib.request.Request(url))


def press(url: str) -> dict[str, Any]:
    """What one of formgrader's buttons gets back."""
    return json.loads(_asked(urllib.request.Request(url, data=b"", method="POST")))


def _asked(request: urllib.request.Request) -> str:
    request.add_header("Authorization", f"token {TOKEN}")
    with urllib.request.urlopen(request, timeout=120) as answer:
        return answer.read().decode()
