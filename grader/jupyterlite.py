"""The full notebook: JupyterLite for the site's `lab/`, on the Python that the lessons use too.

The program is assembled once and kept; what changes with a lesson (notebooks, addresses) is added as the site is laid.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from grader.errors import CourseError, FetchError

PYTHON = "3.14"
"""Of the Pyodide that `grader.pyodide` assembles."""
EXTENSIONS = ("@jupyterlite/pyodide-kernel-extension", "@jupyter-widgets/jupyterlab-manager")
PROGRAMS = ("jupyterlite-core", "jupyterlite-pyodide-kernel", "jupyterlab-widgets")
KERNEL_PLUGIN = "@jupyterlite/pyodide-kernel-extension:kernel"
KERNEL_WHEELS = ("piplite", "ipykernel", "pyodide_kernel")
"""Of the wheels that come with the kernel; the others stand in for packages that nothing here imports."""
NOT_NEEDED = (
    "**/*.map",
    "build/fa-*.eot",
    "build/fa-*.svg",
    "build/fa-*.ttf",
    "rspack.config*",
    "doc",
    "bootstrap.js",
    "lab/favicon.ico",
)
"""Source maps, fonts for browsers that cannot run WebAssembly, files it was built from, an icon of 319 kB."""


def browser_wheels(downloads: Path, lock: Path) -> list[Path]:
    """The pure Python wheels that the kernel needs beside Pyodide's own, each with the hash that `lock` names."""
    folder = downloads / f"kernel-{hashlib.sha256(lock.read_bytes()).hexdigest()[:16]}"
    if not folder.is_dir():
        _download(lock, folder)
    wheels = sorted(folder.glob("*.whl"))
    known = set(re.findall(r"--hash=sha256:(\w+)", lock.read_text(encoding="utf-8")))
    for wheel in wheels:
        if hashlib.sha256(wheel.read_bytes()).hexdigest() not in known:
            raise CourseError(
                f"{wheel}: not a file that {lock.name} names (sha256 differs). Remove {folder}, try again."
            )
    own = _extension(EXTENSIONS[0]) / "static" / "pypi"
    return [*wheels, *(next(own.glob(f"{name}-*.whl")) for name in KERNEL_WHEELS)]


def _download(lock: Path, folder: Path) -> None:
    fetched = folder.with_suffix(".part")
    shutil.rmtree(fetched, ignore_errors=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    target = ["--only-binary=:all:", "--python-version", PYTHON, "--implementation", "py", "--platform", "any"]
    command = [*pip, *target, "--require-hashes", "--requirement", str(lock), "--dest", str(fetched)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "DO NOT MATCH THE HASHES" in done.stderr:
        raise CourseError(f"{lock}: the index has other files than those named here. If that is meant, run: make lock")
    if done.returncode:
        raise FetchError(f"pip could not fetch what {lock.name} names: {done.stderr.strip().splitlines()[-1]}")
    fetched.rename(folder)


def assemble(build: Path, settings: Path) -> Path:
    """The folder `build/jupyterlite`: the program, made anew only when its versions or `settings` have changed."""
    folder, stamp = build / "jupyterlite", build / "jupyterlite.sha256"
    told = _fingerprint(settings)
    if folder.is_dir() and stamp.exists() and stamp.read_text() == told:
        return folder
    stamp.unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)
    work = build / "jupyterlite-work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copyfile(settings / "jupyter-lite.json", work / "jupyter-lite.json")
    extensions = [*(str(_extension(name)) for name in EXTENSIONS), str(settings / "extension")]
    config = {
        "LiteBuildConfig": {
            "output_dir": str(folder),
            "apps": ["lab"],
            "ignore_sys_prefix": True,
            "federated_extensions": extensions,
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "no_libarchive": True,
        }
    }
    (work / "jupyter_lite_config.json").write_text(json.dumps(config), encoding="utf-8")
    command = [sys.executable, "-m", "jupyterlite_core", "build"]
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CourseError(f"JupyterLite could not be assembled:\n{(done.stdout + done.stderr).strip()}")
    for path in [path for pattern in NOT_NEEDED for path in folder.glob(pattern)]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.rmtree(work)
    stamp.write_text(told)
    return folder


def finish(folder: Path, notebooks: Path, python: str, lock: dict[str, Any]) -> None:
    """Add to the program laid in `folder` what changes with the course: the notebooks, and where Python lies.

    `python` is the address of the Pyodide folder relative to `folder`, `lock` that folder's lock file.
    """
    files = folder / "files"
    files.mkdir()
    listed = []
    for path in sorted(notebooks.glob("*/*.ipynb")):
        shutil.copyfile(path, files / path.name)
        listed.append(_listed(path))
    index = folder / "api" / "contents" / "all.json"
    index.parent.mkdir(parents=True)
    index.write_text(json.dumps(_folder(listed)), encoding="utf-8")
    config_file = folder / "jupyter-lite.json"
    config = json.loads(config_file.read_text(encoding="utf-8"))
    data = config["jupyter-config-data"]
    data["contentsAllJsonFile"] = "all.json"
    kernel = data["litePluginSettings"][KERNEL_PLUGIN]
    told = hashlib.sha256(json.dumps(lock).encode()).hexdigest()[:16]
    kernel["pyodideUrl"] = f"./{python}pyodide.mjs"
    kernel["loadPyodideOptions"] = {
        "lockFileURL": f"{python}pyodide-lock.json?v={told}",
        "packages": [name for name, entry in lock["packages"].items() if "notebook" in entry.get("for", "")],
    }
    config_file.unlink()  # it may be the very file of the assembled program, under a second name
    config_file.write_text(json.dumps(config, indent=1), encoding="utf-8")


def _listed(path: Path) -> dict[str, Any]:
    """A notebook in the contents index, as Jupyter's contents API lists it; no time, so that it stays the same."""
    return {
        "name": path.name,
        "path": path.name,
        "type": "notebook",
        "format": None,
        "mimetype": None,
        "content": None,
        "size": path.stat().st_size,
        "writable": True,
        "created": "1970-01-01T00:00:00Z",
        "last_modified": "1970-01-01T00:00:00Z",
    }


def _folder(listed: list[dict[str, Any]]) -> dict[str, Any]:
    told = {"name": "", "path": "", "type": "directory", "format": "json", "mimetype": None, "size": None}
    times = {"created": "1970-01-01T00:00:00Z", "last_modified": "1970-01-01T00:00:00Z"}
    return told | times | {"writable": True, "content": listed}


def _extension(name: str) -> Path:
    return Path(sys.prefix) / "share" / "jupyter" / "labextensions" / name


def _fingerprint(settings: Path) -> str:
    told = hashlib.sha256(Path(__file__).read_bytes())
    told.update(" ".join(f"{name}=={version(name)}" for name in PROGRAMS).encode())
    for path in sorted(settings.rglob("*")):
        if path.is_file() and path.suffix != ".in":
            told.update(str(path.relative_to(settings)).encode() + path.read_bytes())
    return told.hexdigest()
