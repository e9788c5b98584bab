"""The question that the landing page asks: items of a labels question of a day, judged while the site is built."""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.course import Course
from grader.errors import SourceError
from larkwell import questions
from larkwell.judge import judge
from larkwell.verdict import Verdict


@dataclass(frozen=True)
class Item:
    """One item: its definition from the prompt, the verdict on each label, and what is said when it is right."""

    name: str
    definition: str
    verdicts: dict[str, Verdict]
    meaning: str


def trial(course: Course, path: Path, asked: Any) -> str:
    """The section of the landing page for the front matter's `trial: {day, question, title, items: {name: meaning}}`.

    Each verdict is the judge's own, on the right answer with this one label in it. A wrong label without a message of
    its own is an error: the page would have nothing to say to it.
    """
    for key in ("day", "question", "title", "items"):
        if key not in (asked or {}):
            raise SourceError(path, 1, f"the landing page's trial lacks '{key}'.", "Add it to the front matter.")
    items = [_item(course, path, asked, name, meaning) for name, meaning in asked["items"].items()]
    source = course.exercises((asked["day"],))[0]
    lesson = f"{source.phase}/{source.stem}/#exercise"
    number, whole = len(items), len(_rows(source.questions[asked["question"]].ask.source))
    listed = "\n".join(_item_html(item) for item in items)
    return (
        f'<section class="trial" data-trial aria-labelledby="trial-title">\n'
        f'<p class="dateline">Try it now · {number} of the {whole} cards of day {source.day}</p>\n'
        f'<h2 id="trial-title">{html.escape(asked["title"])}</h2>\n<ol>\n{listed}\n</ol>\n'
        f'<p class="trial-more"><a href="{lesson}">All {whole} cards, and the other questions of day {source.day}</a>'
        "</p>\n</section>"
    )


def _item(course: Course, path: Path, asked: Any, name: str, meaning: str) -> Item:
    exercise = questions.read(course.public, f"day-{asked['day']:03}")
    question, key = exercise.questions[asked["question"]], exercise.keys[asked["question"]]
    if question.type != "labels":
        raise SourceError(path, 1, f"{asked['question']} is no labels question.", "The trial needs one with options.")
    (variable,) = question.names
    source = course.exercises((asked["day"],))[0].questions[asked["question"]]
    definition = _rows(source.ask.source).get(name)
    if definition is None:
        raise SourceError(path, 1, f"'{name}' is no item of the question.", "Write it as the prompt's table does.")
    verdicts = {}
    for label in question.options["options"]:
        pairs = [[k, {"t": "str", "v": label} if k["v"] == name else v] for k, v in key.right[variable]["v"]]
        verdicts[label] = verdict = judge(question, {variable: {"t": "dict", "v": pairs}}, key)
        if verdict.state != "right" and not verdict.misconception:
            problem = f"'{label}' for '{name}' is a wrong answer without a message."
            raise SourceError(path, 1, problem, "Choose another item, or add a `wrong` cell to the exercise.")
    return Item(name, definition, verdicts, meaning)


def _rows(prompt: str) -> dict[str, str]:
    """Item -> definition, from the two-column table of a prompt."""
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in prompt.splitlines() if line[:1] == "|"]
    return {row[0]: row[1] for row in rows[2:] if len(row) == 2}


def _item_html(item: Item) -> str:
    buttons = "".join(
        f'<button type="button" class="lw-button" data-state="{verdict.state}" '
        f'data-says="{html.escape(_said(item, verdict), quote=True)}">{html.escape(label)}</button>'
        for label, verdict in item.verdicts.items()
    )
    return (
        f"<li><h3>{html.escape(item.name)}</h3><p>{html.escape(_sentence(item.definition))}</p>"
        f'<div class="trial-labels" role="group" aria-label="{html.escape(item.name)}" hidden>{buttons}</div>'
        '<div class="trial-says" role="status"></div></li>'
    )


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def _said(item: Item, verdict: Verdict) -> str:
    return f"{verdict.message} {item.meaning}" if verdict.state == "right" else verdict.message
