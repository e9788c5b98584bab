"""A submission laid over the release: which submitted text answers which question, and what runs in what order.

Roles come from the release alone. A submitted cell is recognised by nbgrader's id or its own, then by its text, and an
answer that lost its id by its place between the cells around it, then by the names it assigns. Locked cells run as
released. Cells that a learner added run where they stand, as they would in a notebook: they can earn nothing by
themselves, since only what is found at the place of a check counts. What is unsure is left to a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from grader.grading.problems import Note, RefusedError
from grader.grading.release import LOCKED, Release, ReleaseCell, version_of
from grader.grading.submission import SubmittedCell


@dataclass(frozen=True)
class PlacedCell:
    """One cell of the notebook that is graded: `cell` is its role in the release, None for an added one."""

    cell: ReleaseCell | None
    kind: str
    source: str
    learners: bool
    """Whether the text is the learner's."""


@dataclass(frozen=True)
class Placed:
    """A submission in the order of the release."""

    cells: tuple[PlacedCell, ...]
    notes: tuple[Note, ...]


def place(release: Release, submitted: tuple[SubmittedCell, ...]) -> Placed:
    """Lay the submission over the release."""
    return _Placing(release, submitted).placed()


class _Placing:
    def __init__(self, release: Release, submitted: tuple[SubmittedCell, ...]) -> None:
        self.release, self.submitted = release, submitted
        self.at: dict[int, int] = {}
        """Release cell -> submitted cell."""
        self.parts: dict[int, list[int]] = defaultdict(list)
        """Release cell -> all submitted cells that claim it."""
        self.notes: list[Note] = []

    def placed(self) -> Placed:
        self._by_id()
        self._by_text()
        if not self.at:
            raise RefusedError(f"not the notebook of {self.release.short}: no cell of it is in there")
        self._answers_by_place()
        self._answers_by_names()
        self._missing()
        self._version()
        return Placed(tuple(self._cells()), tuple(self.notes))

    def _damaged(self, text: str, *, person: bool = False) -> None:
        self.notes.append(Note(text, person, "damage"))

    def _by_id(self) -> None:
        known = {cell.id: i for i, cell in enumerate(self.release.cells)}
        for j, cell in enumerate(self.submitted):
            name = cell.grade_id if cell.grade_id in known else cell.id
            if name in known:
                self.parts[known[name]].append(j)
        for i, claims in self.parts.items():
            self.at[i] = self._original(i, claims)
        for i, claims in self.parts.items():
            if len(claims) > 1 and self.release.cells[i].role in ("answer", "essay"):
                self._damaged(f"{self.release.cells[i].id} is there {len(claims)} times; all of them count")

    def _original(self, i: int, claims: list[int]) -> int:
        """Of several cells with one id: the one that kept its own id, else the one below its prompt, else the last."""
        mine = self.release.cells[i]
        if mine.role in LOCKED:
            same = [j for j in claims if _same(self.submitted[j].source, mine.source)]
            claims = same or claims
        kept = [j for j in claims if self.submitted[j].id == mine.id]
        if len(claims) == 1 or kept:
            return (kept or claims)[0]
        above = self.release.cells[i - 1].id if i else ""
        return next((j for j in claims if j and above in _ids(self.submitted[j - 1])), claims[-1])

    def _by_text(self) -> None:
        """Cells without a known id whose text is that of a released cell, in order."""
        taken = {j for claims in self.parts.values() for j in claims}
        start = 0
        for i, cell in enumerate(self.release.cells):
            if i in self.at:
                start = max(start, self.at[i] + 1)
                continue
            for j in [*range(start, len(self.submitted)), *range(start)]:
                if j not in taken and _same(self.submitted[j].source, cell.source):
                    self.at[i] = j
                    taken.add(j)
                    start = j + 1
                    break

    def _answers_by_place(self) -> None:
        """An answer without its id is what stands between the prompt above it and the check below."""
        for i, cell in enumerate(self.release.cells):
            if cell.role not in ("answer", "essay") or i in self.at or i - 1 not in self.at:
                continue
            between = self._free_after(self.at[i - 1], cell.kind)
            if cell.role == "essay" and len(between) > 1:
                self.parts[i] = between
                self._damaged(f"{cell.id} lost its id and may be any of {len(between)} cells", person=True)
            if between:
                self.at[i] = between[0]
                self._damaged(f"{cell.id} lost its id; recognised by its place")

    def _free_after(self, j: int, kind: str) -> list[int]:
        """The unrecognised cells of one kind that follow a submitted cell, up to the next recognised one."""
        recognised = {*self.at.values(), *(one for claims in self.parts.values() for one in claims)}
        found = []
        for k in range(j + 1, len(self.submitted)):
            if k in recognised:
                break
            if self.submitted[k].kind == kind:
                found.append(k)
        return found

    def _answers_by_names(self) -> None:
        """An answer that lost id and place is the one unrecognised cell that assigns its names."""
        recognised = {*self.at.values(), *(one for claims in self.parts.values() for one in claims)}
        for i, cell in enumerate(self.release.cells):
            if cell.role != "answer" or i in self.at:
                continue
            names = self.release.names.get(str(cell.question), ())
            found = [
                j
                for j, one in enumerate(self.submitted)
                if j not in recognised and one.kind == "code" and all(_assigns(one.source, name) for name in names)
            ]
            if len(found) == 1:
                self.at[i] = found[0]
                recognised.add(found[0])
                self._damaged(f"{cell.id} was found elsewhere in the notebook, by the names it assigns")
            elif found:
                text = f"{cell.id} is lost, and {len(found)} cells could be it; none was taken"
                self._damaged(text, person=True)

    def _missing(self) -> None:
        for i, cell in enumerate(self.release.cells):
            if i in self.at:
                other = self.submitted[self.at[i]]
                if cell.role in ("setup", "check") and not _same(_unversioned(other.source), _unversioned(cell.source)):
                    self._damaged(f"the locked cell {cell.id} was changed; it ran as released")
                elif cell.role in ("answer", "essay") and other.kind != cell.kind:
                    self._damaged(f"{cell.id} was turned into a {other.kind} cell and turned back")
            elif cell.role in ("answer", "essay"):
                self._damaged(f"{cell.id} is not in the notebook", person=True)
            elif cell.role in ("setup", "check"):
                self._damaged(f"the locked cell {cell.id} was missing; it ran as released")

    def _version(self) -> None:
        for i, cell in enumerate(self.release.cells):
            if cell.role == "setup" and i in self.at:
                version = version_of(self.submitted[self.at[i]].source)
                if version and version != self.release.version:
                    text = f"handed in on version {version[:20]}, graded as {self.release.version}"
                    self.notes.append(Note(text))

    def _cells(self) -> list[PlacedCell]:
        """Released cells in their order, each followed by what the learner added below it."""
        added: dict[int, list[int]] = defaultdict(list)
        slot = -1
        back = {j: i for i, j in self.at.items()}
        copies = {j for i, js in self.parts.items() for j in js if self.release.cells[i].role in LOCKED}
        essays = {j for i, js in self.parts.items() for j in js if self.release.cells[i].role == "essay"}
        for j in range(len(self.submitted)):
            if j in back:
                slot = back[j]
            elif j not in copies | essays:
                added[slot].append(j)
        cells = [self._added(j) for j in added[-1]]
        for i, cell in enumerate(self.release.cells):
            cells.append(self._released(i, cell))
            cells += [self._added(j) for j in added[i]]
        return cells

    def _released(self, i: int, cell: ReleaseCell) -> PlacedCell:
        if cell.role in LOCKED or i not in self.at:
            return PlacedCell(cell, cell.kind, cell.source, learners=False)
        source = self.submitted[self.at[i]].source
        if cell.role == "essay" and len(self.parts[i]) > 1:
            texts = [self.submitted[j].source for j in self.parts[i]]
            source = "\n\n".join(dict.fromkeys(text for text in texts if not _same(text, cell.source))) or source
        if cell.role == "demo" and _same(source, cell.source):
            return PlacedCell(cell, cell.kind, cell.source, learners=False)
        return PlacedCell(cell, cell.kind, source, learners=True)

    def _added(self, j: int) -> PlacedCell:
        one = self.submitted[j]
        return PlacedCell(None, "code" if one.kind == "code" else "markdown", one.source, learners=True)


def _ids(cell: SubmittedCell) -> tuple[str, str]:
    return cell.grade_id, cell.id


def _same(one: str, other: str) -> bool:
    """Whether two texts differ in white space only, and are more than that."""
    return bool(one.strip()) and one.split() == other.split()


def _unversioned(source: str) -> str:
    return source.replace(f'version="{version_of(source)}"', "")


def _assigns(source: str, name: str) -> bool:
    """Whether a line of the cell binds the name. (Nothing of a learner's is parsed in the process that judges.)"""
    return bool(re.search(rf"(?m)^\s*(?:def\s+)?{re.escape(name)}\s*[=(:,]", source))
