"""Bad input: each mistake in an exercise file stops with file, line, problem and remedy."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from grader.errors import SourceError
from grader.exercise import read_exercise
from grader.key import make_exercise

NO_GUARD = """def rate(k, n):
    return k / n if n else float("nan")


# %% wrong q2 zero"""
CHANGED = """# -     if k > n:
# -         raise ValueError("more successes than tries")

# %% wrong q2 zero"""
MISTAKES = {
    "misspelt role": (("# %% wrong q1 count", "# %% wrnog q1 count"), "unknown role 'wrnog'", "Did you mean 'wrong'?"),
    "no role": (("# %% wrong q1 count", "# %%"), "a code cell without a role", "Write one of setup"),
    "markdown role on code": (
        ("# %% [markdown] hint q1", "# %% hint q1"),
        "for another kind of cell",
        "It is markdown",
    ),
    "no question": (("# %% check q1", "# %% check"), "names no question", "check q1"),
    "no check": (('# %% check q1\ncheck("q1", p_long)\n', ""), "q1 has no check", "# %% check q1"),
    "no answer": (("# %% answer q1", "# %% accept q1"), "q1 has no answer", "reference answer"),
    "check of another": (('check("q1", p_long)', 'check("q2", p_long)'), "does not name q1", 'check("q1"'),
    "check of an expression": (('check("q1", p_long)', 'check("q1", p_long + 1)'), "no plain name", "Write one line"),
    "no points": (("ask q1 points=2", "ask q1"), "says no points", "points=2"),
    "unknown attribute": (("points=2 columns", "points=2 colunms"), "unknown attribute 'colunms'", "'columns'"),
    "unknown type": (("points=3\n", "points=3 type=essai\n"), "unknown question type 'essai'", "essay"),
    "two hints": (("# 3. `(calls", "# `(calls"), "q1 has 2 hints", "three numbered"),
    "few wrongs": (("# %% wrong q1 sum", "# %% accept q1"), "2 wrong answers, three are needed", 'few="...'),
    "wrong without feedback": (("# That adds minutes.\n", ""), "without feedback", "comment lines"),
    "open solution region": (("### END SOLUTION", "### END SOLUTOIN"), "is not closed", "END SOLUTION"),
    "half a function": (
        ("### BEGIN SOLUTION\ndef rate(k, n):\n", "def rate(k, n):\n    ### BEGIN SOLUTION\n"),
        "no code by itself: unexpected indent",
        "its head too",
    ),
    "essay without model": (("# %% [markdown] model q3", "# %% [markdown]"), "no 'model'", "model q3"),
    "no begin": (
        ('check, hint, solution = begin("day-001")', ""),
        "does not begin the day",
        "Add the line: check, hint",
    ),
    "prose in code": (("# Four points.", "Four points."), "is no comment", "Start it with '# '"),
    "wrong that is right": (("p_long = 2\n", "p_long = 0.6 + 1e-9\n"), "'count' of q1 is right", "accept cell"),
    "answer stops": (("> 5).mean()\n### END", "> 5).maen()\n### END"), "AttributeError", "Mend the code"),
    "name never assigned": (
        ('p_long = (calls["minutes"] > 5)', 'p = (calls["minutes"] > 5)'),
        "no answer so far",
        "p_long",
    ),
    "no cases": (("# %% cases q2", "# %% accept q2"), "q2 has no cases", "cases q2"),
    "changed line that is nowhere": (
        (NO_GUARD, CHANGED.replace(">", ">=")),
        "the lines from 'if k >= n:' on stand 0 times in the reference answer of q2",
        "Copy whole lines",
    ),
    "case of another function": (("rate(0, 0)", "max(0, 0)"), "no call of `rate`", "one call a line"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_is_named(name, tiny, course):
    replacement, problem, remedy = MISTAKES[name]
    path = tiny(replacement)
    with pytest.raises(SourceError) as caught:
        make_exercise(read_exercise(path), course.public)
    error = caught.value
    assert error.path == path
    assert problem in error.problem
    assert remedy in error.remedy
    assert 1 <= error.line <= len(path.read_text().splitlines())


def test_changed_lines_make_the_wrong_answer_that_they_stand_for(tiny, course):
    whole = make_exercise(read_exercise(tiny()), course.public).keys["q2"]
    changed = make_exercise(read_exercise(tiny((NO_GUARD, CHANGED))), course.public).keys["q2"]
    assert changed == whole
    assert changed.wrongs[0].message == "Nothing stops k > n."


def test_changed_lines_that_occur_twice_are_refused_at_their_line(tiny):
    path = tiny(
        ("# Nothing stops k > n.\n", "# Nothing stops k > n.\n# -     two = 2\n"),
        ('def rate(k, n):\n    return k / n if n else float("nan")\n\n\n# %% wrong q2 zero', "# %% wrong q2 zero"),
        ("    if k > n:\n", "    two = 2\n    two = 2\n    if k > n:\n"),
    )
    with pytest.raises(SourceError, match="'two = 2' on stand 2 times") as caught:
        read_exercise(path)
    assert path.read_text().splitlines()[caught.value.line - 1] == "# -     two = 2"


def test_an_error_in_changed_lines_is_reported_in_their_cell(tiny, course):
    path = tiny((NO_GUARD, CHANGED.replace("\n\n#", "\n# +     if k > m:\n\n#")))
    with pytest.raises(SourceError) as caught:
        make_exercise(read_exercise(path), course.public)
    assert path.read_text().splitlines()[caught.value.line - 1] == "# %% wrong q2 no-guard"


def test_an_error_travels_between_processes():
    error = SourceError(Path("a.py"), 3, "a problem.", "A remedy.")
    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "a.py:3: a problem. A remedy."


def test_the_line_is_the_one_to_mend(tiny, course):
    path = tiny(("p_long = 2\n", "p_long = 0.6\n"))
    with pytest.raises(SourceError) as caught:
        make_exercise(read_exercise(path), course.public)
    assert path.read_text().splitlines()[caught.value.line - 1] == "# %% wrong q1 count"


def test_an_error_in_code_is_reported_at_its_own_line(tiny, course):
    path = tiny(('calls["minutes"] > 5).mean()\n### END', 'calls["minuets"] > 5).mean()\n### END'))
    with pytest.raises(SourceError) as caught:
        make_exercise(read_exercise(path), course.public)
    assert "minuets" in path.read_text().splitlines()[caught.value.line - 1]
