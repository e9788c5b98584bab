"""The course as an EPUB 3 book: chapters, a table of contents and a style sheet in a ZIP, the same bytes each time."""

from __future__ import annotations

import html
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.reading.chapters import SVG, XHTML, Chapter
from grader.settings import Settings

TITLE = "Marketing vs Sales, Measured"
CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="{xhtml}" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>{body}</body>
</html>
"""


def write_epub(file: Path, phases: Mapping[str, Sequence[Chapter]], style: str, settings: Settings) -> None:
    """Write the book: `phases` maps a phase's title to its chapters, in reading order."""
    chapters = [chapter for found in phases.values() for chapter in found]
    pages = {"title": _page(TITLE, _title_page(settings)), "nav": _page("Contents", _contents(phases))}
    pages |= {chapter.id: _page(chapter.title, chapter.text()) for chapter in chapters}
    part = file.with_suffix(".part")
    with zipfile.ZipFile(part, "w") as archive:
        _add(archive, "mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        _add(archive, "META-INF/container.xml", CONTAINER)
        _add(archive, "book/content.opf", _package(pages, settings))
        _add(archive, "book/book.css", style)
        for name, text in pages.items():
            _add(archive, f"book/{name}.xhtml", text)
    part.replace(file)


def _package(pages: Mapping[str, str], settings: Settings) -> str:
    items = "\n".join(
        f'<item id="p-{name}" href="{name}.xhtml" media-type="application/xhtml+xml"{_properties(name, text)}/>'
        for name, text in pages.items()
    )
    spine = "\n".join(f'<itemref idref="p-{name}"/>' for name in pages)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">tag:larkwell.example,{settings.begins.year}:course</dc:identifier>
<dc:title>{TITLE}</dc:title><dc:language>en</dc:language>
<dc:creator>{html.escape(settings.author)}</dc:creator>
<dc:rights>CC BY 4.0</dc:rights>
<meta property="dcterms:modified">{settings.begins.isoformat()}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">visual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">alternativeText</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Every chart has a description; every table is a table.</meta>
</metadata>
<manifest>
<item id="css" href="book.css" media-type="text/css"/>
{items}
</manifest>
<spine>
{spine}
</spine>
</package>
"""


def _properties(name: str, text: str) -> str:
    told = [*(["nav"] if name == "nav" else []), *(["svg"] if SVG in text else [])]
    return f' properties="{" ".join(told)}"' if told else ""


def _contents(phases: Mapping[str, Sequence[Chapter]]) -> str:
    parts = []
    for title, chapters in phases.items():
        rows = "".join(f'<li><a href="{one.id}.xhtml">{html.escape(one.title)}</a></li>' for one in chapters)
        parts.append(f'<li><a href="{chapters[0].id}.xhtml">{html.escape(title)}</a><ol>{rows}</ol></li>')
    return f'<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>{"".join(parts)}</ol></nav>'


def _title_page(settings: Settings) -> str:
    site = f'<p><a href="{settings.url}">{settings.url}</a></p>' if settings.url else ""
    return (
        f'<section class="title"><h1>{TITLE}</h1><p>100 days, one company, one funnel</p>'
        f"<p>{html.escape(settings.author)}</p>"
        "<p>Text and data CC BY 4.0. Larkwell is fictional, its data synthetic. The exercises run on the site.</p>"
        f"{site}</section>"
    )


def _page(title: str, body: str) -> str:
    return PAGE.format(xhtml=XHTML, title=html.escape(title), body=body)


def _add(archive: zipfile.ZipFile, name: str, text: str, packed: int = zipfile.ZIP_DEFLATED) -> None:
    archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, compress_type=packed)
