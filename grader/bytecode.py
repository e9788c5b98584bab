"""Python for the browser, compiled at build time: half of its start would be spent on reading source otherwise.

The archives keep their names; the modules that courses import are in them as bytecode, made by the very Pyodide that
will run them, the same bytes on every machine.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from grader.errors import CourseError, FetchError
from grader.links import link_or_copy

PROGRAM = Path(__file__).with_suffix(".mjs")
INSIDE = Path(__file__).with_name("bytecode_inside.py")
SOURCES = (Path(__file__), PROGRAM, INSIDE)
"""What the outcome follows from, beside the archives."""
STDLIB = "python_stdlib.zip"


def precompile(build: Path, folder: Path, lock: dict[str, Any]) -> None:
    """Put compiled archives into the place of those of `folder`, a Pyodide, and their hashes into its `lock`.

    What has been compiled once is kept in `build/bytecode`. FetchError without Node; CourseError where it fails.
    """
    packages = lock["packages"].values()
    archives = [STDLIB, *(entry["file_name"] for entry in packages)]
    compiled = build / "bytecode" / _fingerprint(folder, archives)
    if not compiled.is_dir():
        _compile(folder, lock, compiled)
    for name in archives:
        (folder / name).unlink()
        link_or_copy(compiled / name, folder / name)
    for entry in packages:
        entry["sha256"] = hashlib.sha256((folder / entry["file_name"]).read_bytes()).hexdigest()


def _compile(folder: Path, lock: dict[str, Any], target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix="part-", dir=target.parent))
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    command = ["node", str(PROGRAM), str(folder), str(work)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise FetchError("node is not installed. On Debian or Ubuntu: sudo apt-get install nodejs npm") from None
    if done.returncode:
        told = re.findall(r"^\w*Error\b.*", done.stderr, re.MULTILINE) or [f"exit code {done.returncode}."]
        remedy = f"Seen again with: {' '.join(command)}"
        raise CourseError(f"Pyodide could not compile its modules: {told[-1][:200]} {remedy}")
    work.rename(target)
    for old in target.parent.iterdir():
        if old != target and not old.name.startswith("part-"):  # another build may be at work on such a one
            shutil.rmtree(old)


def _fingerprint(folder: Path, archives: list[str]) -> str:
    told = hashlib.sha256(b"".join(path.read_bytes() for path in SOURCES))
    for name in sorted(archives):
        told.update(name.encode() + hashlib.sha256((folder / name).read_bytes()).digest())
    return told.hexdigest()[:16]
