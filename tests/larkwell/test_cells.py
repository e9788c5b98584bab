"""The runner's Python half, without a browser: what runs first, what a cell shows, what is said of an error."""

from __future__ import annotations

import json

import pytest

from grader.key import make_exercise
from grader.notebook import release_notebook
from larkwell.cells import MOST_TEXT, Kernel
from larkwell.needs import needs

SETUP = {
    "id": "day-001-setup",
    "source": "import pandas as pd\ncards = pd.DataFrame({'owner': list('aab'), 'n': [1, 2, 3]})",
}


def cell(name: str, source: str) -> dict[str, str]:
    return {"id": f"day-001-{name}", "source": source}


def run(kernel: Kernel, cells: list[dict[str, str]], wanted: str) -> list[dict]:
    place = {one["id"]: one for one in cells}
    return [kernel.run(place[name]) for name in kernel.plan(cells, f"day-001-{wanted}")]


def outputs(source: str) -> list[dict]:
    found = run(Kernel(), [SETUP, cell("q1-answer", source)], "q1-answer")[-1]
    json.dumps(found)
    return found["outputs"]


@pytest.mark.parametrize(
    ("source", "uses", "makes"),
    [
        ("n = 1\np = n / len(cards)", {"len", "cards"}, {"n", "p"}),
        ("cards['x'] = 1", {"cards"}, {"cards"}),
        ("total += 1", {"total"}, {"total"}),
        ("def rate(a):\n    return a / base", {"base"}, {"rate"}),
        ("def rate(a):\n    return a / base\nbase = 2", set(), {"rate", "base"}),
        ("for one in cards:\n    last = one\nprint(last)", {"cards", "print"}, {"one", "last"}),
        ("import pandas as pd", set(), {"pd"}),
        ("owner = {\nbroken", set(), {"owner"}),
    ],
)
def test_what_a_cell_needs_and_makes(source, uses, makes):
    assert needs(source) == (uses, makes)


def test_a_check_runs_the_set_up_and_the_answer_first_and_each_only_once():
    kernel = Kernel()
    cells = [SETUP, cell("demo-1", "1 / 0"), cell("q1-answer", "n = len(cards)"), cell("q1", "print(n)")]
    assert [one["id"] for one in run(kernel, cells, "q1")] == ["day-001-setup", "day-001-q1-answer", "day-001-q1"]
    assert [one["id"] for one in run(kernel, cells, "q1")] == ["day-001-q1"]
    cells[2]["source"] = "n = 5"
    assert [one["id"] for one in run(kernel, cells, "q1")] == ["day-001-q1-answer", "day-001-q1"]


def test_what_failed_runs_again():
    kernel = Kernel()
    cells = [SETUP, cell("q1-answer", "n = m"), cell("q1", "print(n)")]
    assert run(kernel, cells, "q1-answer")[-1]["failed"]
    assert kernel.plan(cells, "day-001-q1") == ["day-001-q1-answer", "day-001-q1"]


def test_text_tables_and_values_come_in_the_order_they_were_made():
    kinds = [one["kind"] for one in outputs("print(1)\ndisplay(cards)\nprint(2)\ncards['n'].sum()")]
    assert kinds == ["text", "table", "text"]
    assert outputs("3;") == []


def test_a_series_is_a_table_with_its_kind_said():
    (table,) = outputs("cards['owner'].value_counts()")
    assert table["caption"] == "Series count, 2 values, int64"
    assert (table["levels"], table["head"], table["rows"]) == (1, ["owner", "count"], [["a", "2"], ["b", "1"]])


def test_a_long_table_shows_both_ends_and_its_size():
    (table,) = outputs("pd.DataFrame({'x': [i / 8 for i in range(500)]})")
    assert table["caption"] == "500 rows, 1 column"
    assert len(table["rows"]) == 16
    assert table["rows"][10] is None
    assert table["rows"][1] == ["1", "0.125"]


def test_a_chart_is_a_picture_with_words():
    (picture,) = outputs("cards.set_index('owner')['n'].plot.bar(title='Cards')")
    assert picture["kind"] == "picture"
    assert picture["alt"] == "Bar chart 'Cards': a: 1, a: 2, b: 3."


def test_endless_printing_is_cut():
    text, note = outputs(f"print('x' * {MOST_TEXT + 1})")
    assert len(text["text"]) == MOST_TEXT
    assert "20,000 characters" in note["text"]


def test_an_error_names_the_learners_line_and_keeps_the_trace():
    (error,) = outputs("n = 1\ncards.groupby('ownr')['n'].sum()")
    assert (error["name"], error["line"], error["code"]) == ("KeyError", 2, "cards.groupby('ownr')['n'].sum()")
    assert error["plain"] == "There is no column or label `ownr`. Did you mean `owner`?"
    assert "cells.py" not in error["trace"]
    assert "groupby" in error["trace"]


GLOSSED = {
    "print('a": "a quote is missing",
    "n = len(cards": "`(` is opened and never closed",
    "n = 1)": "a closing `)` too many",
    "n = (1]": "`(` is opened, but `]` closes it",
    "if cards.empty\n    n = 1": "ends with a colon",
    "if n = 1:\n    pass": "two, `==`, ask whether",
    "n = “a”": "often comes along with pasted text",
    "n = [1 2]": "A comma between them may be missing",
    "n = 38kg": "numbers have no unit",
    "def f():\nreturn 1": "four spaces further in",
    "n = 1\n  m = 2": "Look at the spaces",
    "n = cads": "and does the cell that makes it run? Did you mean `cards`?",
    "import seaborn_x": "no package `seaborn_x`",
    "cards['Owner ']": "There is no column or label `Owner `. Did you mean `owner`?",
    "cards['owner', 'n']": "two pairs of square brackets",
    "cards.ownr": "has no `.ownr`. Did you mean `owner`?",
    "print(1).x": "is nothing (`None`)",
    "n = ...\nn.mean()": "Put your answer in its place",
    "n = ...\nn / 2": "Put your answer in its place",
    "pd.read_exel": "There is no `read_exel` in it",
    "if cards['n'] > 1:\n    pass": "Join conditions with `&`",
    "cards[(cards['n'] > 1) and (cards['n'] < 3)]": "Join conditions with `&`",
    "float('38%')": "The text '38%' is no number",
    "cards['x'] = [1, 2]": "2 values do not fit a table of 3 rows",
    "pd.read_csv('x.csv')": '`load("leads")` fetches a table',
    "cards['owner'].value_counts['a']": "A method needs its round brackets first",
    "5[0]": "Square brackets pick from a table",
    "cards('owner')": 'is asked with square ones: `cards["owner"]`',
    "2(3)": "Is a `*` missing",
    "'1' - 1": "`-` does not work between `str` and `int`",
    "'rate ' + 1": 'In a sentence use `f"{rate:.1%} of leads"`',
    "def f(a):\n    return a\nf()": "too few or too many values",
    "cards.head(rows=2)": "knows no `rows=`",
    "cards['owner'].mean()": "Text cannot be added up or averaged",
    "len(5)": "A single number has no length",
    "1 / 0": "divided by zero",
    "[1][3]": "Counting starts at 0",
}


@pytest.mark.parametrize("source", GLOSSED)
def test_the_common_errors_are_put_into_plain_words(source):
    error = outputs(source)[-1]
    assert error["kind"] == "error"
    assert GLOSSED[source] in error["plain"]


def test_tries_and_hints_survive_a_restart(course):
    (source,) = course.exercises((3,))
    notebook = release_notebook(source, make_exercise(source, course.public))
    cells = [
        {"id": one["id"], "source": "".join(one["source"])} for one in notebook["cells"] if one["cell_type"] == "code"
    ]
    answer = next(one for one in cells if one["id"] == "day-003-q2-answer")

    def said(kernel: Kernel, wanted: str) -> dict:
        place = {one["id"]: one for one in cells}
        return [kernel.run(place[name]) for name in kernel.plan(cells, wanted)][-1]["outputs"][0]

    first = Kernel()
    assert said(first, "day-003-q2")["state"] == "not attempted"
    for wrong in ("n_shared = 1\np_shared = 2", "n_shared = 2\np_shared = 2", "n_shared = 3\np_shared = 2"):
        answer["source"] = wrong
        verdict = said(first, "day-003-q2")
        assert (verdict["kind"], verdict["state"]) == ("verdict", "not yet")
    assert first.progress()["q2"] == {"done": False, "tries": 3, "hints": 0}
    cells.append({"id": "day-003-q2-solution", "source": 'solution("q2")'})
    second = Kernel()
    second.restore(first.progress())
    assert "n_shared" in said(second, "day-003-q2-solution")["text"]
    answer["source"] = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)"
    verdict = said(second, "day-003-q2")
    assert (verdict["state"], verdict["text"]) == ("right", "q2: Right.")
    assert verdict["more"]
    assert second.progress()["q2"]["done"]


def test_an_index_of_two_levels_labels_rows_twice():
    (table,) = outputs("cards.groupby(['owner', 'n']).size().to_frame('rows')")
    assert (table["levels"], table["head"]) == (2, ["owner", "n", "rows"])
    assert table["rows"][0] == ["a", "1", "1"]
