"""The roster: a CSV file of learners. A mistake in it is one line that names its place and the way out."""

from __future__ import annotations

import csv
import difflib
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.errors import CourseError

COLUMNS = ("id", "first_name", "last_name", "email", "lms_user_id")
OTHER_NAMES = {
    "id": ("student_id", "username", "user_name", "login", "id_number", "idnumber"),
    "first_name": ("given_name", "firstname"),
    "last_name": ("surname", "family_name", "lastname"),
    "email": ("email_address", "e-mail", "mail"),
    "lms_user_id": ("lms_id", "canvas_id", "canvas_user_id", "moodle_id", "moodle_user_id"),
}
"""What other systems call our columns."""
LONGEST_ID = 128


@dataclass(frozen=True)
class RosterRow:
    """One learner of the roster; `lms_user_id` is the number by which Canvas or another system knows them."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    lms_user_id: str = ""

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


def read_roster(path: Path) -> list[RosterRow]:
    """The learners in a CSV file with the columns of `COLUMNS`, of which only `id` is needed.

    Commas, semicolons and tabs separate; a gradebook exported from Canvas is understood as it is. Rows without any
    text are passed over. Raises CourseError for a file that cannot be read whole.
    """
    rows: dict[str, RosterRow] = {}
    seen: dict[str, str] = {}
    for line, row in _learners(path, csv_rows(path)):
        _check_id(path, line, row.id)
        if row.id in rows:
            raise CourseError(f"{path}:{line}: '{row.id}' is there twice. Keep one line a learner.")
        for what, value in (("id", row.id.casefold()), ("lms_user_id", row.lms_user_id)):
            other = seen.setdefault(f"{what} {value}", row.id)
            if value and other != row.id:
                how = "differ in capitals only" if what == "id" else f"have the same {what} {value}"
                raise CourseError(f"{path}:{line}: '{other}' and '{row.id}' {how}. Give each learner their own.")
        rows[row.id] = row
    if not rows:
        raise CourseError(f"{path}: no learner in it. Write one line a learner below the first.")
    return list(rows.values())


def csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row that holds text; text cells are stripped and in Unicode's composed form."""
    text = _text(path)
    first = text.split("\n", 1)[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            cells = [unicodedata.normalize("NFC", cell).strip() for cell in row]
            if any(cell.strip(",;") for cell in cells):
                yield reader.line_num, cells
    except csv.Error as error:
        raise CourseError(f"{path}:{reader.line_num}: no CSV: {error}. Save it as 'CSV UTF-8' anew.") from None


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return content.decode("utf-16")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        fresh = path.with_name(f"{path.stem}-utf8{path.suffix}").name
        remedy = f"Save it as 'CSV UTF-8', or run: iconv -f WINDOWS-1252 -t UTF-8 {path.name} > {fresh}"
        raise CourseError(f"{path}:{line}: not in UTF-8. {remedy}") from None


def _learners(path: Path, rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, RosterRow]]:
    try:
        _, head = next(rows)
    except StopIteration:
        raise CourseError(f"{path}: it is empty. Write {', '.join(COLUMNS)} into the first line.") from None
    names = [name.casefold().replace(" ", "_") for name in head]
    twice = next((name for name in names if name and names.count(name) > 1), None)
    if twice:
        raise CourseError(f"{path}:1: two columns are called '{twice}'. Rename one.")
    canvas = {"student", "id", "sis_login_id"} <= set(names)
    columns = {} if canvas else _columns(path, names)
    for line, cells in rows:
        if any(cells[len(names) :]):
            raise CourseError(f"{path}:{line}: more cells than the first line has. Put text with commas into quotes.")
        row = dict(zip(names, cells, strict=False))
        if canvas:
            if not row["student"].endswith("Points Possible") and row["student"] != "Student, Test":
                yield line, _canvas_row(row)
        else:
            yield line, RosterRow(**{ours: row.get(theirs, "") for ours, theirs in columns.items()})


def _columns(path: Path, names: list[str]) -> dict[str, str]:
    """Our column -> what the file calls it."""
    found = {}
    for ours, others in OTHER_NAMES.items():
        theirs = next((name for name in (ours, *others) if name in names), None)
        if theirs:
            found[ours] = theirs
    if "id" not in found:
        near = difflib.get_close_matches("id", names, n=1, cutoff=0.4)
        hint = f"Is it '{near[0]}'? Call it id." if near else f"Write {', '.join(COLUMNS)} into the first line."
        raise CourseError(f"{path}:1: no column 'id'. {hint}")
    return found


def _canvas_row(row: dict[str, str]) -> RosterRow:
    """A learner from Canvas's own export: `Student` is "Last, First", `ID` is Canvas's number."""
    last, _, first = row["student"].partition(",")
    name = row["sis_login_id"] or row.get("sis_user_id", "")
    email = name if "@" in name else ""
    return RosterRow(name, first.strip(), last.strip(), email, row["id"])


def _check_id(path: Path, line: int, name: str) -> None:
    if not name:
        raise CourseError(f"{path}:{line}: no id. Give every learner one; it becomes the name of a folder.")
    if "/" in name or "\\" in name or name.startswith(".") or "\x00" in name or len(name) > LONGEST_ID:
        problem = f"'{name[:40]}' cannot be the name of a folder"
        raise CourseError(f"{path}:{line}: {problem}. Use letters, digits, - and _, up to {LONGEST_ID}.")
