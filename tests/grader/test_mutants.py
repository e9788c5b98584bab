"""Mutants: small faults are made, counted, and those that change nothing are named."""

from __future__ import annotations

import pandas as pd
import pytest

from grader.exercise import read_exercise
from grader.key import with_keys
from grader.run import run_reference
from grader.verify.mutants import mutants, mutation_score


def codes(code, **siblings):
    return {mutant.code for mutant in mutants(code, siblings)}


@pytest.mark.parametrize(
    ("code", "mutant"),
    [
        ("x = a > 5", "x = a >= 5"),
        ("x = a > 5", "x = a > 6"),
        ("x = a / b", "x = b / a"),
        ("x = a / b", "x = a * b"),
        ("x = s.mean()", "x = s.median()"),
        ("x = s.dropna().sum()", "x = s.sum()"),
        ("x = df[~m]", "x = df[m]"),
        ("x = df[df.a == 1]", "x = df"),
        ("x = s.value_counts()", "x = s.value_counts(normalize=True)"),
        ("x = s.value_counts(normalize=True)", "x = s.value_counts()"),
        ("x = s.sort_values(ascending=False)", "x = s.sort_values(ascending=True)"),
        ("x = (a > 1) & (b > 2)", "x = (a > 1) | (b > 2)"),
    ],
)
def test_each_rule_makes_its_fault(code, mutant):
    assert mutant in codes(code)


def test_a_column_is_mistaken_for_its_sibling():
    assert codes("x = t['open']", open="click") == {"x = t['click']"}


def test_no_mutant_is_the_code_itself_or_made_twice():
    made = [mutant.code for mutant in mutants("x = a - a + 1 - 1")]
    assert "x = a - a + 1 - 1" not in made
    assert len(made) == len(set(made))


def test_what_cannot_make_another_answer_is_no_fault():
    assert codes('t.agg(n=("a", "size"))', a="b") == set()
    assert codes('t.agg(n=("a", "sum"))', a="b") == {"t.agg(n=('b', 'sum'))"}
    assert codes("t.plot.barh(legend=False)") == set()
    assert codes('for x, y in zip(t["a"], t["b"]):\n    ax.annotate(x, (x, y + 1))', a="b") == set()
    assert codes('for x in t["a"]:\n    ax.bar(x, 1)', a="b") != set()
    assert codes("t.plot.barh(stacked=False)") == {"t.plot.barh(stacked=True)"}


def test_a_mutant_that_the_data_cannot_tell_survives_and_is_named(tiny, course):
    path = tiny(('"minutes": [5, 8, 6, 2, 9]', '"minutes": [4, 8, 6, 2, 9]'))
    source = read_exercise(path)
    ran = run_reference(source, course.public)
    exercise = with_keys(source, course.public, ran)
    score = mutation_score(source.questions["q1"], exercise, ran["q1"], course.public)
    line = "p_long = (calls['minutes'] > 5).mean() -> p_long = (calls['minutes'] {}).mean()"
    assert score.survivors == (line.format(">= 5"), line.format("> 4"))
    assert 0 < score.share < 1


def test_a_mutant_that_never_ends_is_stopped(tiny, course, monkeypatch):
    monkeypatch.setattr("grader.verify.mutants.SECONDS_A_MUTANT", 1)
    loop = "n = 0\nwhile n < len(calls):\n    n = n + 1\np_long = (calls['minutes'] > 5).mean() + 0 * n\n"
    path = tiny(('p_long = (calls["minutes"] > 5).mean()\n### END', f"{loop}### END"))
    source = read_exercise(path)
    ran = run_reference(source, course.public)
    exercise = with_keys(source, course.public, ran)
    assert mutation_score(source.questions["q1"], exercise, ran["q1"], course.public).killed > 0


def test_siblings_have_the_same_kind():
    from grader.verify.mutants import _siblings

    frame = pd.DataFrame({"a": [1], "b": ["x"], "c": [2], "d": ["y"]})
    assert _siblings({"t": frame}) == {"a": "c", "c": "a", "b": "d", "d": "b"}
