"""The exercise in the lesson, in a real Chromium: from a wrong answer to a graded hand-in; nothing is ever lost."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from grader.gradebook import write_course_directory

from ..end_to_end.test_nbgrader import nbgrader
from ..formgrader import STOCK
from .conftest import LESSON, STEM

pytestmark = pytest.mark.xdist_group("site")

BOOT = 90_000
RIGHT = "n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)"
ESSAY = "Marketing and sales own it together: of 240 enquiries 12 became customers."


def cell(page: Page, name: str):
    return page.locator(f'[data-cell="day-003-{name}"]')


def code(page: Page, question: str):
    return page.get_by_label(f"Your code for {question}")


def verdict(page: Page, question: str):
    return cell(page, question.lower()).locator(".lw-verdict")


def checked(page: Page, question: str, text: str):
    code(page, question).fill(text)
    page.get_by_role("button", name=f"Check {question}").click()
    return verdict(page, question)


def hand_in(page: Page):
    with page.expect_download() as download:
        page.get_by_role("button", name="Download for hand-in").click()
    return download.value


def texts(notebook: dict) -> dict[str, str]:
    return {one["id"]: "".join(one["source"]) for one in notebook["cells"]}


def test_from_a_wrong_answer_to_a_graded_hand_in(window, served, released, course, tmp_path):
    page = window()
    first = checked(page, "Q2", "n_shared = cards['owner'].value_counts()['shared']\np_shared = n_shared")
    expect(first).to_contain_text("A share is that count divided by all cards", timeout=BOOT)
    expect(cell(page, "q2").get_by_role("status").first).to_contain_text("Not yet")
    page.get_by_role("button", name="Hint for Q2").click()
    expect(cell(page, "q2").locator(".lw-hint")).to_contain_text("Hint 1 of 3")
    expect(checked(page, "Q2", RIGHT)).to_contain_text("q2: Right.")
    expect(verdict(page, "Q2")).to_contain_text("can be moved by either team")  # its meaning
    page.get_by_label("Your text for Q5").fill(ESSAY)
    expect(page.locator(".lw-score")).to_have_text("1 of 4 right, 2 of 13 points")

    page.reload()
    expect(code(page, "Q2")).to_have_value(RIGHT)
    expect(page.locator(".lw-score")).to_have_text("1 of 4 right, 2 of 13 points")
    home = page.context.new_page()
    home.goto(served.url)
    expect(home.locator("[data-progress]")).to_contain_text("On this device: 0 days done, 2 points.")
    expect(home.get_by_role("link", name="Go on with day 3")).to_be_visible()
    home.goto(f"{served.url}syllabus/")
    expect(home.locator("li[value='3'] .lw-mark")).to_have_text("1 of 4 right")

    download = hand_in(page)
    assert download.suggested_filename == f"{STEM}.ipynb"
    handed = json.loads(download.path().read_text(encoding="utf-8"))
    assert handed["metadata"] == released["metadata"]
    assert [one["metadata"] for one in handed["cells"]] == [one["metadata"] for one in released["cells"]]
    edited = {"day-003-q2-answer": RIGHT, "day-003-q5": ESSAY}
    assert texts(handed) == texts(released) | edited

    (source,) = course.exercises((3,))
    write_course_directory(tmp_path, [source], course.public)
    nbgrader(tmp_path, "generate_assignment", STEM)
    folder = tmp_path / "submitted" / "reader" / STEM
    folder.mkdir(parents=True)
    download.save_as(folder / download.suggested_filename)
    nbgrader(tmp_path, "autograde", STEM, STOCK)
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as gradebook:
        grades = gradebook.find_submission(STEM, "reader").notebooks[0].grades
        earned = {one.name: one.auto_score for one in grades}
        waiting = [one.name for one in grades if one.needs_manual_grade]
    assert earned["day-003-q2"] == 2
    assert sum(score or 0 for score in earned.values()) == 2
    assert waiting == ["day-003-q5"]


def test_an_untouched_hand_in_is_the_release_notebook_to_the_byte(window, course):
    page = window()
    page.wait_for_selector(".lw-live")
    release = course.notebooks / "phase-01-two-jobs-one-funnel" / f"{STEM}.ipynb"
    assert hand_in(page).path().read_bytes() == release.read_bytes()


def test_outputs_errors_and_stop(window):
    page = window()
    demo = cell(page, "demo-2").get_by_role("button", name="Run")
    demo.click()
    expect(cell(page, "demo-2").get_by_role("table")).to_contain_text("EUR", timeout=BOOT)
    expect(cell(page, "demo-2").get_by_role("table")).to_contain_text("Series count, 3 values")
    cell(page, "demo-4").get_by_role("button", name="Run").click()  # draws what demo 2 has made
    expect(cell(page, "demo-4").get_by_role("img")).to_have_attribute(
        "alt", "Bar chart: EUR: 12, USD: 8, GBP: 4.", timeout=BOOT
    )
    code(page, "Q3").fill("x = 1\nper_stage = card['stage']")
    code(page, "Q3").press("Shift+Enter")
    error = cell(page, "q3-answer").locator(".lw-error")
    expect(error).to_contain_text("Did you mean cards?")
    expect(error).to_contain_text("line 2  per_stage = card['stage']")
    page.get_by_role("button", name="Check Q3").click()
    expect(cell(page, "q3")).to_contain_text("A cell above stopped with an error")

    code(page, "Q3").fill("while True:\n    pass")
    code(page, "Q3").press("Shift+Enter")
    cell(page, "q3-answer").get_by_role("button", name="Stop").click()
    expect(cell(page, "q3-answer")).to_contain_text("Stopped.")
    expect(code(page, "Q3")).to_have_value("while True:\n    pass")
    expect(checked(page, "Q3", "per_stage = cards['stage'].value_counts()")).to_contain_text("q3: Right.", timeout=BOOT)


def test_the_keyboard_is_enough(window):
    page = window()
    field = code(page, "Q2")
    field.fill("")
    field.press_sequentially("if True:")
    field.press("Enter")
    field.press_sequentially("n_shared = 1")
    field.press("Enter")
    field.press("Backspace")
    field.press_sequentially("p_shared = 2")
    expect(field).to_have_value("if True:\n    n_shared = 1\np_shared = 2")
    assert field.evaluate("area => area.previousSibling.textContent") == field.input_value() + "\n"
    field.press("Control+Enter")
    expect(verdict(page, "Q2")).to_contain_text("Not yet", timeout=BOOT)
    expect(field).to_be_focused()
    field.press("Escape")
    field.press("Tab")
    expect(cell(page, "q2-answer").get_by_role("button", name="Run")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check Q2")).to_be_focused()


def test_starting_over_can_be_taken_back(window):
    page = window()
    code(page, "Q2").fill(RIGHT)
    page.get_by_role("button", name="Start over").click()
    expect(code(page, "Q2")).to_have_value("n_shared = ...\np_shared = ...\n")
    page.reload()
    code(page, "Q2").fill("n_shared = 1")
    page.get_by_role("button", name="Take the start over back").click()
    expect(code(page, "Q2")).to_have_value(RIGHT)
    page.get_by_role("button", name="Take the start over back").click()
    expect(code(page, "Q2")).to_have_value("n_shared = 1")  # what stood there is not lost either


OLDER = """async ([stem, cells]) => {
  const notebook = await (await fetch(document.querySelector("[data-notebook]").dataset.notebook)).json();
  notebook.metadata.larkwell.version = "0ld0ld00";
  notebook.cells.find((one) => one.id === "day-003-q3-ask").source = ["### Q3 · An older question · 3 points"];
  const asked = indexedDB.open("larkwell");
  const database = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const record = {stem, version: "0ld0ld00", notebook, cells, progress: {}, changed: Date.now(), before: null};
  const transaction = database.transaction("work", "readwrite");
  transaction.objectStore("work").put(record);
  await new Promise((done) => { transaction.oncomplete = done; });
}"""


def test_work_on_an_older_version_is_kept_and_offered(window):
    page = window()
    page.wait_for_selector(".lw-live")
    page.evaluate(OLDER, [STEM, {"day-003-q2-answer": RIGHT, "day-003-q3-answer": "per_stage = 1"}])
    page.reload()
    offer = page.get_by_role("region", name="Your earlier work")
    expect(offer).to_contain_text("This exercise has changed since you worked on it")
    offer.get_by_text("See what changed").click()
    change = offer.get_by_role("listitem")
    expect(change.locator("strong")).to_have_text(
        ["Q3 · Where does Larkwell look, and where is it blind? · 3 points (changed)"]
    )
    expect(change.locator("del").first).to_have_text(
        "removed: An older question end of removed."
    )  # by eye struck through
    expect(change.locator("ins").first).to_contain_text("added: Where does Larkwell look")
    expect(code(page, "Q2")).to_have_value("n_shared = ...\np_shared = ...\n")
    code(page, "Q3").fill("per_stage = 2")
    with page.expect_download() as download:
        offer.get_by_role("button", name="Download the earlier one for hand-in").click()
    assert download.value.suggested_filename == f"{STEM}.ipynb"
    assert texts(json.loads(download.value.path().read_text()))["day-003-q2-answer"] == RIGHT
    offer.get_by_role("button", name="Bring my answers over").click()
    expect(code(page, "Q2")).to_have_value(RIGHT)
    expect(code(page, "Q3")).to_have_value("per_stage = 2")
    page.reload()
    expect(page.locator("details.lw-offer > summary")).to_contain_text("on an earlier version of this exercise")
    expect(page.get_by_role("region", name="Your earlier work")).to_have_count(0)


def test_two_tabs_do_not_overwrite_each_other(window, served):
    page = window()
    page.wait_for_selector(".lw-live")
    other = page.context.new_page()
    other.goto(served.url + LESSON)
    code(other, "Q3").fill("per_stage = 3")
    code(page, "Q2").fill(RIGHT)
    expect(code(page, "Q3")).to_have_value("per_stage = 3")
    expect(code(other, "Q2")).to_have_value(RIGHT)


def test_time_zones_come_with_the_first_that_is_asked_for(window, served):
    page = window()
    served.asked.clear()
    zone = (
        "import pandas as pd\nt = pd.Timestamp('2025-07-01 01:30').tz_localize('UTC').tz_convert('America/Los_Angeles')"
    )
    wrong = checked(page, "Q2", f"{zone}\nn_shared = t.hour\np_shared = 0.25")
    expect(wrong).to_contain_text("Not yet", timeout=BOOT)
    expect(checked(page, "Q2", f"{zone}\n{RIGHT}\nassert str(t) == '2025-06-30 18:30:00-07:00'")).to_contain_text(
        "Right."
    )
    assert any("tzdata" in path for path in served.asked)


def test_python_waits_where_data_is_dear_and_comes_from_the_cache_on_return(window, served):
    page = window("syllabus/")  # where no Python starts
    page.context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    page.close()
    page = page.context.new_page()
    served.asked.clear()
    page.goto(served.url + LESSON)
    expect(page.locator(".lw-state")).to_have_text("Python starts with your first run.")
    page.wait_for_timeout(4000)
    assert [path for path in served.asked if "/pyodide/" in path] == []
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    loaded = [path for path in served.asked if "/pyodide/" in path]
    assert any("pandas" in path for path in loaded)
    assert not any("matplotlib" in path or "scipy" in path for path in loaded)
    served.asked.clear()
    page.reload()
    expect(checked(page, "Q2", RIGHT + "\n")).to_contain_text("Right.", timeout=BOOT)
    assert [path for path in served.asked if re.search(r"/pyodide/|/assets/[0-9a-f]{8}/", path)] == []


def test_days_in_a_row(window, served):
    page = window("syllabus/")
    module = served.asset("habit/progress.js")
    streak = f"([dates, now]) => import('{module}').then((one) => one.streak(dates, now))"
    week = ["2026-02-27", "2026-02-28", "2026-03-01"]
    assert page.evaluate(streak, [week, "2026-03-01"]) == 3
    assert page.evaluate(streak, [week, "2026-03-02"]) == 3
    assert page.evaluate(streak, [week, "2026-03-03"]) == 0


def test_a_site_without_python_says_so_and_keeps_the_rest(window):
    page = window("syllabus/", service_workers="block")  # or it would ask in the page's place
    page.route("**/pyodide-lock.json*", lambda route: route.fulfill(status=404))
    page.goto(page.url.replace("syllabus/", LESSON))
    page.get_by_role("button", name="Check Q2").click()
    expect(cell(page, "q2")).to_contain_text("This copy of the course carries no Python.")
    assert hand_in(page).suggested_filename == f"{STEM}.ipynb"


LOADED = """() => {
  const preloaded = [...document.querySelectorAll("link[rel=modulepreload]")].map((link) => link.href);
  const loaded = performance.getEntriesByType("resource").map((one) => one.name);
  return [preloaded, loaded.filter((name) => /\\/runner\\/(?!worker)[^/]+\\.js$/.test(name))];
}"""


def test_the_editor_waits_for_no_import_no_notebook_and_no_theme(window, host):
    host.slow[".min.js"] = 12.0
    page = window("404.html", service_workers="block")
    host.asked.clear()
    page.goto(host.url + LESSON, wait_until="commit")
    expect(page.locator(".lw-live")).to_be_visible(timeout=11_000)
    host.slow.clear()
    assert not any(path.endswith(".ipynb") for path in host.asked)
    preloaded, loaded = page.evaluate(LOADED)
    assert len(loaded) > 12
    assert set(loaded) <= set(preloaded)
    page.goto(f"{host.url}syllabus/")
    assert page.locator("link[rel=modulepreload]").count() == 0


def test_a_key_that_did_not_come_is_asked_for_again_when_it_is_needed(window, served):
    page = window("syllabus/", service_workers="block")
    answers = [503, 503]
    asked = []

    def key(route):
        asked.append(route.request.url)
        if answers:
            route.fulfill(status=answers.pop())
        else:
            route.continue_()

    page.context.route("**/keys/*", key)
    page.goto(served.url + LESSON)
    page.get_by_role("button", name="Check Q2").click()
    error = cell(page, "setup").locator(".lw-error")
    expect(error).to_contain_text("Connect to the network, then try once more.", timeout=BOOT)
    expect(cell(page, "q2")).to_contain_text("A cell above stopped with an error")
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.")
    expect(error).to_have_count(0)
    assert len(asked) == 3
    assert all(STEM in url for url in asked)
