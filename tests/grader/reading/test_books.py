"""The books: well-formed chapters with their footnotes, tables and charts, an EPUB by its rules, a PDF a phase."""

from __future__ import annotations

import posixpath
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace

import pytest

from grader.computed import compute
from grader.errors import CourseError, SourceError
from grader.reading import printed
from grader.reading.chapters import SVG, XHTML, chapter
from grader.reading.epub import write_epub

OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def made(course):
    lesson = next(one for one in course.lessons if one.day == 3)
    body = compute(lesson, course.public)
    exercise = course.exercises((3,))[0]

    def build(url="", body=body, *, alone=True):
        return chapter(lesson, body, exercise, replace(course.settings, url=url), alone=alone)

    return build


def found(chapter, tag, space=XHTML):
    return list(chapter.body.iter(f"{{{space}}}{tag}"))


def test_footnotes_tables_charts_and_answers_survive(made):
    one = made()
    ids = {element.get("id") for element in one.body.iter()}
    notes = [link.get("href") for link in found(one, "a") if "footnote-ref" in link.get("class", "")]
    assert len(notes) == 3
    assert {note[1:] for note in notes} <= ids
    assert [chart.get("role") for chart in found(one, "svg", SVG)] == ["img"]
    assert found(one, "caption") or found(one, "figcaption")
    assert len(found(one, "table")) == 4
    assert len([d for d in found(one, "div") if d.get("class") == "keep"]) == 3
    assert not found(one, "details")
    text = " ".join(one.body.itertext())
    assert "Shared. Marketing moves it by what it hands over" in text
    assert "Q1 · Who owns the twelve new cards? (4 points)" in text
    assert "{{" not in text


def test_in_one_file_with_others_every_id_is_the_chapters_own(made):
    one = made(alone=False)
    ids = [element.get("id") for element in one.body.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert all(name.startswith(one.id) for name in ids)
    used = {link.get("href")[1:] for link in found(one, "a") if link.get("href", "").startswith("#")}
    assert used <= set(ids)


def test_links_to_the_site_are_whole_or_plain_text(made):
    body = "See [the glossary](../glossary.md#mean) and [phase 2](../phase-02-x/index.md).\n"
    (first, second) = found(made("https://example.org/c/", body), "a")
    assert first.get("href") == "https://example.org/c/glossary/#mean"
    assert second.get("href") == "https://example.org/c/phase-02-x/"
    assert [link.get("href") for link in found(made("", body), "a")] == [None, None]


def test_html_that_is_not_well_formed_is_named(made):
    with pytest.raises(SourceError, match=r"day-003.*its HTML is not well-formed near '.*<b>never"):
        made(body="<div><b>never closed</div>\n")


def test_the_epub_keeps_its_rules(made, course, tmp_path):
    file = tmp_path / "course.epub"
    for name in (file, tmp_path / "again.epub"):
        write_epub(name, {"Phase 1": [made()]}, "p {}", course.settings)
    assert file.read_bytes() == (tmp_path / "again.epub").read_bytes()
    with zipfile.ZipFile(file) as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type, book.read(first)) == ("mimetype", 0, b"application/epub+zip")
        package = ET.fromstring(book.read("book/content.opf"))
        items = {item.get("id"): item for item in package.iter(f"{OPF}item")}
        files = {posixpath.join("book", item.get("href")) for item in items.values()}
        assert files | {"mimetype", "META-INF/container.xml", "book/content.opf"} == set(book.namelist())
        assert {item.get("idref") for item in package.iter(f"{OPF}itemref")} == set(items) - {"css"}
        assert [one for one, item in items.items() if item.get("properties") == "nav"] == ["p-nav"]
        assert [one for one, item in items.items() if item.get("properties") == "svg"] == [f"p-{made().id}"]
        pages = {name: ET.fromstring(book.read(name)) for name in files if name.endswith(".xhtml")}
        linked = [link.get("href") for link in pages["book/nav.xhtml"].iter(f"{{{XHTML}}}a")]
    assert {posixpath.join("book", name) for name in linked} <= files


def test_a_phase_is_printed_with_its_contents(made, course, tmp_path):
    page = printed.page(course.phases[0], [made(alone=False)], "")
    ET.fromstring(page)
    printed.print_pdf(page, tmp_path / "phase.pdf")
    content = (tmp_path / "phase.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content.count(b"/Type /Page\n") >= 5
    assert b"/Outlines" in content


def test_without_a_browser_printing_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CourseError, match=r"no Chromium to print with.*apt-get install chromium"):
        printed.print_pdf("<html/>", tmp_path / "x.pdf")
