"""The same marks from a Dask cluster of separate processes, also where a worker dies in the middle of it."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.errors import CourseError
from grader.grading import cluster
from grader.grading.run import grade_class
from tests.grading.support import RIGHT, STEM, answered, hand_in, make_class, released
from tests.grading.test_run import gradings, marks


@pytest.fixture
def class_(course, tmp_path):
    made = make_class(tmp_path / "class", course.public)
    for number in range(12):
        hand_in(made, f"s{number:02}", answered(released(made), **dict(list(RIGHT.items())[: number % 4])))
    hand_in(made, "torn", b"{")
    hand_in(made, "linked", b"{}").unlink()
    (made.folder / "submitted" / "linked" / STEM / f"{STEM}.ipynb").symlink_to("/etc/passwd")
    (made.folder / "submitted" / "s00" / STEM / "timestamp.txt").write_text("yesterday, perhaps")
    (made.folder / "submitted" / "s01" / STEM / "timestamp.txt").write_text("2026-02-03 10:00:00 UTC")
    return made


@pytest.fixture
def running(tmp_path):
    """Starts `dask ARGUMENTS` in a process of its own."""
    started: list[subprocess.Popen[bytes]] = []

    def run(*words: str) -> subprocess.Popen[bytes]:
        log = (tmp_path / f"dask-{len(started)}.log").open("wb")
        command = [sys.executable, "-m", "dask", *words]
        started.append(subprocess.Popen(command, cwd=tmp_path, stdout=log, stderr=log))
        return started[-1]

    yield run
    for one in started:
        one.kill()
        one.wait()


def started_cluster(running, folder: Path, workers: int) -> tuple[str, list[subprocess.Popen[bytes]]]:
    """The scheduler's address, and its workers' processes."""
    about = folder / "scheduler.json"
    running("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(about))
    wait_for(about.exists)
    address = str(json.loads(about.read_text())["address"])
    words = ("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
    made = [running(*words) for _ in range(workers)]
    if workers:
        wait_for_workers(address, workers)
    return address, made


def wait_for_workers(address: str, workers: int) -> None:
    with cluster.distributed.Client(address, set_as_default=False) as client:
        client.wait_for_workers(workers, timeout=60)


def wait_for(there) -> None:
    until = time.monotonic() + 60
    while not there():
        assert time.monotonic() < until, "nothing came"
        time.sleep(0.05)


def test_a_cluster_gives_the_marks_of_a_local_run_though_a_worker_dies(class_, running, tmp_path):
    local = grade_class(class_)
    expected, kept = marks(class_.folder), notebooks(class_.folder)
    (class_.folder / "gradebook.db").unlink()
    address, (doomed, _) = started_cluster(running, tmp_path, 2)
    summary = grade_class(class_, dask=address, progress=lambda one, done, of: doomed.kill() if done == 4 else None)
    assert doomed.wait() < 0
    assert summary.graded == local.graded == {STEM: 14}
    assert sorted(summary.persons) == sorted(local.persons)
    assert marks(class_.folder) == expected
    assert notebooks(class_.folder) == kept
    assert gradings(class_.folder) == 14
    again = grade_class(class_, dask=address)
    assert (again.graded, again.kept) == ({}, {STEM: 14})


def notebooks(folder: Path) -> dict[str, str]:
    return {path.parent.parent.name: path.read_text() for path in folder.glob("autograded/*/*/*.ipynb")}


def test_a_cluster_without_workers_and_a_worker_of_another_version_are_told(class_, running, tmp_path, monkeypatch):
    address, _ = started_cluster(running, tmp_path, 0)
    monkeypatch.setattr(cluster, "LOOK_SECONDS", 0.1)
    monkeypatch.setattr(cluster, "PATIENCE_SECONDS", 0.5)
    with pytest.raises(CourseError, match=r"no worker is there\. What is graded is kept"):
        grade_class(class_, dask=address)
    running("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(tmp_path))
    wait_for_workers(address, 1)
    monkeypatch.setattr(cluster, "engine", lambda: "another")
    with pytest.raises(CourseError, match="has another version of the course"):
        grade_class(class_, dask=address)


def test_no_scheduler_is_one_line(class_):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        result = CliRunner().invoke(main, ["grade", "--class", str(class_.folder), "--dask", address])
    assert result.exit_code == 1
    assert result.output.count("\n") == 1
    assert f"{address}: no Dask scheduler answers" in result.output
    assert "dask scheduler" in result.output
