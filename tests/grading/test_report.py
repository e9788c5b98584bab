"""The report on a day: its figures against hand-worked ones, and what counts as an equal answer."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading.bars import Bar, bars
from grader.grading.gradebook_read import CellMark, Result
from grader.grading.item_analysis import correlation, items, misconceptions
from grader.grading.normal_form import LONGEST, normal_form
from grader.grading.release import read_release
from grader.grading.run import grade_class
from grader.grading.similarity import SMALLEST, alike, normal_forms
from tests.grading.support import RIGHT, STEM, answered, cell_of, hand_in, make_class, released

GUARDLESS = "def rate(k, n):\n    return k / n if n else float('nan')"
LONG = """
wanted = cards['owner'] == 'shared'
shared = cards.loc[wanted]
n_shared = len(shared.index)
every = len(cards.index)
p_shared = n_shared / every if every else 0.0
"""
DISGUISED = """
# all my own work
mask = (cards["owner"]=="shared")
grey=cards.loc[ mask ]
n_shared   = len(grey.index)
n=len(cards.index)
p_shared=(n_shared/n) if n else 0e0
"""


@pytest.fixture(scope="module")
def class_(course, tmp_path_factory):
    """Eight learners, two of them with one long answer in two dresses."""
    made = make_class(tmp_path_factory.mktemp("report") / "class", course.public)
    hand_in(made, "ana", answered(released(made), **(RIGHT | {"q1": LONG})))
    hand_in(made, "bob", answered(released(made), **(RIGHT | {"q1": DISGUISED, "q2": GUARDLESS})))
    hand_in(made, "cleo", answered(released(made), q1=RIGHT["q1"], q2=GUARDLESS))
    hand_in(made, "dan", answered(released(made), q2=GUARDLESS, q3="per_owner = cards['stage'].value_counts()"))
    hand_in(made, "eve", answered(released(made), q1="while True: pass", q3=RIGHT["q3"]))
    notebook = released(made)
    notebook["cells"].remove(cell_of(notebook, "q3-answer"))
    cell_of(notebook, "q4")["source"] = "<b>Both</b> of them"
    hand_in(made, "fay", notebook)
    hand_in(made, "gus", b"{")
    hand_in(made, "hal", released(made))
    (made.folder / "grading.toml").write_text("cell_seconds = 3\n")
    grade_class(made)
    return made


@pytest.fixture(scope="module")
def report(class_) -> str:
    ran = CliRunner().invoke(main, ["report", "1", "--class", str(class_.folder)])
    assert ran.exit_code == 0, ran.output
    assert "The report on 8 submissions is" in ran.output
    return (class_.folder / "reports" / f"{STEM}.html").read_text()


def table(page: str, caption: str) -> list[list[str]]:
    """The rows of the table with a caption, as text."""
    found = re.search(rf"<caption>{caption}.*?</table>", page, re.DOTALL)
    assert found
    rows = re.findall(r"<tr>.*?</tr>", found.group(0), re.DOTALL)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows[1:]]
    return [[" ".join(re.sub(r"<[^>]+>", "", cell).split()) for cell in row] for row in cells]


def test_the_questions_are_counted(report):
    rows = {row[0]: row for row in table(report, "Questions")}
    assert rows["q1"][1:4] == ["number", "2", "7"]
    assert rows["q1"][4:10] == ["43%", "3", "0", "1", "3", "0"]
    assert rows["q2"][4:10] == ["46%", "1", "3", "0", "3", "0"]
    assert rows["q3"][5:10] == ["3", "0", "1", "3", "0"], "a lost answer counts as not attempted"
    assert rows["q4"][3:10] == ["6", "0%", "0", "0", "0", "6", "1"]
    assert rows["q4"][10] == "", "everybody got the same: not defined"
    assert float(rows["q1"][10]) > 0


def test_misconceptions_are_named_and_counted(report):
    rows = table(report, "Misconceptions")
    assert rows[0] == ["q2", "no-guard", "3", "Nothing stops k > n.".replace(">", "&gt;")]
    assert ["q3", "stages", "1", "You counted stages."] in rows


def test_trouble_is_counted_and_each_person_that_is_needed_listed_with_the_reason(report):
    assert table(report, "Submissions with trouble") == [
        ["ran out of time", "1"],
        ["ended its process", "0"],
        ["cells lost, moved or changed", "1"],
        ["could not be read", "1"],
        ["need a person", "3"],
    ]
    rows = dict(table(report, "Submissions that need a person"))
    assert rows["eve"] == "the cell day-001-q1-answer took longer than 3 seconds; what follows ran without it"
    assert rows["fay"] == "day-001-q3-answer is not in the notebook; to be marked by hand: q4"
    assert rows["gus"].startswith("no notebook: JSONDecodeError")


def test_equal_answers_are_a_reason_to_look(report):
    assert "A reason to look, never a verdict." in report
    assert table(report, "Equal answers") == [["q1", "ana, bob", "2 of 2", "no"]]


def test_the_report_is_one_file_with_a_table_for_each_chart(report):
    assert report.count("<svg") == 4
    assert report.count('role="img" aria-label="') == 4
    assert report.count("<caption>") == 5
    assert not re.search(r"<(script|img|link|iframe)\b|src=|url\(", report)
    assert "<b>" not in report
    assert "it names learners" in report


def test_a_report_needs_a_released_and_graded_day(class_):
    ran = CliRunner().invoke(main, ["report", "2", "--class", str(class_.folder)])
    assert ran.exit_code == 1
    assert "day 2: not released in this class. Run: course release 2" in ran.output


def test_the_worked_solution_is_recognised_in_an_answer_long_enough(class_):
    release, exercise = read_release(class_.release_path(STEM)), class_.key(STEM)
    exercise.questions["q1"] = replace(exercise.questions["q1"], solution=DISGUISED)
    starter = next(cell.source for cell in release.cells if cell.id == "day-001-q1-answer")
    texts = {"ana": f"{starter}\n{LONG}", "bob": f"{starter}\n{RIGHT['q1']}", "cleo": exercise.questions["q2"].solution}
    (found,) = alike(release, exercise, {student: {"day-001-q1-answer": text} for student, text in texts.items()})
    assert (found.question, found.students, found.of, found.solution) == ("q1", ("ana",), 1, True)


def result(student: str, **credits: float) -> Result:
    marks = {}
    for name, credit in credits.items():
        state = "right" if credit == 1 else "not yet"
        marks[f"day-001-{name}"] = CellMark(credit * 2, None, 0.0, False, state, f"{name} said", None)
    return Result(student, student, None, 0.0, marks=marks)


def test_difficulty_and_discrimination_by_hand(class_):
    """r of (1, 1, 0, 0) with the rests (1, 0.5, 0.5, 0) is 0.5 / sqrt(1 * 0.5)."""
    results = [result("a", q1=1, q2=1, q3=1), result("b", q1=1, q2=1, q3=0)]
    results += [result("c", q1=0, q2=0, q3=1), result("d", q1=0, q2=0, q3=0)]
    cells = {f"day-001-{name}": name for name in ("q1", "q2", "q3")}
    one, two, three = items(cells, class_.key(STEM), results)
    assert (one.difficulty, one.n, one.pairs) == (0.5, 4, 4)
    assert one.discrimination == pytest.approx(0.5 / 0.5**0.5)
    assert two.discrimination == one.discrimination
    assert three.discrimination == pytest.approx(0)
    assert misconceptions(cells, class_.key(STEM), results)[0].count == 2


def test_a_correlation_that_is_not_defined_is_none():
    assert correlation([]) is None
    assert correlation([(0, 1), (1, 2)]) is None
    assert correlation([(0, 1), (1, 1), (0.5, 1)]) is None
    assert correlation([(0, 1), (1, 0), (0.5, 0.5)]) == pytest.approx(-1)


SAME = [
    ("total = a.sum()\nx = total / 2", "t=a . sum( )  # half\nx = t/2"),
    ("x = 'one'", 'x = "one"'),
    ("x = 1_000 + 0.5", "x = 0x3e8 + 5e-1"),
    ("x = [i for i in a]", "x = [row for row in a]"),
    ("x = ...\nx = 3", "x = 3"),
    ('def x(p):\n    """Half."""\n    return p / 2', "def x(q):\n    return (q / 2)\n    return ..."),
    ("import numpy as np\nx = np.sum(a)", "import numpy\nx = numpy.sum(a)"),
    ("%time y = 1\nx = a", "x = a"),
]
DIFFERENT = [
    ("x = a + b", "x = b + a"),
    ("x = a.sum()", "x = a.mean()"),
    ("x = 1", "x = 1.0"),
    ("x = cards", "x = leads"),
    ("u = a\nv = b\nx = u - v", "u = a\nv = b\nx = v - u"),
    ("x = 1", "y = 1"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_normal_form_sets_dress_aside(one, other):
    starter = "x = ...\ndef f():\n    return ..."
    assert normal_form(one, starter, ["x"]) == normal_form(other, starter, ["x"]) is not None


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_the_normal_form_keeps_what_the_code_does(one, other):
    assert normal_form(one, "", ["x"])[0] != normal_form(other, "", ["x"])[0]


def test_code_that_no_parser_should_meet_costs_one_answer():
    bombs = ["(" * 20_000, "x = " + "-" * 40_000 + "1", "a" * (LONGEST + 1), "def", "\x00", "x = '\ud800'"]
    found = normal_forms([(code, "", []) for code in [*bombs, "x = 1", bombs[0], "x = 2"]])
    assert len(found) == len(bombs) + 3
    assert found[6] is not None
    assert found[8] is not None
    assert found[0] is found[2] is found[3] is None
    assert found[6][1] < SMALLEST


def test_a_bar_says_its_value_also_without_eyes():
    drawn = bars("A & B", [Bar("q1 <x>", 0.5, "50%"), Bar("q2", None, "–"), Bar("q3", -0.2, "-0.20")])
    assert 'aria-label="A &amp; B. q1 &lt;x&gt;: 50%; q2: –; q3: -0.20"' in drawn
    assert drawn.count('class="bar"') == 1
