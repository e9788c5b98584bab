"""The full notebook beside the exercise in the page: one document in both, from this site alone, and never lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Locator, Page, expect

from grader.cli import main
from grader.gradebook import CONFIG
from grader.grading.classes import Class

from .conftest import STEM
from .test_runner import OLDER

pytestmark = pytest.mark.xdist_group("site")

BOOT = 400_000  # thirty seconds where nothing else runs
WRONG = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared"
RIGHT = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = share(n_shared)"
HELPER = "def share(part):\n    return part / len(cards)"
RECORDS = """async () => {
  const asked = indexedDB.open("larkwell");
  const database = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const request = database.transaction("work").objectStore("work").getAll();
  return new Promise((done) => { request.onsuccess = () => { database.close(); done(request.result); }; });
}"""
ESSAY = "Marketing and sales own it together."


def code(page: Page, question: str) -> Locator:
    return page.get_by_label(f"Your code for {question}")


def open_notebook(page: Page) -> Page:
    page.get_by_role("link", name="Open the full notebook").first.click()
    expect(page.locator(".jp-Notebook .jp-Cell").first).to_be_visible(timeout=BOOT)
    return page


def lab_cell(page: Page, text: str) -> Locator:
    return page.locator(".jp-Notebook .jp-CodeCell", has=page.locator(".cm-content", has_text=text)).first


def write(page: Page, cell: Locator, text: str) -> None:
    cell.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def saved(page: Page, text: str) -> None:
    """Save, and wait until the text has reached the record that the lesson works on."""
    page.keyboard.press("Control+s")
    page.wait_for_function(f"text => ({RECORDS})().then((all) => JSON.stringify(all).includes(text))", arg=text)


def records(page: Page) -> list[dict]:
    return page.evaluate(RECORDS)


def test_one_document_from_the_lesson_to_the_notebook_and_to_the_mark(window, course, served, released, tmp_path):
    page = window()
    code(page, "Q2").fill(WRONG)
    page.get_by_label("Your text for Q5").fill(ESSAY)
    open_notebook(page)
    answer = lab_cell(page, "n_shared = ")
    expect(answer).to_contain_text("p_shared = n_shared")
    expect(page.locator(".jp-Notebook")).to_contain_text(ESSAY)

    answer.locator(".cm-content").click()  # a cell of the learner's own, above the answer
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    page.keyboard.insert_text(HELPER)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    check = lab_cell(page, 'check("q2"')
    expect(check.locator(".jp-Cell-outputArea")).to_contain_text(
        "A share is that count divided by all cards", timeout=BOOT
    )
    write(page, answer, RIGHT)
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    expect(check.locator(".jp-Cell-outputArea")).to_contain_text("q2: Right.")
    expect(check.locator(".jp-Cell-outputArea")).to_contain_text("can be moved by either team")  # its meaning
    expect(check.locator(".jupyter-widgets").first).to_be_visible()
    saved(page, "share(n_shared)")

    page.get_by_role("link", name="Back to the lesson of day 3").click()
    expect(code(page, "Q2")).to_have_value(RIGHT)
    expect(page.get_by_label("Code in a cell of your own")).to_have_value(HELPER)
    expect(page.locator(".lw-score")).to_have_text("1 of 4 right, 2 of 13 points")
    page.get_by_role("button", name="Check Q2").click()
    expect(page.locator('[data-cell="day-003-q2"] .lw-verdict')).to_contain_text("q2: Right.", timeout=BOOT)

    with page.expect_download() as download:
        page.get_by_role("button", name="Download for hand-in").click()
    assert download.value.suggested_filename == f"{STEM}.ipynb"
    handed = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert handed["metadata"] == released["metadata"]
    own = [one for one in handed["cells"] if one["id"] not in {cell["id"] for cell in released["cells"]}]
    assert ["".join(one["source"]) for one in own] == [HELPER]
    assert [one["metadata"] for one in handed["cells"] if one not in own] == [
        one["metadata"] for one in released["cells"]
    ]
    assert graded(course, download.value.path(), tmp_path / "class") == {"day-003-q2": 2}


def graded(course, handed: Path, folder: Path) -> dict[str, float]:
    """The marks above 0 that `course grade` gives a downloaded file."""
    shutil.copytree(course.public, folder / "edition")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    release = Class.at(folder).release_path(STEM)
    release.parent.mkdir(parents=True)
    shutil.copyfile(course.notebooks / "phase-01-two-jobs-one-funnel" / f"{STEM}.ipynb", release)
    place = folder / "submitted" / "reader" / STEM
    place.mkdir(parents=True)
    shutil.copyfile(handed, place / f"{STEM}.ipynb")
    done = CliRunner().invoke(main, ["grade", "--class", str(folder)])
    assert done.exception is None, done.output
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{folder / 'gradebook.db'}") as gradebook:
        grades = gradebook.find_submission(STEM, "reader").notebooks[0].grades
        return {one.name: one.auto_score for one in grades if one.auto_score}


def test_both_open_at_once_and_nothing_is_lost(window, released):
    page = window()
    page.wait_for_selector(".lw-live")
    lab = page.context.new_page()
    lab.goto(page.get_by_role("link", name="Open the full notebook").first.evaluate("link => link.href"))
    answer = lab_cell(lab, "per_stage")
    expect(answer).to_be_visible(timeout=BOOT)
    code(page, "Q3").fill("per_stage = 1")
    expect(answer).to_contain_text("per_stage = 1")  # within a moment, without a word
    write(lab, answer, "per_stage = 2")
    saved(lab, "per_stage = 2")
    expect(code(page, "Q3")).to_have_value("per_stage = 1")  # the reader is at it: it is not changed under their hands
    code(page, "Q3").press_sequentially("0")
    aside = page.get_by_role("region", name="Another text of your answer to Q3")
    expect(aside).to_contain_text("per_stage = 2")
    expect(answer).to_contain_text("per_stage = 10")
    aside.get_by_role("button", name="Take this one instead").click()
    expect(code(page, "Q3")).to_have_value("per_stage = 2")
    expect(answer).to_contain_text("per_stage = 2")
    expect(aside).to_contain_text("per_stage = 10")
    aside.get_by_role("button", name="Let it go").click()
    expect(aside).to_have_count(0)
    code(page, "Q3").focus()
    write(lab, answer, "per_stage = 3")
    saved(lab, "per_stage = 3")
    expect(code(page, "Q3")).to_have_value("per_stage = 2")
    code(page, "Q2").focus()
    expect(code(page, "Q3")).to_have_value("per_stage = 3")
    lab.reload()
    expect(lab_cell(lab, "per_stage")).to_contain_text("per_stage = 3", timeout=BOOT)
    assert [one["cells"] for one in records(page)] == [{"day-003-q3-answer": "per_stage = 3"}]
    lab.get_by_role("menuitem", name="File", exact=True).click()
    with lab.expect_download() as download:
        lab.get_by_role("menuitem", name="Download", exact=True).click()
    assert download.value.suggested_filename == f"{STEM}.ipynb"
    handed = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert handed["metadata"] == released["metadata"]
    assert [one["metadata"].get("nbgrader") for one in handed["cells"]] == [
        one["metadata"].get("nbgrader") for one in released["cells"]
    ]


def test_work_on_an_older_version_is_not_touched_by_the_notebook(window):
    page = window()
    page.wait_for_selector(".lw-live")
    page.evaluate(OLDER, [STEM, {"day-003-q2-answer": RIGHT}])
    before = records(page)
    open_notebook(page)
    expect(page.locator("body")).to_contain_text("This exercise has changed since you worked on it.")
    expect(lab_cell(page, "n_shared = ")).to_contain_text("n_shared = ...")
    write(page, lab_cell(page, "n_shared = "), "n_shared = 7")
    saved(page, "n_shared = 7")
    now = records(page)
    assert [one for one in now if one["version"] == "0ld0ld00"] == before
    assert [one["cells"] for one in now if one not in before] == [{"day-003-q2-answer": "n_shared = 7"}]


def test_sliders_move_predictions_are_kept_and_python_is_the_lessons_own(window, served):
    page = window("404.html")
    ledger = f"import('{served.asset('runner/predictions.js')}').then((one) => one.openLedger())"
    event = {"about": "", "made": "2026-02-27", "low": 5, "high": 20}
    page.evaluate(f"(entry) => {ledger}.then((one) => one.put('event', entry))", event)
    page.goto(f"{served.url}lab/lab/index.html?path=day-009-metric-contract.ipynb&mode=single-document")
    cell = lab_cell(page, "explore(")
    expect(cell).to_be_visible(timeout=BOOT)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    slider = cell.get_by_role("slider").first
    expect(slider).to_be_visible(timeout=BOOT)
    before = cell.locator(".widget-readout").first.inner_text()
    slider.press("ArrowRight")
    expect(cell.locator(".widget-readout").first).not_to_have_text(before)
    write(page, cell, "from larkwell import predict, predictions\npredict('waste', 1, 2)\npredictions()")
    page.keyboard.press("Shift+Enter")
    expect(page.locator(".jp-Notebook")).to_contain_text("waste: 1 to 2, written down on", timeout=BOOT)
    expect(page.locator(".jp-Notebook")).not_to_contain_text("only until this notebook closes")
    expect(page.locator(".jp-Notebook .dataframe", has_text="waste")).to_contain_text("event")
    entries = page.evaluate(f"{ledger}.then((one) => one.entries())")
    assert [name for name, _ in entries] == ["event", "waste"]
    kernel = [path for path in served.asked if path.endswith(".whl") and "/lab/" in path]
    assert kernel == []  # one copy of Python, in the folder that the lessons use
