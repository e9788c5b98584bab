"""What the pages for learners and instructors have in common: one file each, no script, nothing from elsewhere."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import mistune
import nh3
from markupsafe import Markup

from grader.errors import CourseError
from grader.grading.release import Release

TEMPLATES = Path(__file__).parent / "templates"
STRESSED = re.compile(r"(?<![\w*])\*(\w[^*\n]*?)\*(?![\w*])")
ALLOWED = nh3.ALLOWED_TAGS - {"img", "map", "area"} | {"section", "main", "footer"}
ATTRIBUTES = {"*": {"class", "title"}, "a": {"href"}, "th": {"scope"}, "td": {"colspan"}, "details": {"open"}}


@cache
def templates() -> jinja2.Environment:
    """The templates; what is put into them is text, and escaped, unless it comes out of a function below."""
    loader = jinja2.FileSystemLoader(TEMPLATES)
    made = jinja2.Environment(
        autoescape=True, loader=loader, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    made.filters["said"] = said
    made.filters["points"] = lambda score: f"{round(score, 2):g}"
    return made


@cache
def _cleaner() -> nh3.Cleaner:
    return nh3.Cleaner(tags=ALLOWED, attributes=ATTRIBUTES, url_schemes={"http", "https", "mailto"})


def clean(page: str) -> Markup:
    """HTML without anything that runs, loads or sends."""
    return Markup(_cleaner().clean(page))


@cache
def _markdown() -> mistune.Markdown:
    return mistune.create_markdown(escape=False, plugins=["table", "strikethrough"])


@cache
def _escaping() -> mistune.Markdown:
    return mistune.create_markdown(escape=True, plugins=["table", "strikethrough"])


def prose(text: str) -> Markup:
    """Markdown of an author of the course, or of a graded notebook, where no tag of a learner's is one any more."""
    return clean(str(_markdown()(text)))


def foreign_prose(text: str) -> Markup:
    """Markdown of a marker: its HTML is shown, not obeyed."""
    return clean(str(_escaping()(text)))


def said(message: str) -> Markup:
    """A verdict's message, in which `code` and *stressed words* are marked."""
    parts = re.split(r"`([^`\n]+)`", html.escape(message))
    for i, part in enumerate(parts):
        parts[i] = f"<code>{part}</code>" if i % 2 else STRESSED.sub(r"<em>\1</em>", part)
    return Markup("".join(parts))


def page(title: str, body: str) -> str:
    """The whole file round a body."""
    return templates().get_template("page.html.j2").render(title=title, body=Markup(body), style=Markup(_style()))


@cache
def _style() -> str:
    return (TEMPLATES / "page.css").read_text(encoding="utf-8")


def day_title(release: Release) -> str:
    """The heading of a day's notebook, `Day 3 · Marketing metrics or sales metrics?`."""
    first = next((cell.source for cell in release.cells if cell.source.startswith("# ")), release.short)
    return first.splitlines()[0].removeprefix("# ").strip()


def prompts(release: Release) -> dict[str, tuple[str, str]]:
    """Question -> heading and text of its prompt, in Markdown."""
    found = {}
    for cell in release.cells:
        if cell.role == "ask":
            heading, _, text = cell.source.partition("\n")
            found[str(cell.question)] = (heading.lstrip("# ").strip(), text.strip())
    return found


def answers(path: Path) -> dict[str, str]:
    """Answer cell -> the learner's text, from an autograded notebook."""
    try:
        notebook: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"{path}: not there. Grade this submission again: course grade") from None
    except ValueError:
        raise CourseError(f"{path}: no notebook. Remove it, then grade this submission again: course grade") from None
    found = {}
    for cell in notebook["cells"]:
        marks = cell["metadata"].get("nbgrader", {})
        if marks.get("solution"):
            found[str(marks["grade_id"])] = "".join(cell["source"])
    return found


def write_page(path: Path, text: str) -> None:
    """All of the page or nothing."""
    draft = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        raise CourseError(f"{path}: cannot be written: {error.strerror}. Mend that, then try again.") from None
