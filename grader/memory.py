"""What was made before and need not be made again: results kept in `build/` under a hash of all they depend on."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from functools import cache
from pathlib import Path
from typing import Any

Job = tuple[Path, list[Path]]
"""A source file, and the editions it is worked out on."""


class Memory:
    """Results of one kind of work on source files, a JSON file each."""

    def __init__(self, folder: Path, work: Callable[..., Any]) -> None:
        self.folder, self.work = folder, work
        folder.mkdir(parents=True, exist_ok=True)

    def results(
        self, paths: Sequence[Path], editions: list[Path], *, keep: Callable[[Any], bool] = lambda result: True
    ) -> Iterator[tuple[Path, Any]]:
        """`work(path, editions)` of every path, remembered or made in parallel, each as soon as it is there.

        A result for which `keep` is false is handed on but not remembered. An error in `work` is raised here.
        """
        todo: dict[Path, Path] = {}
        for path in paths:
            file = self.folder / f"{path.stem}-{fingerprint(path, editions)}.json"
            if file.exists():
                yield path, json.loads(file.read_text(encoding="utf-8"))
            else:
                todo[path] = file
        for path, result in self._made(list(todo), editions):
            if keep(result):
                for old in self.folder.glob(f"{path.stem}-*.json"):
                    old.unlink(missing_ok=True)
                fresh = todo[path].with_suffix(f".{os.getpid()}")
                fresh.write_text(json.dumps(result), encoding="utf-8")
                fresh.replace(todo[path])  # at once, so that another process never reads half of it
            yield path, result

    def _made(self, paths: list[Path], editions: list[Path]) -> Iterator[tuple[Path, Any]]:
        if len(paths) == 1:
            yield paths[0], self.work(paths[0], editions)
        elif paths:
            with ProcessPoolExecutor(min(os.cpu_count() or 1, len(paths))) as pool:
                futures: dict[Future[Any], Path] = {pool.submit(self.work, path, editions): path for path in paths}
                for future in as_completed(futures):
                    yield futures[future], future.result()


def fingerprint(path: Path, editions: list[Path]) -> str:
    """A hash of a source file, of the engine and of the editions' schemas, which hold their tables' checksums."""
    told = hashlib.sha256(engine().encode() + path.read_bytes())
    for edition in editions:
        told.update((edition / "schema.json").read_bytes())
    return told.hexdigest()[:16]


@cache
def engine() -> str:
    """A hash of the code that runs, judges and shows."""
    import grader
    import larkwell

    told = hashlib.sha256()
    for package in (grader, larkwell):
        assert package.__file__
        for path in sorted(Path(package.__file__).parent.rglob("*.py")):
            if not {"generate", "evidence"} & set(path.parts):
                told.update(path.read_bytes())
    return told.hexdigest()
