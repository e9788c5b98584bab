"""The outer wall: one bubblewrap jail per worker, and whether this machine can build it.

In the jail lie the system's programs and libraries and this Python, read-only, the tables of the class's edition and
nothing else of the class: no submission, no gradebook, no key. There is no network and no process from outside.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import larkwell
from grader.grading import walls
from grader.grading.problems import IsolationError
from grader.grading.walls import SCRATCH

INSTALL = "sudo apt-get update && sudo apt-get install -y bubblewrap"
OTHERWISE = "Or grade without walls, at your own risk, with --unsafe."
TABLES = "/edition"
KEPT = ("PATH", "LANG", "LC_ALL")


def inside_command(edition: Path, words: list[str]) -> list[str]:
    """The command line that runs this Python with `words` in a jail; descriptors are handed on."""
    return [*_wall(edition), "--", sys.executable, *words]


def environment(tables: str) -> dict[str, str]:
    """The environment of a jail: nothing of the grader's own but where programs lie."""
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    single = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "ARROW_IO_THREADS", "MKL_NUM_THREADS"), "1")
    paths = dict.fromkeys(("HOME", "TMPDIR", "IPYTHONDIR", "MPLCONFIGDIR"), SCRATCH)
    fixed = {"LARKWELL_DATA": tables, "MPLBACKEND": "agg", "TZ": "UTC", "PYTHONHASHSEED": "0", "MALLOC_ARENA_MAX": "1"}
    fixed |= {
        "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"
    }  # in large pages the memory that each fork has to copy is fewer
    return kept | single | paths | fixed | {"PYTHONUNBUFFERED": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def demand_tools() -> None:
    """Raise, with what to install, where learners' code cannot be walled in."""
    if sys.platform != "linux":
        raise IsolationError(f"Learners' code can be walled in on Linux only: use a Linux machine or WSL. {OTHERWISE}")
    if not walls.supported():
        raise IsolationError(f"Learners' code can be walled in on x86-64 and ARM64 only. {OTHERWISE}")
    if not shutil.which("bwrap"):
        raise IsolationError(f"bubblewrap is not installed. Run: {INSTALL}. {OTHERWISE}")


def no_jail(told: str) -> IsolationError:
    """Why a jail did not start, judging by what it said, and what to set."""
    return IsolationError(f"bubblewrap cannot build a jail here ({_last(told)}). {_setting()} {OTHERWISE}")


def _last(text: str) -> str:
    return text.strip().splitlines()[-1][:200] if text.strip() else "no reason given"


def _setting() -> str:
    """What to set, judging by the machine."""
    if Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns").exists():
        return "Run: sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0."
    if Path("/proc/sys/kernel/unprivileged_userns_clone").exists():
        return "Run: sudo sysctl kernel.unprivileged_userns_clone=1."
    return "Allow user namespaces (sudo sysctl user.max_user_namespaces=15000); in Docker, start with --privileged."


def _wall(edition: Path) -> list[str]:
    root = os.getuid() == 0
    names = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
    names += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"] if root else ["--unshare-user"]
    parts = ["bwrap", *names, "--die-with-parent", "--new-session"]
    programs = _programs()
    parts += _tree(programs)
    if not any(path.is_relative_to("/tmp") for path in programs):
        parts += ["--symlink", SCRATCH, "/tmp"]
    package = Path(larkwell.__file__).resolve().parent
    parts += ["--tmpfs", str(package / "public" / "keys")] if (package / "public" / "keys").is_dir() else []
    parts += ["--dir", TABLES]
    for file in [*sorted(edition.glob("*.csv.gz")), edition / "schema.json"]:
        parts += ["--ro-bind", str(file.resolve()), f"{TABLES}/{file.name}"]
    parts += ["--proc", "/proc", "--dir", "/dev"]
    for device in ("null", "zero", "urandom", "random"):
        parts += ["--dev-bind", f"/dev/{device}", f"/dev/{device}"]
    return [*parts, "--size", str(64 << 20), "--perms", "1777", "--tmpfs", SCRATCH, "--remount-ro", "/", "--chdir", "/"]


def _programs() -> list[Path]:
    """What this Python needs to run: the system's libraries, its own, the packages, and this code."""
    here = Path(__file__).resolve().parent
    wanted = [Path("/usr"), Path(sys.base_prefix).resolve(), Path(sys.prefix).resolve()]
    wanted += [here.parent / "__init__.py", here, Path(larkwell.__file__).resolve().parent]
    wanted += [path for path in (Path("/etc/ld.so.cache"), Path("/nix/store")) if path.exists()]
    return wanted


def _tree(wanted: list[Path]) -> list[str]:
    """Bind each path read-only at its own place, below folders that everybody may enter."""
    parts: list[str] = []
    made: set[Path] = set()
    for name in ("lib", "lib64", "lib32"):
        path = Path("/", name)
        if path.is_symlink():
            parts += ["--symlink", str(path.readlink()), str(path)]
        elif path.is_dir():
            wanted = [*wanted, path]
    bound: list[Path] = []
    for path in sorted(set(wanted)):
        if any(path.is_relative_to(other) for other in bound):
            continue
        for folder in reversed(path.parents):
            if folder != Path("/") and folder not in made:
                parts += ["--dir", str(folder)]
                made.add(folder)
        parts += ["--ro-bind", str(path), str(path)]
        bound.append(path)
    return parts
