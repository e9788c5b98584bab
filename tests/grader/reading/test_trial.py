"""The landing page's question: its verdicts are the judge's own."""

from __future__ import annotations

import pytest

from grader.errors import SourceError
from grader.pages import home
from grader.reading.trial import trial

ASKED = {"day": 3, "question": "q1", "title": "Whose?", "items": {"Cost per demo request": "Spent before."}}


def test_each_label_says_what_the_judge_says(course, tmp_path):
    text = trial(course, tmp_path, ASKED)
    assert text.count("<button") == 3
    assert 'data-state="right" data-says="Right. Spent before.">marketing<' in text
    assert "A demo is a seller&#x27;s work, but" in text  # the message of the wrong answer demo-means-sales
    assert "With marketing frozen, what could a seller do about either number in it?" in text
    assert "Advertising spend divided by the demo forms" in text
    assert "phase-01-two-jobs-one-funnel/day-003-marketing-metrics-or-sales-metrics/#exercise" in text


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"items": {"Offers on time": ""}}, "'marketing' for 'Offers on time' is a wrong answer without a message"),
        ({"items": {"No such card": ""}}, "'No such card' is no item of the question"),
        ({"question": "q2"}, "q2 is no labels question"),
    ],
)
def test_an_item_that_the_page_could_not_answer_stops_the_build(course, tmp_path, change, told):
    with pytest.raises(SourceError, match=told):
        trial(course, tmp_path, ASKED | change)


def test_a_trial_without_its_fields_is_named(course, tmp_path):
    with pytest.raises(SourceError, match="lacks 'day'"):
        trial(course, tmp_path, None)


def test_the_landing_page_keeps_its_front_matter_and_fills_its_places(course):
    text = home(course)
    assert "trial:" not in text
    assert "hide:" in text
    assert "<!--" not in text
    assert 'role="img" aria-label="A funnel of dots' in text
