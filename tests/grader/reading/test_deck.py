"""Questions that come back: found in the lessons, each with its answer and the days it is about."""

from __future__ import annotations

import json

from grader.lesson import read_lesson
from grader.reading.deck import cards, deck_file

BODY = """## Three questions to keep

??? question "What is 'x'?[^1]"
    It is *two*, see [day 1](day-001.md).

    And more.

??? question "From days 2 and 3: and y?"
    Three.

After it.
"""
HEAD = """---
day: 4
title: "A title"
phase: 1
question: "A question?"
outcomes: [one]
minutes: {reading: 9, exercise: 30}
skill: {name: x, code: "1 + 1"}
retrieval: {day: 2, ask: "y?"}
---
"""


def a_lesson(tmp_path):
    path = tmp_path / "day-004-a-title.md"
    path.write_text(HEAD + BODY)
    return read_lesson(path)


def test_a_card_is_a_folded_question_with_its_answer(tmp_path):
    first, second = cards(a_lesson(tmp_path), BODY)
    assert (first.id, first.day, first.about, first.ask) == ("day-004-r1", 4, (4,), "What is 'x'?")
    assert first.answer == "It is *two*, see day 1.\n\nAnd more."
    assert (second.id, second.about, second.ask, second.answer) == ("day-004-r2", (2, 3), "And y?", "Three.")


def test_the_file_says_which_day_a_lesson_goes_back_to(tmp_path):
    made = json.loads(deck_file([a_lesson(tmp_path)], {"day-004-a-title": BODY}))
    assert made["links"] == {"4": 2}
    assert len(made["cards"]) == 2


def test_every_lesson_has_a_question_of_its_own_to_come_back(course):
    """A day that others go back to needs one that is about itself."""
    bare = [one.day for one in course.lessons if not any(one.day in c.about for c in cards(one, "\n".join(one.body)))]
    assert bare == []
