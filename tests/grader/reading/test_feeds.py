"""The feeds, read as a feed reader reads them."""

from __future__ import annotations

from dataclasses import replace

import feedparser
import pytest

from grader.reading.feeds import feeds


@pytest.fixture
def made(course):
    return lambda url: feeds(course.lessons, replace(course.settings, url=url))


@pytest.mark.parametrize(("name", "version"), [("feed.xml", "atom10"), ("rss.xml", "rss20")])
def test_a_day_is_an_entry_with_an_absolute_link(made, course, name, version):
    found = feedparser.parse(made("https://example.org/c/")[name])
    assert not found.bozo
    assert found.version == version
    assert found.feed.title == "Marketing vs Sales, Measured"
    newest = course.lessons[-1]
    assert len(found.entries) == len({one.id for one in found.entries}) == len(course.lessons)
    first = found.entries[0]
    assert first.title == f"Day {newest.day} · {newest.meta['title']}"
    assert first.link == f"https://example.org/c/{newest.phase_folder}/{newest.stem}/"
    assert newest.meta["question"] in first.summary
    third = next(one for one in found.entries if one.title.startswith("Day 3 "))
    assert third.published_parsed[:3] == (2026, 1, 21)


def test_without_an_address_there_is_an_atom_feed_with_relative_links(made):
    found = made("")
    assert list(found) == ["feed.xml"]
    assert not feedparser.parse(found["feed.xml"]).bozo
    assert 'href="phase-01-two-jobs-one-funnel/day-003-' in found["feed.xml"]


def test_an_entry_is_the_same_wherever_the_site_stands(made):
    ids = [[one.id for one in feedparser.parse(made(url)["feed.xml"]).entries] for url in ("", "https://a.example/")]
    assert ids[0] == ids[1]
