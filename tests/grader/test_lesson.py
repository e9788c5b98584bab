"""Lessons: what they show is computed, and what is wrong stops the build at its line."""

from __future__ import annotations

import pytest

from grader.computed import compute
from grader.errors import SourceError
from grader.lesson import read_lesson

HEAD = """---
day: 4
title: "A title"
phase: 1
question: "A question?"
outcomes: [one]
minutes: {reading: 9, exercise: 30}
skill: {name: x, code: "1 + 1"}
---
"""


@pytest.fixture
def lesson(tmp_path):
    def write(body, head=HEAD):
        path = tmp_path / "day-004-a-title.md"
        path.write_text(head + body)
        return read_lesson(path)

    return write


def test_numbers_are_filled_in_and_code_shown_with_its_result(lesson, course):
    text = compute(lesson("```python run\nx = 3\nx / 4\n```\n\nIt is {{ x / 4:.0%}} of {{ x }}.\n"), course.public)
    assert "```python\nx = 3\nx / 4\n```" in text
    assert "```text\n0.75\n```" in text
    assert "It is 75% of 3." in text


def test_hidden_code_is_run_and_not_shown(lesson, course):
    text = compute(lesson("```python run\n#| echo: false\n#| output: false\nx = 3\nx\n```\n{{ x }}\n"), course.public)
    assert text.split() == ["3"]


def test_braces_in_code_fences_are_left_alone(lesson, course):
    assert "{{ x }}" in compute(lesson("```text\n{{ x }}\n```\n"), course.public)


def test_a_chart_becomes_svg_in_the_pages_own_colour(lesson, course):
    body = (
        "```python run\n#| alt: two bars\n#| caption: A find\n"
        "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.bar(['a', 'b'], [1, 2])\nfig\n```\n"
    )
    text = compute(lesson(body), course.public)
    assert '<svg role="img" aria-label="two bars"' in text
    assert "currentColor" in text
    assert "<figcaption>A find</figcaption>" in text
    assert compute(lesson(body), course.public) == text


def test_what_a_block_prints_is_shown(lesson, course):
    text = compute(lesson("```python run\nprint('a', 1)\n2 + 2\n```\n"), course.public)
    assert "```text\na 1\n```" in text
    assert "```text\n4\n```" in text


MISTAKES = {
    "number not closed": ("\nIt is {{ 1 + 1 }.\n", 11, "not closed"),
    "code stops": ("\n```python run\nx = 1\ny = x + z\n```\n", 13, "NameError"),
    "number without code": ("\nIt is {{ y }}.\n", 11, "{{ y }} stops with NameError"),
    "stale assertion": ("\n```python run\nassert 1 > 2\n```\n", 12, "AssertionError"),
    "open block": ("\n```python run\nx = 1\n", 11, "without an end"),
    "unknown option": ("\n```python run\n#| eco: false\nx = 1\n```\n", 12, "unknown block option 'eco'"),
    "chart without alt": (
        "\n```python run\nimport matplotlib.pyplot as plt\nplt.figure()\n```\n",
        12,
        "a chart without alt text",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_stops_at_its_line(lesson, course, name):
    body, line, problem = MISTAKES[name]
    with pytest.raises(SourceError) as caught:
        compute(lesson(body), course.public)
    assert problem in caught.value.problem
    assert caught.value.line == line
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("day: 4", "day: 5", "day 5 in a file of day 4"),
        ("title:", "titel:", "unknown front matter field 'titel'"),
        ('question: "A question?"\n', "", "lacks 'question'"),
        ("phase: 1", "phase: one", "'phase' is of the wrong kind"),
        ('title: "A title"', "title: a: b", "no YAML"),
        ("---\nday", "day", "no front matter"),
    ],
)
def test_front_matter_is_checked(lesson, old, new, problem):
    with pytest.raises(SourceError, match=problem):
        lesson("", HEAD.replace(old, new, 1))
