"""A submitted file read with suspicion: plain cells out, or a refusal that says why."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.grading.problems import RefusedError

MAX_BYTES = 25_000_000
MAX_SLIP = 1_000
SLIPS = ("timestamp.txt", "submission_secret.txt")
"""What nbgrader's exchange lays beside a notebook, and asks for when feedback is handed back."""
MAX_CELLS = 2_000
MAX_SOURCE = 1_000_000
"""Characters of all cells together; the longest day has a hundredth of that."""


@dataclass(frozen=True)
class SubmittedCell:
    """What is believed of a submitted cell: its text, and what it claims to be."""

    kind: str
    source: str
    id: str
    grade_id: str


@dataclass(frozen=True)
class Submitted:
    """A submission as it was handed in."""

    cells: tuple[SubmittedCell, ...]
    digest: str


def read_submission(folder: Path, name: str) -> Submitted:
    """Read `folder/name`; links, odd files, oversized files and what is no notebook are refused."""
    content = content_of(folder, name)
    return Submitted(tuple(_cells(content)), hashlib.sha256(content).hexdigest())


def digest_of(folder: Path, name: str) -> str:
    """The hash of the file, or of the reason why it cannot be read."""
    try:
        return hashlib.sha256(content_of(folder, name)).hexdigest()
    except RefusedError as error:
        return hashlib.sha256(str(error).encode()).hexdigest()


def slips(folder: Path) -> dict[str, bytes]:
    """The slips of nbgrader's exchange that lie beside a submission; links, odd and long ones are left out."""
    found = {}
    for name in filter(lambda name: os.path.lexists(folder / name), SLIPS):
        with contextlib.suppress(RefusedError):
            content = content_of(folder, name)
            if len(content) <= MAX_SLIP:
                found[name] = content
    return found


def content_of(folder: Path, name: str) -> bytes:
    """The bytes of `folder/name`; raises RefusedError for links, odd files and oversized files."""
    for part in (folder.parent, folder):
        if part.is_symlink():
            raise RefusedError(f"{part.name} is a link; the files themselves must be handed in")
    try:
        handle = os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        others = sorted(path.name for path in folder.glob("*.ipynb"))[:3] if folder.is_dir() else []
        found = f"; there is {', '.join(others)}" if others else ""
        raise RefusedError(f"no file {name}{found}") from None
    except OSError as error:
        what = "is a link; the file itself must be handed in" if (folder / name).is_symlink() else error.strerror
        raise RefusedError(f"{name} {what}") from None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise RefusedError(f"{name} is no file")
        if about.st_size > MAX_BYTES:
            size = f"{about.st_size / 1e6:.0f} MB"
            raise RefusedError(f"{name} has {size}, the limit is {MAX_BYTES / 1e6:.0f}; clear its outputs first")
        return file.read(MAX_BYTES + 1)


def _cells(content: bytes) -> list[SubmittedCell]:
    try:
        notebook = json.loads(_text(content))
    except (ValueError, RecursionError) as error:
        raise RefusedError(f"no notebook: {type(error).__name__}, {str(error)[:120]}") from None
    if not isinstance(notebook, dict):
        raise RefusedError("no notebook: the file holds something else")
    raw = notebook.get("cells")
    if raw is None:
        raw = _version_3(notebook)
    if not isinstance(raw, list):
        raise RefusedError("no notebook: it has no list of cells")
    if len(raw) > MAX_CELLS:
        raise RefusedError(f"{len(raw)} cells, the limit is {MAX_CELLS}")
    cells = [_cell(one) for one in raw if isinstance(one, dict)]
    if sum(len(cell.source) for cell in cells) > MAX_SOURCE:
        raise RefusedError(f"more than {MAX_SOURCE} characters of code and text")
    return cells


def _text(content: bytes) -> str:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16")
    return content.decode("utf-8-sig")


def _version_3(notebook: dict[str, Any]) -> Any:
    """The cells of a notebook of format 3, which lie in worksheets and call code `input`."""
    sheets = notebook.get("worksheets")
    if not isinstance(sheets, list):
        return None
    cells = []
    for sheet in sheets:
        found = sheet.get("cells") if isinstance(sheet, dict) else None
        for cell in found if isinstance(found, list) else []:
            if isinstance(cell, dict) and cell.get("cell_type") == "code":
                cells.append({**cell, "source": cell.get("input", "")})
            elif isinstance(cell, dict) and cell.get("cell_type") == "heading":
                cells.append({"cell_type": "markdown", "source": f"## {_plain(cell.get('source'))}"})
            else:
                cells.append(cell)
    return cells


def _cell(cell: dict[str, Any]) -> SubmittedCell:
    metadata = cell.get("metadata")
    marks = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = marks.get("grade_id") if isinstance(marks, dict) else None
    kind = cell.get("cell_type")
    return SubmittedCell(
        kind=kind if kind in ("code", "markdown", "raw") else "raw",
        source=_plain(cell.get("source")),
        id=str(cell.get("id", ""))[:200],
        grade_id=str(grade_id or "")[:200],
    )


def _plain(source: Any) -> str:
    """Text of a cell: joined lines, Unix line ends, nothing that no file can hold."""
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        return ""
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-8", "replace").decode()
