"""The course as feeds: one entry a day, newest first, as Atom and as RSS."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from email.utils import format_datetime

from grader.lesson import Lesson
from grader.settings import Settings

ATOM = "http://www.w3.org/2005/Atom"
TITLE = "Marketing vs Sales, Measured"
TAGLINE = "100 days from the first metric to causal proof, on one company's data"


def feeds(lessons: Sequence[Lesson], settings: Settings) -> dict[str, str]:
    """`feed.xml` (Atom) and, where the site's address is known, `rss.xml`.

    Without the address Atom's links are relative to the feed, which its standard allows; RSS has no such thing.
    """
    newest = sorted(lessons, key=lambda lesson: lesson.day, reverse=True)
    found = {"feed.xml": _atom(newest, settings)}
    if settings.url:
        found["rss.xml"] = _rss(newest, settings)
    return found


def _atom(lessons: Sequence[Lesson], settings: Settings) -> str:
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    _add(feed, "title", TITLE)
    _add(feed, "subtitle", TAGLINE)
    _add(feed, "id", _id("course", settings))
    _add(feed, "updated", _moment(settings.date_of(lessons[0].day)).isoformat())
    _add(feed, "link", rel="alternate", href=settings.url or "./")
    if settings.url:
        _add(feed, "link", rel="self", type="application/atom+xml", href=f"{settings.url}feed.xml")
    author = ET.SubElement(feed, f"{{{ATOM}}}author")
    _add(author, "name", settings.author)
    for lesson in lessons:
        entry = ET.SubElement(feed, f"{{{ATOM}}}entry")
        moment = _moment(settings.date_of(lesson.day)).isoformat()
        _add(entry, "title", _title(lesson))
        _add(entry, "id", _id(lesson.stem[:7], settings))
        _add(entry, "published", moment)
        _add(entry, "updated", moment)
        _add(entry, "link", rel="alternate", href=settings.url + _path(lesson))
        _add(entry, "summary", _summary(lesson))
    return _text(feed)


def _rss(lessons: Sequence[Lesson], settings: Settings) -> str:
    root = ET.Element("rss", version="2.0")
    channel = ET.SubElement(root, "channel")
    for name, text in {"title": TITLE, "link": settings.url, "description": TAGLINE, "language": "en"}.items():
        ET.SubElement(channel, name).text = text
    for lesson in lessons:
        item = ET.SubElement(channel, "item")
        ET.SubElement(item, "title").text = _title(lesson)
        ET.SubElement(item, "link").text = settings.url + _path(lesson)
        ET.SubElement(item, "guid", isPermaLink="false").text = _id(lesson.stem[:7], settings)
        ET.SubElement(item, "pubDate").text = format_datetime(_moment(settings.date_of(lesson.day)))
        ET.SubElement(item, "description").text = _summary(lesson)
    return _text(root)


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{tag}", attributes).text = text


def _id(name: str, settings: Settings) -> str:
    """A tag URI: it stays the same wherever the site stands."""
    return f"tag:larkwell.example,{settings.begins.year}:{name}"


def _path(lesson: Lesson) -> str:
    return f"{lesson.phase_folder}/{lesson.stem}/"


def _title(lesson: Lesson) -> str:
    return f"Day {lesson.day} · {lesson.meta['title']}"


def _summary(lesson: Lesson) -> str:
    return f"{lesson.meta['question']} Afterwards you can: {'; '.join(lesson.meta['outcomes'])}."


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(6), UTC)


def _text(root: ET.Element) -> str:
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'
