"""Whose file it is: a learner found by number, id, e-mail or name, also where a system has changed the name's form."""

from __future__ import annotations

import difflib
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from grader.grading.naming import Origin
from grader.grading.roster import RosterRow


@dataclass(frozen=True)
class Match:
    """The learner found, or why nobody was, with the id that was perhaps meant."""

    student: str | None
    problem: str = ""
    near: str = ""


class People:
    """The learners of a class, by everything that may name them in a file."""

    def __init__(self, rows: list[RosterRow]) -> None:
        self.rows = {row.id: row for row in rows}
        self._numbers = {row.lms_user_id: row.id for row in rows if row.lms_user_id}
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._plain: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            for text in filter(None, (row.id, row.email)):
                self._exact[_composed(text)].add(row.id)
            for name in {row.first_name + row.last_name, row.last_name + row.first_name} - {""}:
                self._names[squashed(name)].add(row.id)
                self._plain[without_accents(name)].add(row.id)
        for number, student in self._numbers.items():
            if not self._exact.get(number):
                self._exact[number].add(student)

    def find(self, origin: Origin) -> Match:
        """The learner whom a file belongs to."""
        if origin.lms_user_id in self._numbers:
            return Match(self._numbers[origin.lms_user_id])
        for name in origin.names:
            found = self._whose(name)
            clash = {one for one in found if origin.lms_user_id and self.rows[one].lms_user_id}
            if len(found) == 1 and not clash:
                return Match(next(iter(found)))
            if len(found) == 1:
                one = next(iter(clash))
                problem = f"named like {one}, whose lms_user_id is another, {self.rows[one].lms_user_id}"
                return Match(None, problem, one)
            if found:
                return Match(None, f"fits {' and '.join(sorted(found))}", sorted(found)[0])
        return self._nobody(origin)

    def _whose(self, name: str) -> set[str]:
        for index, key in ((self._exact, _composed), (self._names, squashed), (self._plain, without_accents)):
            if key(name) in index:
                return index[key(name)]
        return set()

    def _nobody(self, origin: Origin) -> Match:
        called = next(iter(origin.names), "")
        if not called:
            return Match(None, "nothing in its name says whose it is")
        near = difflib.get_close_matches(squashed(called), self._keys, n=1, cutoff=0.7)
        return Match(None, f"nobody in the class is called '{called}'", self._keys[near[0]] if near else "")

    @cached_property
    def _keys(self) -> dict[str, str]:
        """Everything that a misspelt name may have meant."""
        return {squashed(key): min(found) for index in (self._exact, self._names) for key, found in index.items()}


def squashed(text: str) -> str:
    """Letters and digits alone, without capitals: the form in which systems agree about a name."""
    return "".join(one for one in unicodedata.normalize("NFKC", text).casefold() if one.isalnum())


def without_accents(text: str) -> str:
    """As `squashed`, and é is e."""
    return squashed("".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
