"""Serve the site and the notebooks on this machine."""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from grader.course import Course
from grader.errors import CourseError

HOST = "127.0.0.1"


def serve_course(site: Path, course: Course, port: int, *, with_lab: bool) -> None:
    """Serve the built site until Ctrl-C; with JupyterLab on working copies of the notebooks beside it."""
    _demand_free(port)
    with contextlib.ExitStack() as stack:
        if with_lab:
            lab_port = _free_port(port + 1)
            token = secrets.token_hex(16)
            stack.enter_context(_lab_process(course, lab_port, token))
            copies = {path.name.split(".")[0]: path.name for path in working_copies(course)}
            told = {"base": f"http://{HOST}:{lab_port}/lab/tree/", "token": token, "copies": copies}
            (site / "lab.json").write_text(json.dumps(told))
            click.echo(f"JupyterLab:  http://{HOST}:{lab_port}/lab?token={token}")
        handler = functools.partial(_QuietHandler, directory=str(site))
        with http.server.ThreadingHTTPServer((HOST, port), handler) as server:
            click.echo(f"The course:  http://{HOST}:{port}/   (Ctrl-C ends it)")
            with contextlib.suppress(KeyboardInterrupt):
                server.serve_forever()


def run_lab(course: Course, day: int | None, port: int) -> None:
    """JupyterLab in the foreground, on working copies of the notebooks; opened at one day where one is named."""
    copies = working_copies(course)
    names = [path.name for path in copies]
    if day is not None:
        names = [name for name in names if name.startswith(f"day-{day:03}-")]
        if not names:
            raise CourseError(f"day {day}: no notebook yet. There are {', '.join(path.name for path in copies)}.")
    start = f"/lab/tree/{names[0]}" if day is not None else "/lab"
    command = [*_lab_command(course, port), f"--LabApp.default_url={start}"]
    with contextlib.suppress(KeyboardInterrupt):
        subprocess.run(command, env=_lab_environment(course), check=False)


def working_copies(course: Course) -> list[Path]:
    """Copies of the release notebooks in `work/`, where a learner may write; a copy that is there is never touched.

    Where the exercise has changed since, the new notebook is laid beside the old one under a name with its version.
    """
    work = course.root / "work"
    work.mkdir(exist_ok=True)
    copies = []
    for release in sorted(course.notebooks.glob("*/*.ipynb")):
        copy = work / release.name
        if copy.exists() and _version(copy) != _version(release):
            newer = copy.with_suffix(f".{_version(release)}.ipynb")
            if not newer.exists():
                click.echo(f"{release.name} has changed: your work stays in {copy.name}, the new one is {newer.name}")
            copy = newer
        if not copy.exists():
            shutil.copyfile(release, copy)
        copies.append(copy)
    return copies


def _version(notebook: Path) -> str:
    try:
        return str(json.loads(notebook.read_text(encoding="utf-8"))["metadata"]["larkwell"]["version"])
    except (ValueError, KeyError):
        return "unknown"


@contextlib.contextmanager
def _lab_process(course: Course, port: int, token: str) -> Iterator[None]:
    log = (course.build / "jupyterlab.log").open("w")
    command = [*_lab_command(course, port), "--no-browser", f"--IdentityProvider.token={token}"]
    process = subprocess.Popen(command, env=_lab_environment(course), stdout=log, stderr=log)
    try:
        yield
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def _lab_environment(course: Course) -> dict[str, str]:
    """Settings of its own for the learner's JupyterLab: no instructor's panels, no question about news."""
    folder = course.build / "jupyter"
    settings = {
        "labconfig/page_config.json": {"disabledExtensions": {"@jupyter/nbgrader": True}},
        "lab/user-settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false"},
    }
    for name, content in settings.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    return os.environ | {"JUPYTER_CONFIG_DIR": str(folder)}


def _lab_command(course: Course, port: int) -> list[str]:
    root = ["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    folder = course.root / "work"
    return [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={folder}",
        f"--port={port}",
        f"--ip={HOST}",
        *root,
    ]


def _demand_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            remedy = f"Stop what runs there, or: make serve PORT={port + 10}"
            raise CourseError(f"port {port} is taken. {remedy}") from None


def _free_port(start: int) -> int:
    for port in range(start, start + 100):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind((HOST, port))
            return port
    raise CourseError(f"no free port between {start} and {start + 100}.")


class _QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Requests are no news."""
