"""check, hint and solution as a learner meets them."""

from __future__ import annotations

import pytest

from larkwell.errors import ExerciseUnknownError, NotYetError
from larkwell.session import begin


@pytest.fixture
def day():
    return begin("day-003")


RIGHT = {"n_shared": 11, "p_shared": 11 / 40}


def said(capsys):
    return capsys.readouterr().out.strip()


def test_right_wrong_recognised_and_untouched(day, capsys):
    assert day.check("q2", ..., ...) is None
    assert "Nothing to check yet: `n_shared` and `p_shared` are still `...`." in said(capsys)
    day.check("q2", 11, 11)
    assert "`value_counts()` gives counts" in said(capsys)
    day.check("q2", 11, 27.5)
    assert "`n_shared` is right. `p_shared` is not it yet. It is a percent" in said(capsys)
    assert day.check("q2", *RIGHT.values()) is None
    assert "q2: Right." in said(capsys)


def test_hints_rise_one_by_one(day, capsys):
    day.hint("q2")
    assert said(capsys).startswith("Hint 1 of 3")
    day.hint("q2")
    assert said(capsys).startswith("Hint 2 of 3")
    day.hint("q2")
    capsys.readouterr()
    day.hint("q2")
    assert said(capsys).startswith("Hint 1 of 3")


def test_an_essay_is_read_by_a_person(day, capsys):
    day.check("q5", "my words")
    assert "q5 is read by a person: there is nothing to check" in said(capsys)
    day.hint("q5")
    assert "A point each for a claim" in said(capsys)
    day.solution("q5")
    assert "Write your own words first" in said(capsys)
    day.solution("q5")
    assert len(said(capsys)) > 200


def test_the_solution_opens_after_three_honest_attempts(day, capsys):
    for _ in range(5):
        day.check("q2", 7, 0.5)
    day.check("q2", ..., ...)
    day.solution("q2")
    assert "opens when it is right, or after 2 honest tries" in said(capsys)
    day.check("q2", 8, 0.5)
    day.check("q2", 9, 0.5)
    capsys.readouterr()
    day.solution("q2")
    assert "value_counts()" in said(capsys)


def test_nothing_a_learner_types_raises(day, capsys):
    class Hostile:
        def __getattr__(self, name):
            raise RuntimeError(name)

        def __float__(self):
            raise RuntimeError("no")

    for answers in [
        (Hostile(), object()),
        (1,),
        (),
        (None, None),
        ([], {}),
        ("11", "x"),
        (1e400, -(10**400)),
    ]:
        day.check("q2", *answers)
        assert said(capsys)
    day.check("q22", 1)
    assert "no question 'q22' today, only q1, q2" in said(capsys)
    day.hint("nonsense")
    day.solution("nonsense")


def test_under_nbgrader_wrong_raises_and_partly_right_returns_points(day, monkeypatch):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert day.check("q2", *RIGHT.values()) is None
    assert day.check("q2", 11, 0.5) == 1.0
    with pytest.raises(NotYetError, match="still"):
        day.check("q2", ..., ...)
    with pytest.raises(ExerciseUnknownError):
        day.check("q22", 1)


def test_an_unknown_day_or_version_says_what_to_install():
    with pytest.raises(ExerciseUnknownError, match="pip install --upgrade larkwell"):
        begin("day-999")
    with pytest.raises(ExerciseUnknownError, match="this notebook is of version 00000000"):
        begin("day-003", version="00000000")
