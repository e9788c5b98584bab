"""Feedback pages: what they say, what they keep to themselves, and that nothing in them runs."""

from __future__ import annotations

import re
import sqlite3

import pytest
from click.testing import CliRunner

from grader.cli import main
from grader.grading.pages import clean, foreign_prose, prose, said
from grader.grading.run import grade_class
from larkwell import questions
from tests.grading.support import RIGHT, SECRET, STEM, answered, cell_of, hand_in, make_class, released

EVIL = "</code></pre><script>alert(1)</script><img src=https://x.example/y onerror=alert(2)>"
MEANING = "Some cards belong to both."


@pytest.fixture(scope="module")
def class_(course, tmp_path_factory):
    """Four learners: all right; a recognised mistake and markup in every place; blank; torn."""
    made = make_class(tmp_path_factory.mktemp("feedback") / "class", course.public)
    best = answered(released(made), **RIGHT)
    cell_of(best, "q4")["source"] = f"Both of them: {SECRET}."
    hand_in(made, "best", best)
    partly = answered(
        released(made),
        q1=f"n_shared = (cards['owner'] == 'shared').sum()\nraise ValueError('''{EVIL}''')",
        q2="def rate(k, n):\n    return k / n if n else float('nan')",
        q3=f"# {EVIL}\nper_owner = cards['owner'].value_counts()",
    )
    cell_of(partly, "q4")["source"] = f"**Sales**, [because](javascript:alert(3)) {EVIL}"
    hand_in(made, "partly", partly)
    (made.folder / "submitted" / "partly" / STEM / "timestamp.txt").write_text("2026-02-03 10:00:00 UTC")
    hand_in(made, "blank", released(made))
    hand_in(made, "torn", b"{")
    grade_class(made)
    with sqlite3.connect(made.folder / "gradebook.db") as book:
        marker(book, "partly", "day-001-q4", 2.5, f"Two reasons are *missing*. {EVIL}")
        book.execute("update student set first_name = 'Ana', last_name = '<b>Álvarez</b>' where id = 'partly'")
        book.execute(
            "update submitted_notebook set late_submission_penalty = 0.5 where assignment_id in"
            " (select id from submitted_assignment where student_id = 'partly')"
        )
    ran = CliRunner().invoke(main, ["feedback", "--class", str(made.folder)])
    assert ran.exit_code == 0, ran.output
    assert "4 pages are in" in ran.output
    return made


def marker(book: sqlite3.Connection, student: str, cell: str, points: float, comment: str) -> None:
    """What formgrader writes when a person has marked an answer."""
    of = (
        "(select n.id from submitted_notebook n join submitted_assignment a on a.id = n.assignment_id"
        " where a.student_id = ?) and cell_id in (select id from base_cell where name = ?)"
    )
    book.execute(
        f"update grade set manual_score = ?, needs_manual_grade = 0 where notebook_id in {of}", (points, student, cell)
    )
    book.execute(f"update comment set manual_comment = ? where notebook_id in {of}", (comment, student, cell))


def page(class_, student: str) -> str:
    return (class_.folder / "feedback" / student / STEM / f"{STEM}.html").read_text()


def section(text: str, question: str) -> str:
    """One question's part of a page, as a reader sees it."""
    found = re.search(rf"<section[^>]*>\s*<h2>{question} .*?</section>", text, re.DOTALL)
    assert found
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found.group(0)))


def test_a_page_says_per_question_what_was_asked_answered_earned_and_meant(class_):
    text = page(class_, "partly")
    one, two, three, four = (section(text, f"Q{number}") for number in range(1, 5))
    assert "Store the number of shared cards" in one
    assert "◐ Partly right" in one or "✗ Not yet" in one
    assert "p_shared" in one
    assert "What it did Nothing stops k &gt; n." in two
    assert "1.5 of 2" in two
    assert "✓ Right 2 of 2" in three
    assert "What it means Nobody owns all of it." in three
    assert "✎ Marked by a person 2.5 of 4" in four
    assert "Comment Two reasons are missing ." in four
    assert MEANING not in text, "a meaning may hold the answer, and is for those who have it"


def test_the_total_counts_a_persons_marks_and_lateness(class_):
    text = page(class_, "partly")
    earned = float(re.search(r"<strong>([\d.]+)</strong> of 10 points", text).group(1))
    with sqlite3.connect(class_.folder / "gradebook.db") as book:
        (auto,) = book.execute(
            "select sum(g.auto_score) from grade g join submitted_notebook n on n.id = g.notebook_id"
            " join submitted_assignment a on a.id = n.assignment_id where a.student_id = 'partly'"
        ).fetchone()
    assert earned == pytest.approx(auto + 2.5 - 0.5)
    assert "0.5 points were taken off because it was handed in late" in text
    assert "handed in 2026-02-03 10:00 UTC" in text
    assert "so far" in page(class_, "best")
    assert "1 answer still waits for a person" in page(class_, "best")


def test_nothing_of_a_learners_is_obeyed(class_):
    for student in ("partly", "best", "blank", "torn"):
        body = page(class_, student).partition("<body>")[2]
        assert not re.search(r"<(script|img|iframe|object|style|link|svg|form|input|meta)\b", body)
        assert not re.search(r"<[^>]*\son\w+=", body)
        assert not re.search(r"(href|src)=.?\s*(javascript|data):", body)
        assert not re.search(r"<[^>]*https://x\.example", body)
    text = page(class_, "partly")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert "Ana &lt;b&gt;Álvarez&lt;/b&gt; (partly)" in text
    assert "<strong>Sales</strong>" in text
    assert text.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 5, "in code twice, in a message, an essay, a comment"
    assert "&amp;lt;" not in text
    assert "default-src 'none'" in text.partition("<body>")[0]


def test_a_page_holds_no_key_no_model_answer_and_no_other_learner(class_):
    key = class_.key(STEM)
    for student in ("partly", "blank", "torn"):
        text = page(class_, student)
        for secret in ("A secret model answer", "Four points.", "A number.", "BEGIN SOLUTION", SECRET, "best"):
            assert secret not in text
        assert str(key.keys["q1"].right["p_shared"]["v"]) not in text
        assert "cards[&quot;owner&quot;] == &quot;shared&quot;" not in text
        assert 'cards["owner"] == "shared"' not in text


def test_an_instructor_may_show_the_answers(class_):
    ran = CliRunner().invoke(main, ["feedback", "--class", str(class_.folder), "--student", "blank", "--with-answers"])
    assert ran.exit_code == 0, ran.output
    text = page(class_, "blank")
    assert 'n_shared = (cards["owner"] == "shared").sum()' in text
    assert "A secret model answer." in text
    assert MEANING in text
    assert "Four points." not in text
    assert CliRunner().invoke(main, ["feedback", "--class", str(class_.folder), "--student", "blank"]).exit_code == 0
    assert "A secret model answer." not in page(class_, "blank")


def test_an_untouched_and_an_unreadable_notebook_are_told_so(class_):
    assert "○ Not attempted" in section(page(class_, "blank"), "Q1")
    torn = page(class_, "torn")
    assert "could not be graded: no notebook: JSONDecodeError" in torn
    assert "… Waiting for a person" in section(torn, "Q1")


def test_what_cannot_be_written_is_told_and_the_rest_is_there(class_):
    hand_in(class_, "new", released(class_))
    kept = class_.folder / "autograded" / "best" / STEM / f"{STEM}.ipynb"
    away = kept.rename(kept.with_suffix(".away"))
    try:
        ran = CliRunner().invoke(main, ["feedback", "--class", str(class_.folder), "--day", "1"])
    finally:
        away.rename(kept)
    assert ran.exit_code == 1
    assert "new, day-001: not graded yet. Run: course grade" in ran.output
    assert "not there. Grade this submission again: course grade" in ran.output
    assert "3 pages are in" in ran.output


def test_before_any_grading_the_command_says_what_to_do(course, tmp_path):
    made = make_class(tmp_path / "class", course.public)
    hand_in(made, "ana", released(made))
    for words in (["feedback"], ["report", "1"], ["history"]):
        ran = CliRunner().invoke(main, [*words, "--class", str(made.folder)])
        assert ran.exit_code == 1
        assert "no gradebook yet. Grade first: course grade" in ran.output
    assert not (made.folder / "gradebook.db").exists()


def test_a_page_fits_a_phone_and_paper(class_, browser):
    path = class_.folder / "feedback" / "partly" / STEM / f"{STEM}.html"
    asked = []
    with browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="dark") as shown:
        shown.on("request", lambda request: asked.append(request.url))
        shown.on("dialog", lambda dialog: asked.append(dialog.message))
        shown.goto(path.as_uri())
        assert shown.evaluate("document.documentElement.scrollWidth") == 390
        dark = shown.evaluate("getComputedStyle(document.body).backgroundColor")
        shown.emulate_media(media="print")
        assert dark == "rgb(23, 28, 35)"
        assert shown.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert asked == [path.as_uri()]


def test_markdown_and_messages_are_cleaned():
    assert "<script" not in prose("Text <script>alert(1)</script>")
    assert "&lt;b&gt;" in foreign_prose("<b>bold</b>")
    assert "javascript" not in str(foreign_prose("[x](javascript:alert(1))")).partition(">x")[0]
    assert said("`a<b` is *not* 2*3*4") == "<code>a&lt;b</code> is <em>not</em> 2*3*4"
    assert clean('<p style="color:red" onclick="x()">text</p>') == "<p>text</p>"


def test_a_mended_key_shows_in_the_next_pages(class_):
    path = class_.edition / "keys" / f"{STEM}.json.gz"
    before = path.read_bytes()
    exercise = questions.read(class_.edition, STEM)
    exercise.keys["q3"].right["per_owner"] = exercise.keys["q3"].wrongs[2].changes["per_owner"]
    path.write_bytes(questions.pack(exercise))
    try:
        grade_class(class_, student="best")
        assert CliRunner().invoke(main, ["feedback", "--class", str(class_.folder), "--student", "best"]).exit_code == 0
        assert "✓ Right" not in section(page(class_, "best"), "Q3")
    finally:
        path.write_bytes(before)
