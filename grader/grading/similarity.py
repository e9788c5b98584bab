"""Answers that are the same but for names, layout, comments and the spelling of literals: a reason to look."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass

from grader.grading.release import Release
from larkwell.questions import Exercise

SMALLEST = 30
"""Syntax nodes an answer needs to count: shorter ones are the same by themselves. Four plain lines are about this."""
ONE_WAY = ("labels", "choice")
"""Question types whose right answer can be written in one way only."""
SECONDS = 60
Form = tuple[str, int]
Request = tuple[str, str, list[str]]


@dataclass(frozen=True)
class Alike:
    """Answers to one question with one normal form; `solution` where the worked solution has it as well."""

    question: str
    students: tuple[str, ...]
    of: int
    """Answers to the question that were long enough to compare."""
    solution: bool


def alike(release: Release, exercise: Exercise, texts: dict[str, dict[str, str]]) -> list[Alike]:
    """Equal answers by question, the rarest first; `texts` is student -> answer cell -> code."""
    found: list[Alike] = []
    starters = {cell.id: cell for cell in release.cells if cell.role == "answer"}
    for name, cell in starters.items():
        question = exercise.questions[str(cell.question)]
        if question.type in ONE_WAY:
            continue
        kept = list(question.names)
        students = [student for student, answers in texts.items() if name in answers]
        requests = [(texts[student][name], cell.source, kept) for student in students]
        solved, *forms = normal_forms([(question.solution, cell.source, kept), *requests])
        groups: dict[str, list[str]] = defaultdict(list)
        for student, form in zip(students, forms, strict=True):
            if form and form[1] >= SMALLEST:
                groups[form[0]].append(student)
        count = sum(len(group) for group in groups.values())
        for form_hash, group in groups.items():
            solution = solved is not None and solved[0] == form_hash
            if len(group) > 1 or solution:
                found.append(Alike(question.id, tuple(group), count, solution))
    return sorted(found, key=lambda one: (one.question, len(one.students), one.students))


def normal_forms(requests: list[Request]) -> list[Form | None]:
    """The normal form of each code; None for what is no Python, and for what the parser does not survive."""
    found: list[Form | None] = []
    while len(found) < len(requests):
        left = requests[len(found) :]
        lines = "".join(json.dumps(request) + "\n" for request in left).encode()
        command = [sys.executable, "-P", "-m", "grader.grading.normal_form"]
        try:
            told = subprocess.run(
                command, input=lines, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS, check=False
            ).stdout
        except subprocess.TimeoutExpired as late:
            told = late.stdout or b""
        whole = told[: told.rfind(b"\n") + 1].splitlines()
        found += [tuple(form) if form else None for form in map(json.loads, whole)]
        if len(whole) < len(left):
            found.append(None)
    return found
