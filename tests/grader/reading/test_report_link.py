"""*Report a problem*: prefilled, and nobody's answer in it."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from grader.reading.report_link import report_link


@pytest.mark.parametrize(
    ("target", "subject", "scheme"),
    [
        ("mailto:", "subject", "mailto"),
        ("mailto:team@example.org", "subject", "mailto"),
        ("https://github.com/owner/course/issues/new?labels=exercise", "title", "https"),
    ],
)
def test_the_link_names_day_question_and_version(target, subject, scheme):
    text = report_link(target, "day-003", "q2", "1a2b3c4d")
    url = html.unescape(re.search('href="([^"]+)"', text)[1])
    assert url.startswith(target)
    parts = urlsplit(url)
    assert parts.scheme == scheme
    found = parse_qs(parts.query)
    assert found[subject] == ["day-003 q2: a problem"]
    assert "Exercise: day-003\nQuestion: q2\nVersion: 1a2b3c4d\n" in found["body"][0]
    assert "+" not in url.split("body=")[1]  # mail programs would show it
