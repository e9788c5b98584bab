"""Runs in Pyodide (see bytecode.mjs): the archives of /archives with bytecode for the modules that courses import."""

import importlib
import marshal
import sys
import zipfile
from importlib.util import MAGIC_NUMBER
from pathlib import Path, PurePosixPath

STARTED_WITH = ("pandas", "matplotlib.pyplot", "matplotlib.backends.backend_agg", "scipy.stats", "scipy.optimize")
STDLIB = ("ast", "decimal", "difflib", "fractions", "hashlib", "statistics", "symtable", "tempfile", "textwrap")
NOT_RUN = (".a", ".c", ".h", ".pxd", ".pyi", ".toml")
EPOCH = (1980, 1, 1, 0, 0, 0)


def bytecode(source: bytes, name: str) -> bytes:
    """A module's bytecode that is taken without a look at its source, as nothing here changes after the build."""
    unchecked_hash = (1).to_bytes(4, "little") + bytes(8)
    return MAGIC_NUMBER + unchecked_hash + marshal.dumps(compile(source, name, "exec", dont_inherit=True))


def imported() -> set[str]:
    """Files of the modules that are loaded, relative to site-packages or the standard library's archive."""
    for name in (*STARTED_WITH, *STDLIB):
        importlib.import_module(name)
    roots = sorted((path for path in sys.path if path), key=len, reverse=True)
    found = set()
    for module in list(sys.modules.values()):
        file = getattr(module, "__file__", None) or ""
        root = next((root for root in roots if file.startswith(root + "/")), None)
        if root and file.endswith(".py"):
            found.add(file.removeprefix(root + "/"))
    return found


def rewrite(source: Path, target: Path, compiled: set[str]) -> None:
    """An archive with bytecode in the place of the modules in `compiled`, without what no program runs."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new:
        for item in sorted(old.namelist()):
            content, name = old.read(item), item
            if PurePosixPath(name).suffix in NOT_RUN or name.endswith("/"):
                continue
            if name in compiled:
                content, name = bytecode(content, name), name + "c"
            new.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED, 6)


wanted = imported()
for archive in sorted(Path("/archives").iterdir()):
    if archive.suffix in (".whl", ".zip"):
        rewrite(archive, Path("/compiled") / archive.name, wanted)
