"""The contract of questions and columns, leaks, and what must hold between days."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from grader.editions import proving_editions
from grader.exercise import read_exercise
from grader.lesson import read_lesson
from grader.verify.contract import contract_failures, vocabulary
from grader.verify.leaks import leaks, secrets
from grader.verify.lint import lint
from grader.verify.run import course_failures, verify_days

pytestmark = pytest.mark.xdist_group("editions")  # these make the same editions

SCHEMA = {"leads": {"columns": {"segment": {}, "staff": {}}}}
LOADED = ("from larkwell import begin\n", 'from larkwell import begin, load\n\nleads = load("leads")\n')


def failures(path, lessons=(), schema=SCHEMA):
    return list(contract_failures(read_exercise(path), lessons, schema))


def test_vocabulary_is_methods_functions_and_constructs():
    assert vocabulary("x = len(t[t['a'] > 1]['b'].dropna().mean())") == {"len", "comparison", "dropna", "mean"}
    assert vocabulary("def f(a):\n    return a\nf(2)\ny = f'{x}'") == {"def", "f-string"}


def test_a_skill_before_its_day_is_named_with_its_line(tiny):
    found = [line for line in failures(tiny()) if "mean" in line]
    assert len(found) == 1
    assert "day-001-tiny.py:18: q1 needs `mean`, which no day up to 1 teaches" in found[0]


def test_what_a_demo_shows_is_known(tiny):
    demo = '# %% demo\nprint((calls["minutes"] > 1).mean())\n\n# %% [markdown] ask q1'
    assert not [line for line in failures(tiny(("# %% [markdown] ask q1", demo))) if "mean" in line]


@pytest.mark.parametrize(
    ("columns", "problem"),
    [
        ("leads.segmnt", "leads has no such column. It has segment, staff"),
        ("leed.segment", "there is no table 'leed'"),
    ],
)
def test_a_declared_column_must_exist(tiny, columns, problem):
    path = tiny(LOADED, ('columns="calls.minutes"', f'columns="{columns}"'))
    assert any(problem in line for line in failures(path))


def test_a_used_column_must_be_declared(tiny):
    path = tiny(
        LOADED,
        ('columns="calls.minutes"', 'columns="leads.segment"'),
        ('"minutes"] > 5).mean()\n### END', '"minutes"] > 5).mean() + leads["staff"].mean() * 0\n### END'),
    )
    assert any("q1 uses the column 'staff'. Declare it" in line for line in failures(path))


def test_a_table_must_exist(tiny):
    path = tiny(("from larkwell import begin\n", 'from larkwell import begin, load\n\nleeds = load("leeds")\n'))
    assert any("loads 'leeds', which is no table" in line for line in failures(path))


def test_a_solution_in_plain_text_is_a_leak(tiny, tmp_path):
    found = secrets([read_exercise(tiny())])
    assert 'p_long = (calls["minutes"] > 5).mean()' in found
    assert "A secret model answer." not in found, "shorter than a secret, as set"
    folder = tmp_path / "given"
    folder.mkdir()
    cells = [{"source": ["x = 1\n", 'p_long = (calls["minutes"] > 5).mean()']}]
    (folder / "a.ipynb").write_text(json.dumps({"cells": cells}))
    assert len(list(leaks(found, folder))) == 1
    (folder / "a.ipynb").write_text(json.dumps({"cells": []}))
    assert not list(leaks(found, folder))


LESSON = """---
day: 4
title: "A title"
phase: 1
question: "A question?"
outcomes: [one]
minutes: {reading: 9, exercise: 30}
terms: [{term: win rate, formula: won / closed, unit: "%"}]
tables: []
skill: {name: x, code: "1 + 1"}
facts: [F01]
retrieval: {day: 3, ask: "?"}
---

## The answer in two minutes

Once upon a time there was a rate.[^F01]

## Exercise

## Takeaways

## Tomorrow

[^F01]: A source.
"""


class OneLesson:
    def __init__(self, path, *lessons):
        self.lessons = [read_lesson(path), *lessons]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("[^F01]: A source.", ""), "the footnote [^F01] is used but not given"),
        (("rate.[^F01]", "rate."), "the footnote [^F01] is given but not used"),
        (("facts: [F01]", "facts: [F01, F02]"), "the fact F02 is listed but no footnote cites it"),
        (("## Takeaways", "## Taken"), "has no section '## Takeaways'"),
        (("retrieval: {day: 3", "retrieval: {day: 5"), "looks ahead to day 5"),
        (("A source.", "https://fate-oracle.com/x"), "cites fate-oracle.com"),
        (('unit: "%"', 'unti: "%"'), "lacks unit"),
        (("win rate,", "shared metric,"), "'shared metric' is defined on day 3 already"),
    ],
)
def test_lint_names_what_does_not_hold(tmp_path, course, change, problem):
    path = tmp_path / "day-004-a-title.md"
    path.write_text(LESSON)
    day_3 = next(lesson for lesson in course.lessons if lesson.day == 3)
    assert not [line for line in lint(OneLesson(path, day_3)) if str(path) in line]
    path.write_text(LESSON.replace(*change))
    course_of_two = OneLesson(path)
    course_of_two.lessons.insert(0, day_3)
    assert any(problem in line for line in lint(course_of_two))


def test_the_course_itself_holds(course):
    assert course_failures(course, ()) == []


def test_every_day_holds_on_every_edition(course):
    found = list(verify_days(course, (), [course.public, *proving_editions(course)]))
    assert [failure for finding in found for failure in finding.failures] == []
    assert {finding.stem for finding in found} == {path.stem for path in course.exercise_paths()}
    reasoned = {
        (source.stem, question.id)
        for source in course.exercises()
        for question in source.questions.values()
        if "mutants" in question.ask.attributes  # it says why a survivor is a right answer as well
    }
    for finding in found:
        rows = [row for row in finding.questions if (finding.stem, row.id) not in reasoned]
        assert sum(row.killed for row in rows) >= 0.95 * sum(row.mutants for row in rows), finding.stem


def test_an_abbreviation_is_written_out_before_it_is_used(course, tmp_path):
    text = course.lessons[0].path.read_text()
    path = tmp_path / course.lessons[0].path.name
    for line, found in (("The ROAS rose.", True), ("Return on advertising spend, ROAS, rose.", False)):
        path.write_text(text.replace("## Ten to nine\n", f"## Ten to nine\n\n{line}\n", 1))
        assert any("ROAS is neither a term so far nor written out" in one for one in lint_of(path)) is found


def lint_of(path):
    return list(lint(SimpleNamespace(lessons=[read_lesson(path)])))
