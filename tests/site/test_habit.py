"""The daily habit on the device: try, plan, review, move progress, report, find; and what holds without a store."""

from __future__ import annotations

import json
import string
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from playwright.sync_api import expect

from grader.glossary import terms

from .conftest import LESSON, STEM

pytestmark = pytest.mark.xdist_group("site")

SAVING = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
NO_STORE = """
for (const name of ["indexedDB", "localStorage"]) {
  const get = () => { throw new DOMException("refused", "SecurityError"); };
  Object.defineProperty(self, name, {configurable: true, get});
}
"""
WORK = """async ([stem, days, tries, done]) => {
  const assets = document.querySelector("link[href$='larkwell.css']").href.replace("larkwell.css", "");
  const store = await (await import(`${assets}runner/store.js`)).openStore();
  const all = await (await fetch("/some/course/days.json")).json();
  const day = all.find((one) => one.stem === stem);
  const questions = Object.keys(day.points);
  const notebook = {cells: [], metadata: {larkwell: {version: "0ld0ld00", exercise: stem}}};
  const fresh = {stem, version: "0ld0ld00", notebook, cells: {}, progress: {}, dates: [], before: null};
  await store.change(fresh, (record) => {
    record.cells["day-000-x"] = "a text";
    questions.forEach((id) => { record.progress[id] = {done, tries, hints: 0}; });
    record.dates = days;
  });
}"""


@pytest.fixture
def quiet(window):
    """A window on a device that saves data, so that no page starts Python by itself."""

    def open_window(path="", *scripts, **options):
        page = window("404.html", **options)
        for script in (SAVING, *scripts):
            page.add_init_script(script)
        page.goto(page.url.replace("404.html", path))
        return page

    return open_window


def days_ago(page, number: int) -> str:
    script = "(n) => { const d = new Date(); d.setDate(d.getDate() - n); return d.toLocaleDateString('sv'); }"
    return page.evaluate(script, number)


def done(page, stem: str, when: list[str], *, tries: int = 0, right: bool = True) -> None:
    page.evaluate(WORK, [stem, when, tries, right])


def keep(page, habit: dict) -> None:
    page.evaluate("(habit) => localStorage.setItem('larkwell-habit', JSON.stringify(habit))", habit)


def test_the_landing_page_judges_an_answer_at_once_by_keyboard(quiet, served):
    page = quiet()
    served.asked.clear()
    page.get_by_role("button", name="Sales").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".trial .lw-verdict:visible")).to_contain_text("went to sales, as in many published tables")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Shared")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("button", name="Sales")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".trial .lw-verdict:visible")).to_contain_text("Right. Freeze either team")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Cost per demo request")).to_be_focused()
    assert not [path for path in served.asked if "pyodide" in path or "notebooks" in path]


def test_a_done_day_comes_back_after_two_days_then_ten(quiet, served, violations):
    page = quiet("review/")
    expect(page.locator("[data-review]")).to_contain_text("Nothing is due: the questions of a day come here two days")
    done(page, STEM, [days_ago(page, 1)])
    page.reload()
    expect(page.locator("[data-review]")).to_contain_text("3 more later, the next on")
    page.evaluate("localStorage.clear()")
    done(page, STEM, [days_ago(page, 2)])
    keep(page, {"plan": None, "reviews": {"day-003-r1": {"box": 0, "due": "2026-01-01"}}})
    page.reload()
    first = page.locator("ol.due > li").first
    expect(first).to_contain_text("Whose card is MQL acceptance rate")
    expect(first.locator(".due-answer")).to_be_hidden()
    first.get_by_role("button", name="Show the answer").click()
    expect(first.locator(".due-answer")).to_be_focused()
    expect(first.locator(".due-answer")).to_contain_text("Shared. Marketing moves it by what it hands over")
    assert violations(page) == []
    first.get_by_role("button", name="I knew it").click()
    expect(first.get_by_role("status")).to_contain_text("Well kept. It comes back on")
    kept = page.evaluate("JSON.parse(localStorage.getItem('larkwell-habit')).reviews['day-003-r1']")
    assert kept == {"box": 1, "due": days_ago(page, -10)}
    page.goto(served.url)
    expect(page.locator("[data-progress]")).to_contain_text("1 day done")


def test_a_lesson_opens_with_the_day_it_goes_back_to_and_with_misses(quiet, course, served, violations):
    lessons = {lesson.day: lesson for lesson in course.lessons}
    page = quiet("syllabus/")
    done(page, STEM, [days_ago(page, 0)])
    done(page, lessons[2].stem, [], tries=1, right=False)
    page.goto(f"{served.url}{lessons[4].phase_folder}/{lessons[4].stem}/")  # day 4 goes back to day 3
    offered = page.locator(".review")
    expect(offered.locator("summary")).to_contain_text("Before you read: 3 from earlier days")
    offered.locator("summary").click()
    expect(offered.locator("li").first).to_contain_text("Whose card is MQL acceptance rate")
    assert violations(page) == []
    again = offered.get_by_role("link", name="Q1 · ").first
    assert again.get_attribute("href").endswith(f"{lessons[2].stem}/#day-002-q1")
    again.click()
    expect(page.locator("#day-002-q1")).to_be_in_viewport()
    page.goto(f"{served.url}{lessons[1].phase_folder}/{lessons[1].stem}/")
    expect(page.locator(".review")).to_be_hidden()


def test_answers_move_a_question_on_or_back(quiet, served):
    page = quiet("syllabus/")
    call = f"(args) => import('{served.asset('habit/schedule.js')}').then((one) => one.answered(...args))"
    assert page.evaluate(call, [{"box": 0}, True, "2026-02-25"]) == {"box": 1, "due": "2026-03-07"}
    assert page.evaluate(call, [{"box": 1}, True, "2026-02-25"]) == {"box": 2, "due": "2026-04-06"}
    assert page.evaluate(call, [{"box": 2}, True, "2026-02-25"])["due"] > "9999"
    assert page.evaluate(call, [{"box": 2}, False, "2026-02-28"]) == {"box": 0, "due": "2026-03-01"}


def test_the_plan_dates_every_day_and_gives_a_calendar(quiet, served, course):
    page = quiet("plan/")
    page.get_by_label("Start on").fill("2026-11-20")  # a Friday
    page.get_by_label("with day").fill("3")
    page.get_by_label("at a pace of").select_option("weekdays")
    page.get_by_role("button", name="Make the plan").click()
    stamps = page.locator("ol.planned time").evaluate_all("all => all.map((one) => one.dateTime)")
    assert len(stamps) == 98
    assert stamps[:3] == ["2026-11-20", "2026-11-23", "2026-11-24"]
    page.reload()
    expect(page.locator("li[value='4'] time")).to_have_attribute("datetime", "2026-11-23")
    with page.expect_download() as download:
        page.get_by_role("button", name="Calendar file").click()
    content = download.value.path().read_bytes()
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    events = list(icalendar.Calendar.from_ical(content).walk("VEVENT"))
    assert [event["DTSTART"].dt.isoformat() for event in events] == stamps
    assert str(events[0]["SUMMARY"]) == "Day 3 · " + course.lessons[2].meta["title"]
    assert str(events[0]["URL"]) == served.url + LESSON
    assert len({str(event["UID"]) for event in events}) == 98
    page.get_by_role("button", name="Remove the plan").click()
    expect(page.locator("ol.planned time")).to_have_count(0)


def test_what_i_can_do_ticks_done_days(quiet, violations, course):
    days = len(course.lessons)
    page = quiet("progress/")
    expect(page.locator("[data-can-told]")).to_contain_text(f"0 of {days} pandas skills")
    done(page, STEM, [days_ago(page, 0)])
    page.reload()
    expect(page.locator("[data-can-told]")).to_contain_text(f"1 of {days} pandas skills and 3 of")
    expect(page.locator("section.can").first.get_by_role("heading")).to_contain_text("✓ you can")
    expect(page.locator("section.can").first).to_contain_text("shared metric")
    assert violations(page) == []


def test_progress_goes_from_one_browser_to_another(quiet, tmp_path):
    page = quiet("progress/")
    done(page, STEM, ["2026-01-21"], tries=2)
    review = {"day-003-r1": {"box": 1, "due": "2026-02-01"}}
    keep(page, {"plan": {"start": "2026-01-19", "pace": "daily", "from": 1}, "reviews": review})
    page.reload()
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress").click()
    assert download.value.suggested_filename.startswith("larkwell-progress-20")
    file = tmp_path / "progress.json"
    download.value.save_as(file)

    other = quiet("progress/")
    other.get_by_label("Bring progress in").set_input_files(file)
    expect(other.locator("[data-transfer]")).to_contain_text("Brought in: work on 1 day, and the plan and reviews.")
    other.reload()
    expect(other.locator("[data-can-told]")).to_contain_text("1 of ")
    with other.expect_download() as again:
        other.get_by_role("button", name="Save my progress").click()
    before, after = json.loads(file.read_text()), json.loads(again.value.path().read_text())
    for one in (*before["work"], *after["work"]):
        one.pop("changed")
    assert after["work"] == before["work"]
    assert after["habit"]["plan"] == before["habit"]["plan"]
    assert after["habit"]["reviews"]["day-003-r1"] == {"box": 1, "due": "2026-02-01"}


def test_what_is_here_is_kept_when_other_answers_come_in(quiet, served, tmp_path):
    page = quiet("progress/")
    done(page, STEM, ["2026-01-21"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress").click()
    content = json.loads(download.value.path().read_text())
    content["work"][0]["cells"] = {"day-000-x": "another text"}
    content["work"][0]["dates"] = ["2026-01-22"]
    content["work"][0]["changed"] = 1  # long ago
    own = {"after": "day-000-x", "cell": {"id": "own-1", "cell_type": "code", "source": "1 + 1"}}
    content["work"][0]["more"] = [own]
    (tmp_path / "older.json").write_text(json.dumps(content))
    page.get_by_label("Bring progress in").set_input_files(tmp_path / "older.json")
    expect(page.locator("[data-transfer]")).to_contain_text("What was here is still here.")
    store = f"import('{served.asset('runner/store.js')}').then((one) => one.openStore())"
    (record,) = page.evaluate(f"{store}.then((store) => store.everything())")
    assert record["cells"] == {"day-000-x": "a text"}
    assert record["before"]["cells"] == {"day-000-x": "another text"}
    assert record["dates"] == ["2026-01-21", "2026-01-22"]
    assert record["more"] == [own]


BROKEN = {
    "no JSON": lambda good: "{",
    "it does not say that it is one": lambda good: json.dumps([1]),
    "it is of version 2": lambda good: json.dumps(good | {"version": 2}),
    "entry 1: its answers are no texts": lambda good: json.dumps(
        good | {"work": [good["work"][0] | {"cells": {"a": 1}}]}
    ),
    "entry 1 has no notebook": lambda good: json.dumps(good | {"work": [good["work"][0] | {"notebook": None}]}),
    "entry 1: its own cells are damaged": lambda good: json.dumps(
        good | {"work": [good["work"][0] | {"more": [{"after": "x"}]}]}
    ),
    "entry 2 names no exercise": lambda good: json.dumps(good | {"work": [good["work"][0], {"stem": "../x"}]}),
    "the review day-003-r1 is none": lambda good: json.dumps(
        good | {"habit": {"plan": None, "reviews": {"day-003-r1": {"box": 0, "due": "2026-02-31"}}}}
    ),
    "the plan is none": lambda good: json.dumps(good | {"habit": {"plan": {"start": "soon"}, "reviews": {}}}),
}


def test_a_bad_file_is_named_and_loses_nothing(quiet, tmp_path):
    page = quiet("progress/")
    done(page, STEM, ["2026-01-21"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress").click()
    good = json.loads(download.value.path().read_text())
    for told, broken in BROKEN.items():
        (tmp_path / "bad.json").write_text(broken(good))
        page.get_by_label("Bring progress in").set_input_files(tmp_path / "bad.json")
        expect(page.locator("[data-transfer] [role=status]")).to_contain_text(told)
        expect(page.locator("[data-transfer] [role=status]")).to_contain_text("Nothing was changed.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my progress").click()
    after = json.loads(download.value.path().read_text())
    assert after["work"] == good["work"]


def test_where_the_browser_refuses_to_keep_anything_every_page_says_so_and_works(quiet, served):
    page = quiet("", NO_STORE)
    for path in ("", "review/", "plan/", "progress/"):
        page.goto(served.url + path)
        expect(page.get_by_text("keeps nothing").first, path).to_be_visible()
    page.goto(f"{served.url}plan/")
    page.get_by_role("button", name="Make the plan").click()
    expect(page.locator("ol.planned time").first).to_be_visible()
    page.goto(served.url + LESSON)
    expect(page.get_by_text("This browser keeps nothing after the page is closed: download")).to_be_visible()


def test_a_report_holds_the_answer_only_when_that_is_ticked(quiet):
    page = quiet(LESSON)
    page.evaluate("addEventListener('click', (event) => event.target.closest('.report a') && event.preventDefault())")
    page.get_by_label("Your code for Q2").fill("n_shared = 11 & 1\np_shared = 0.5")
    report = page.locator("[data-report='day-003-q2']")
    link = report.get_by_role("link", name="Report a problem to your instructor: Q2")

    def body():
        link.click()
        return parse_qs(urlsplit(link.get_attribute("href")).query)["body"][0]

    assert "Exercise: day-003\nQuestion: q2\nVersion: " in body()
    assert "n_shared" not in body()
    report.get_by_label("with my answer").check()
    assert "My answer:\n\nn_shared = 11 & 1\np_shared = 0.5\n" in body()
    report.get_by_label("with my answer").uncheck()
    assert "n_shared" not in body()
    expect(page.locator("[data-report]")).to_have_count(5)


def test_the_search_answers_whatever_a_word_begins_with(quiet):
    page = quiet("glossary/")
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Search")
    for letter in string.ascii_lowercase + string.digits:
        field.fill(f"day {letter}")
        field.press("End")
        expect(page.locator(".md-search-result__meta")).to_contain_text("matching documents")
        page.wait_for_timeout(200)  # the search answers a moment after the last key
    assert [line for line in said if "Invalid query" in line] == []


def test_the_search_finds_a_metric_by_any_of_its_names(quiet, served, course):
    served.asked.clear()
    page = quiet("glossary/")
    page.wait_for_load_state("networkidle")
    assert not any("search_index" in path for path in served.asked)  # it comes when somebody searches
    wanted = {
        "CAC": "Customer acquisition cost",
        "net dollar retention": "Net revenue retention",
        "churn": "Monthly customer churn",
    }
    wanted |= {name: term.name for term in terms(course.lessons) for name in term.also if term.lesson.day in (7, 8)}
    page.keyboard.press("/")
    field = page.get_by_role("textbox", name="Search")
    for name, entry in wanted.items():
        field.fill(name)
        field.press("End")  # the search listens to keys
        found = page.locator(".md-search-result__item", has_text="Glossary").filter(has_text=entry)
        expect(found.first, f"{name} finds {entry}").to_be_visible()
