"""A private PostgreSQL server for tests: an unprivileged user's, in a folder of its own, on a socket in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

USER = "postgres"


class Server:
    """The server in `folder`, with as many databases as tests ask for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = _programs()
        self.databases = 0
        self._run("initdb", "--auth=trust", "--no-sync", f"--username={USER}", "--encoding=UTF8", "--locale=C.UTF-8")

    def _run(self, program: str, *words: str) -> None:
        command = [str(self.programs / program), "-D", str(self.folder / "data"), *words]
        account: dict[str, Any] = {"user": USER, "group": USER, "extra_groups": []} if os.getuid() == 0 else {}
        log = self.folder / "log"
        with log.open("ab") as said:
            done = subprocess.run(command, cwd=self.folder, stdout=said, stderr=said, **account)
        assert done.returncode == 0, log.read_text()

    def start(self) -> None:
        options = f"-c listen_addresses='' -c fsync=off -k {self.folder}"
        self._run("pg_ctl", "start", "--wait", "-o", options)

    def stop(self) -> None:
        """At once, as when the machine goes down: connections break, what is not committed is gone."""
        self._run("pg_ctl", "stop", "--wait", "-m", "immediate")

    def url(self, database: str = USER) -> str:
        return f"postgresql+psycopg://{USER}@/{database}?host={self.folder}"

    def new_database(self) -> str:
        """The URL of an empty database."""
        self.databases += 1
        name = f"gradebook{self.databases}"
        self.execute(f"create database {name}")
        return self.url(name)

    def terminate(self) -> int:
        """Break every connection but one's own; how many there were."""
        others = "from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'"
        return len(self.execute(f"select pg_terminate_backend(pid) {others}"))

    def execute(self, query: str) -> list[Any]:
        engine = sa.create_engine(self.url(), isolation_level="AUTOCOMMIT", poolclass=sa.pool.NullPool)
        with engine.connect() as connection:
            found = connection.execute(sa.text(query))
            return list(found) if found.returns_rows else []


def _programs() -> Path:
    """Where Debian keeps the server's programs, or the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    other = shutil.which("initdb")
    if not found and not other:
        pytest.fail("PostgreSQL is not installed. Run: make system")
    return found[-1].parent if found else Path(str(other)).parent


@contextmanager
def server() -> Iterator[Server]:
    """A running server, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="pg-"))  # a socket's path must be short, and the account may enter
    if os.getuid() == 0:
        shutil.chown(folder, USER, USER)
    try:
        made = Server(folder)
        made.start()
        yield made
        made.stop()
    finally:
        shutil.rmtree(folder)
