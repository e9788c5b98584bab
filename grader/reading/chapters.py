"""A lesson as a chapter of a book: its computed Markdown as XHTML, folded answers opened, links resolved."""

from __future__ import annotations

import html
import html.entities
import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from urllib.parse import urljoin

import markdown

from grader.exercise import SourceExercise
from grader.lesson import Lesson
from grader.settings import Settings

XHTML, SVG, XLINK = "http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
EXTENSIONS = ["abbr", "admonition", "attr_list", "footnotes", "md_in_html", "tables", "toc"]
EXTENSIONS += ["pymdownx.details", "pymdownx.highlight", "pymdownx.superfences"]
PLAIN_CODE = {"pymdownx.highlight": {"use_pygments": False}}
XML_ENTITIES = {"amp", "lt", "gt", "quot", "apos"}

for prefix, space in {"": XHTML, "svg": SVG, "xlink": XLINK}.items():
    ET.register_namespace(prefix, space)


@dataclass(frozen=True)
class Chapter:
    """A lesson in a book; `body` is a `section` element that holds all of it."""

    id: str
    title: str
    body: ET.Element

    def text(self) -> str:
        return ET.tostring(self.body, encoding="unicode")


def chapter(lesson: Lesson, body: str, exercise: SourceExercise, settings: Settings, *, alone: bool) -> Chapter:
    """The chapter of a lesson; where it is not `alone` in its file, its ids carry its name.

    Links to pages of the site lead there if its address is known, and are plain text otherwise.
    """
    asked = "\n".join(
        f"- {one.id.upper()} · {one.heading} ({one.points:g} points)" for one in exercise.questions.values()
    )
    text = re.sub(r"(?ms)^(## Exercise\n.*?)(?=^## |\Z)", lambda match: f"{match[1].rstrip()}\n\n{asked}\n\n", body)
    made = markdown.markdown(
        f"# Day {lesson.day} · {lesson.meta['title']}\n\n*{lesson.meta['question']}*\n\n{text}",
        extensions=EXTENSIONS,
        extension_configs=PLAIN_CODE,
        output_format="xhtml",
    )
    root = _parsed(lesson, made)
    root.set("id", lesson.stem)
    for details in list(root.iter(f"{{{XHTML}}}details")):
        _opened(details)
    _resolve_links(root, lesson, settings)
    for element in root.iter():
        element.attrib.pop("tabindex", None)  # nothing scrolls in a book
        if not alone:
            _prefix_ids(element, lesson.stem)
    return Chapter(lesson.stem, f"Day {lesson.day} · {lesson.meta['title']}", root)


def _parsed(lesson: Lesson, made: str) -> ET.Element:
    plain = re.sub(r"&(\w+);", _character, re.sub(r"<(br|hr|img)\b([^<>]*?)/?>", r"<\1\2/>", made))
    try:
        return ET.fromstring(f'<section xmlns="{XHTML}" xmlns:xlink="{XLINK}" class="chapter">{plain}</section>')
    except ET.ParseError as error:
        line, column = error.position
        near = plain.splitlines()[line - 1][max(column - 40, 0) : column + 40]
        raise lesson.error(
            0, f"its HTML is not well-formed near '{near}' ({error}).", "Close every element that you write in HTML."
        ) from None


def _character(match: re.Match[str]) -> str:
    return match[0] if match[1] in XML_ENTITIES else html.entities.html5.get(f"{match[1]};", match[0])


def _opened(details: ET.Element) -> None:
    """Question and answer, one below the other: a book cannot unfold."""
    details.tag = f"{{{XHTML}}}div"
    details.attrib = {"class": "keep"}
    summary = details.find(f"{{{XHTML}}}summary")
    if summary is not None:
        summary.tag = f"{{{XHTML}}}p"
        summary.set("class", "asked")


def _resolve_links(root: ET.Element, lesson: Lesson, settings: Settings) -> None:
    page = f"{settings.url}{lesson.phase_folder}/{lesson.stem}.md"
    for link in root.iter(f"{{{XHTML}}}a"):
        href = link.get("href", "")
        if re.match(r"[a-z]+:|#", href):
            continue
        if settings.url:
            link.set("href", re.sub(r"(?:/index)?\.md(?=#|$)", "/", urljoin(page, href)))
        else:
            link.attrib.pop("href")


def _prefix_ids(element: ET.Element, stem: str) -> None:
    if "id" in element.attrib and element.get("id") != stem:
        element.set("id", f"{stem}-{element.get('id')}")
    for name in ("href", f"{{{XLINK}}}href"):
        if element.get(name, "").startswith("#"):
            element.set(name, f"#{stem}-{element.get(name, '')[1:]}")
    for name in ("clip-path", "fill", "style"):
        if "url(#" in element.get(name, ""):
            element.set(name, element.get(name, "").replace("url(#", f"url(#{stem}-"))
