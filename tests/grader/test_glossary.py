"""The glossary: every name, formula, unit, base and day of a term or metric."""

from __future__ import annotations

import pytest

from grader.errors import SourceError
from grader.glossary import Term, glossary_page, terms
from grader.metric_cards import metric_cards


@pytest.fixture(scope="module")
def cards(course):
    return metric_cards(course.public, course.root / "course" / "metric-names.yaml")


def entry(page, name):
    return page.split(f"\n## {name} {{", 1)[1].split("\n## ", 1)[0]


def test_an_entry_has_formula_unit_base_names_and_days(course, cards):
    told = entry(glossary_page(course.lessons, cards), "cost per win")
    assert "Media spend / new customers from it, same period and scope." in told
    assert "**Unit** EUR per customer · **Base** new customers from it, same period and scope" in told
    assert "**Also** cost per acquisition, CPA · **Defined** [day 8](phase-01-" in told


@pytest.mark.parametrize(
    ("formula", "base"),
    [
        ("cell / sum of its row; the column share is cell / sum of its column", "sum of its row"),
        ("reached k / entered 1 = product of the step rates", "entered 1"),
        ("sum of rates / number of groups, e.g. of leads / sessions", "number of groups"),
        ("old x (new rate / old rate), the rest unchanged", ""),
        ("you pay / you publish / others speak", ""),
        ("CPL = CPC / CVR", ""),
        ("leads / (calls + mails)", "(calls + mails)"),
        ("asks for our attention", ""),
    ],
)
def test_the_base_is_what_stands_below_the_line_of_one_ratio(formula, base, course):
    assert Term("x", formula, "%", (), course.lessons[0]).base == base


def test_later_days_that_use_a_term_are_linked(course):
    rate = next(term for term in terms(course.lessons) if term.name == "conversion rate")
    used = rate.used_on(course.lessons)
    assert used
    assert all(lesson.day > 1 and "conversion rate" in "\n".join(lesson.body).lower() for lesson in used)


def test_a_metric_card_is_found_by_its_other_names_until_a_lesson_defines_it(course, cards):
    page = glossary_page(course.lessons, cards)
    assert "CAC, fully loaded CAC" in entry(page, "Customer acquisition cost")
    assert "**Base** new customers" in entry(page, "Customer acquisition cost")
    assert "\n## Cost per lead {" not in page  # day 8 defines it


def test_every_anchor_is_its_own(course, cards):
    page = glossary_page(course.lessons, cards)
    anchors = [line.partition("{ #")[2] for line in page.splitlines() if line.startswith("## ")]
    assert len(anchors) == len(set(anchors))


def test_other_names_of_an_unknown_card_are_an_error(course, tmp_path):
    path = tmp_path / "metric-names.yaml"
    path.write_text("Ad reach: [reach]\nNo such card: [x]\n")
    with pytest.raises(SourceError, match=r"metric-names.yaml:2: 'No such card' is on no card"):
        metric_cards(course.public, path)
