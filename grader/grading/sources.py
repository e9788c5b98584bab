"""Downloads read with suspicion: the notebooks of a zip or a folder, with their times, and what is refused, and why."""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from grader.errors import CourseError
from grader.grading.problems import RefusedError
from grader.grading.submission import MAX_BYTES

MAX_MEMBERS = 200_000
MAX_TOTAL = 2_000_000_000
"""Bytes that an archive may unpack to; more is allowed up to `MAX_RATIO` times its own size."""
MAX_RATIO = 40
NOTEBOOK = ".ipynb"
IGNORED = ("__MACOSX", ".ipynb_checkpoints")
STAMP = "timestamp.txt"
NO_NOTEBOOK = "is no notebook (.ipynb)"
UTF8_FLAG, ENCRYPTED_FLAG = 0x800, 0x1
UNICODE_PATH, EXTENDED_TIME = 0x7075, 0x5455
CODE_PAGES = ("cp866", "cp850", "cp1251", "cp1252")
"""In which Windows and DOS write names without saying so; the one in which a name is known is the right one."""


@dataclass(frozen=True)
class Found:
    """A notebook in a source, not yet read."""

    source: Path
    spellings: tuple[str, ...]
    """Its path inside the source, parts split by `/`; several where an archive does not say how names are written."""
    time: datetime
    """The file's own time."""
    read: Callable[[], bytes]
    """Its content. Raises RefusedError."""
    stamp: str | None = None
    """What nbgrader's `timestamp.txt` beside it says."""

    @property
    def name(self) -> str:
        return self.spellings[0]


@dataclass(frozen=True)
class Refused:
    """A file that is not taken, and why."""

    source: Path
    name: str
    why: str


@contextmanager
def opened(source: Path) -> Iterator[Iterator[Found | Refused]]:
    """The notebooks of a zip, a folder or a single file. Raises CourseError for what is none of these."""
    if source.is_dir():
        yield _in_folder(source)
    elif source.suffix.casefold() == NOTEBOOK and source.is_file():
        yield iter([_on_disk(source, source, source.name)])
    elif not source.exists():
        raise CourseError(f"{source}: there is no such file. Name the zip or the folder that you downloaded.")
    else:
        try:
            archive = zipfile.ZipFile(source)
        except (zipfile.BadZipFile, OSError) as error:
            remedy = "Download it again, or unpack it and name the folder."
            raise CourseError(f"{source}: no zip ({error}). {remedy}") from None
        with archive:
            _check_size(source, archive)
            yield _in_zip(source, archive)


def _in_folder(folder: Path) -> Iterator[Found | Refused]:
    for place, folders, files in os.walk(folder):
        links = [name for name in folders if (Path(place) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in (*IGNORED, *links))
        for name in links:
            yield Refused(folder, str((Path(place) / name).relative_to(folder)), "is a link")
        for name in sorted(files):
            path = Path(place) / name
            inside = path.relative_to(folder).as_posix()
            if _is_notebook(PurePosixPath(inside)):
                yield _on_disk(folder, path, inside)
            elif not _is_clutter(PurePosixPath(inside)):
                yield Refused(folder, inside, NO_NOTEBOOK)


def _is_notebook(path: PurePosixPath) -> bool:
    return path.suffix.casefold() == NOTEBOOK and not path.name.startswith(".")


def _is_clutter(path: PurePosixPath) -> bool:
    """What systems leave behind and nobody misses."""
    hidden = path.name.startswith(".") or bool(set(path.parts) & set(IGNORED))
    return hidden or path.name.casefold() in (STAMP, "thumbs.db", "desktop.ini")


def _on_disk(source: Path, path: Path, name: str) -> Found | Refused:
    about = path.stat() if path == source else path.lstat()
    if not stat.S_ISREG(about.st_mode):
        return Refused(source, name, "is a link" if stat.S_ISLNK(about.st_mode) else "is no file")
    if about.st_size > MAX_BYTES:
        return Refused(source, name, _too_big(about.st_size))

    def read() -> bytes:
        flags = os.O_RDONLY | (0 if path == source else os.O_NOFOLLOW)
        try:
            with os.fdopen(os.open(path, flags), "rb") as file:
                return file.read(MAX_BYTES + 1)
        except OSError as error:
            raise RefusedError(f"cannot be read ({error.strerror})") from None

    return Found(source, (name,), datetime.fromtimestamp(about.st_mtime, UTC), read, _stamp_beside(path))


def _stamp_beside(path: Path) -> str | None:
    stamp = path.with_name(STAMP)
    if stamp.is_symlink() or not stamp.is_file() or stamp.stat().st_size > 100:
        return None
    return stamp.read_text(encoding="utf-8", errors="replace").strip() or None


def _check_size(source: Path, archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if len(members) > MAX_MEMBERS or total > max(MAX_TOTAL, MAX_RATIO * source.stat().st_size):
        problem = f"unpacks to {len(members)} files of {total / 1e6:,.0f} MB"
        raise CourseError(f"{source}: {problem}, which is no download of a class. Unpack it yourself if it is one.")


def _in_zip(source: Path, archive: zipfile.ZipFile) -> Iterator[Found | Refused]:
    members = {member.filename: member for member in archive.infolist()}
    for member in archive.infolist():
        spellings = _spellings(member)
        path = PurePosixPath(spellings[0])
        if member.is_dir() or _is_clutter(path):
            continue
        why = _unsafe(member, path) or ("" if _is_notebook(path) else NO_NOTEBOOK)
        if why:
            yield Refused(source, spellings[0], why)
            continue
        beside = members.get(str(PurePosixPath(member.filename).with_name(STAMP)))
        stamp = None
        if beside is not None and beside.file_size < 100:
            with suppress(RefusedError):
                stamp = _member(archive, beside).decode("utf-8", "replace").strip()
        yield Found(source, spellings, _time(source, member), _reader(archive, member), stamp)


def _unsafe(member: zipfile.ZipInfo, path: PurePosixPath) -> str:
    if path.is_absolute() or path.parts[0].endswith(":") or ".." in path.parts or "\x00" in member.orig_filename:
        return "its path leaves the archive"
    kind = member.external_attr >> 16
    if stat.S_IFMT(kind) not in (0, stat.S_IFREG):
        return "is a link" if stat.S_ISLNK(kind) else "is no file"
    if member.flag_bits & ENCRYPTED_FLAG:
        return "is encrypted"
    return _too_big(member.file_size) if member.file_size > MAX_BYTES else ""


def _too_big(size: int) -> str:
    return f"has {size / 1e6:.0f} MB, the limit is {MAX_BYTES / 1e6:.0f}; clear its outputs first"


def _reader(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Callable[[], bytes]:
    return lambda: _member(archive, member)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The content; no more is unpacked than the archive announced."""
    try:
        with archive.open(member) as file:
            content = file.read(min(member.file_size, MAX_BYTES) + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise RefusedError(f"is damaged ({error})") from None
    except Exception as error:  # zlib's and lzma's own errors
        raise RefusedError(f"is damaged ({type(error).__name__})") from None
    if len(content) > member.file_size:
        raise RefusedError("is larger than the archive says")
    return content


def _spellings(member: zipfile.ZipInfo) -> tuple[str, ...]:
    """The ways to read a member's name, the likeliest first."""
    name = member.orig_filename
    if member.flag_bits & UTF8_FLAG or name.isascii():
        return (_slashed(name),)
    raw = name.encode("cp437")
    for tag, data in _extras(member):
        if tag == UNICODE_PATH and len(data) > 5:
            with suppress(UnicodeDecodeError):
                return (_slashed(data[5:].decode("utf-8")),)
    with suppress(UnicodeDecodeError):
        return (_slashed(raw.decode("utf-8")),)
    found = [_slashed(name)]
    for page in CODE_PAGES:
        with suppress(UnicodeDecodeError):
            found.append(_slashed(raw.decode(page)))
    return tuple(dict.fromkeys(found))


def _slashed(name: str) -> str:
    """Some Windows programs separate folders with backslashes."""
    return name if "/" in name else name.replace("\\", "/")


def _extras(member: zipfile.ZipInfo) -> Iterator[tuple[int, bytes]]:
    rest = member.extra
    while len(rest) >= 4:
        tag, size = struct.unpack("<HH", rest[:4])
        yield tag, rest[4 : 4 + size]
        rest = rest[4 + size :]


def _time(source: Path, member: zipfile.ZipInfo) -> datetime:
    """The member's time: in UTC where the archive has it, else in the zone of this computer."""
    for tag, data in _extras(member):
        if tag == EXTENDED_TIME and len(data) >= 5 and data[0] & 1:
            return datetime.fromtimestamp(struct.unpack("<i", data[1:5])[0], UTC)
    with suppress(ValueError, OverflowError):
        if member.date_time[0] > 1980:
            return datetime(*member.date_time).astimezone(UTC)
    return datetime.fromtimestamp(source.stat().st_mtime, UTC)
