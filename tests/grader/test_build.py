"""From one text file to notebooks and keys."""

from __future__ import annotations

import gzip
import json

import pytest

from grader import build
from grader.errors import StaleError
from grader.exercise import read_exercise
from grader.key import make_exercise
from grader.notebook import notebook_text, release_notebook, source_notebook
from grader.verify.exercise import verify_exercise
from larkwell.questions import from_json, pack


@pytest.fixture
def exercise(tiny, course):
    source = read_exercise(tiny())
    return source, make_exercise(source, course.public)


def text(notebook, name):
    return "".join(next(cell for cell in notebook["cells"] if cell["id"] == name)["source"])


def test_the_starter_binds_every_checked_name(exercise):
    released = release_notebook(*exercise)
    assert text(released, "day-001-q1-answer") == "p_long = ...\n"


def test_a_function_keeps_head_and_docstring_and_returns_the_mark_of_an_untouched_answer(exercise):
    stub = text(release_notebook(*exercise), "day-001-q2-answer")
    assert stub.splitlines() == [
        "def rate(k, n):",
        '    """Successes k of n tries, as a fraction."""',
        "    ",
        "    return ...",
    ]


def test_the_source_notebook_holds_the_solution_and_the_release_none_of_it(exercise):
    source, release = notebook_text(source_notebook(*exercise)), notebook_text(release_notebook(*exercise))
    for secret in ("> 5).mean()", "more successes than tries", "A secret model answer"):
        assert secret in source
        assert secret not in release
    for hidden in ("That is a count", "Look at minutes", "Most calls are"):
        assert hidden not in source + release


def test_begin_carries_the_version(exercise):
    _, built = exercise
    assert f'begin("day-001", version="{built.version}")' in text(release_notebook(*exercise), "day-001-setup")


def test_the_version_survives_a_mended_typo_and_not_a_changed_question(tiny, course):
    def version(*replacements):
        return make_exercise(read_exercise(tiny(*replacements)), course.public).version

    assert version() == version(("longer than 5 minutes", "longer than five minutes"))
    assert version() == version(("# That is a count.", "# That counts calls."))
    assert version() != version(("ask q1 points=2", "ask q1 points=1"))
    assert version() != version(('"minutes": [5, 8', '"minutes": [7, 8'))


def test_building_twice_gives_the_same_bytes(tiny, course):
    def both():
        source = read_exercise(tiny())
        exercise = make_exercise(source, course.public)
        return notebook_text(release_notebook(source, exercise)), pack(exercise)

    assert both() == both()


def test_a_key_survives_its_file(exercise):
    _, built = exercise
    assert from_json(json.loads(gzip.decompress(pack(built)))) == built


def test_the_proofs_hold_for_the_tiny_exercise(exercise, course):
    assert verify_exercise(exercise[0].path, [course.public]).failures == ()


def test_a_wrong_answer_with_anothers_message_is_a_failed_proof(tiny, course):
    path = tiny(('p_long = calls["minutes"].sum()', "p_long = 2.0"))
    (failure,) = verify_exercise(path, [course.public]).failures
    assert "the wrong answer 'sum' gets another message than its own: That is a count." in failure
    assert f"{path}:" in failure


def test_a_wrong_function_that_no_case_tells_is_a_failed_proof(tiny, course):
    """It gives numbers for flags: never right, but equal to the right values where Python compares the two."""
    flag, number = "    return pd.Series([k == n])\n\n\n### END", "    return pd.Series([int(k == n)])"
    asked = '    return k / n if n else float("nan")\n\n\n### END', "    return k / n if n else 0.0"
    path = tiny((asked[0], flag), (asked[1], number))
    failures = [line for line in verify_exercise(path, [course.public]).failures if "every wrong answer" in line]
    (failure,) = failures
    assert "q2, the wrong answer 'zero' has no case of another value than the right one" in failure
    assert f"{path}:" in failure


def test_an_accepted_answer_that_is_wrong_is_a_failed_proof(tiny, course):
    path = tiny(("> 5]) / len(calls)", "> 7]) / len(calls)"))
    (failure,) = verify_exercise(path, [course.public]).failures
    assert "the accepted answer is judged 'not yet' instead of 'right'" in failure


def test_a_wrong_answer_that_is_right_on_other_tables_is_left_out_of_their_key_and_named(tiny, course):
    source = read_exercise(tiny(("p_long = 2\n", "p_long = 0.6\n")))
    chances: list[str] = []
    exercise = make_exercise(source, course.public, chances=chances)
    assert chances == ["day-001 q1 'count'"]
    assert [wrong.tag for wrong in exercise.keys["q1"].wrongs] == ["short", "sum"]


def test_committed_files_are_fresh(course):
    build.check(course, build.committed_files(course))


def test_a_stale_file_is_named_with_the_command_that_mends_it(course):
    files = build.committed_files(course)
    path = next(path for path in files if path.suffix == ".ipynb")
    with pytest.raises(StaleError, match=r"ipynb.*course build"):
        build.check(course, files | {path: b"something else"})
