"""Every lesson's page as people meet it: on a phone, with a screen reader, without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .conftest import STEM

pytestmark = pytest.mark.xdist_group("site")

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def test_a_lesson_can_be_read_without_scripts(window):
    page = window(java_script_enabled=False)
    expect(page.get_by_role("heading", name="Q2 · How big is the grey zone?")).to_be_visible()
    expect(page.locator(".exercise")).to_contain_text("n_shared = ...")
    link = page.get_by_role("link", name="Download the notebook")
    expect(link).to_have_attribute("download", f"{STEM}.ipynb")
    with page.expect_download() as download:
        link.click()
    assert download.value.path().read_text(encoding="utf-8").startswith("{")


def test_no_lesson_scrolls_sideways_on_a_phone(window, course, served):
    page = window("", **PHONE)
    for lesson in course.lessons:
        page.goto(f"{served.url}{lesson.phase_folder}/{lesson.stem}/")
        page.wait_for_selector(".lw-live")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width == 390, f"{lesson.stem} is {width} px wide"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_lesson(window, violations, scheme):
    page = window(color_scheme=scheme, **PHONE)
    field = page.get_by_label("Your code for Q2")
    field.fill("n_shared = 1\np_shared = 'a'  # no share\ncards")
    page.get_by_role("button", name="Check Q2").click()
    expect(page.locator(".lw-verdict")).to_be_visible(timeout=90_000)
    page.get_by_role("button", name="Hint for Q2").click()
    page.get_by_label("Your code for Q3").fill("per_stage = cars")
    page.get_by_label("Your code for Q3").press("Shift+Enter")
    expect(page.locator(".lw-error")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert violations(page) == []


PAGES = {
    "landing": "",
    "phase": "phase-01-two-jobs-one-funnel/",
    "phase in preparation": "phase-02-stages-definitions-and-leaks/",
    "project": "phase-01-two-jobs-one-funnel/day-010-capstone-two-boss-scoreboard/",
    "syllabus": "syllabus/",
    "glossary": "glossary/",
    "data dictionary": "data/",
    "learners' guide": "guides/learner/",
    "instructors' guide": "guides/instructor/",
    "authors' guide": "guides/author/",
    "what I can do": "progress/",
    "plan": "plan/",
    "review": "review/",
    "not found": "404.html",
}
PRESSED = {"landing": "Sales", "plan": "Make the plan"}


@pytest.mark.parametrize(("scheme", "width"), [("light", 390), ("dark", 1440)])
def test_axe_finds_nothing_on_any_kind_of_page(window, served, violations, scheme, width):
    page = window("", color_scheme=scheme, reduced_motion="reduce", viewport={"width": width, "height": 900})
    page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    found = {}
    for name, path in PAGES.items():
        page.goto(served.url + path)
        if button := PRESSED.get(name):
            page.get_by_role("button", name=button).click()
        found[name] = violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width, name
    page.goto(served.url)
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").fill("cost per lead")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    found["search"] = violations(page)
    assert {name: told for name, told in found.items() if told} == {}


def test_a_page_says_elsewhere_what_it_is(window, served):
    page = window(java_script_enabled=False)
    site = "https://example.org/some/course/"
    told = {
        one.get_attribute("property"): one.get_attribute("content")
        for one in page.locator("meta[property^='og:']").all()
    }
    assert told["og:title"] == "Day 3 · Forty Metric Cards: Marketing's, Sales', or Nobody's?"
    assert told["og:description"].startswith("Can you tell a marketing metric")
    assert told["og:image"] == f"{site}assets/cards/day-003.png"
    for address in (told["og:image"], f"{site}feed.xml", f"{site}rss.xml"):
        assert page.request.get(address.replace(site, served.url)).ok
    feed = page.locator("link[type='application/atom+xml']").get_attribute("href")
    assert page.evaluate("(name) => new URL(name, location.href).href", feed) == f"{served.url}feed.xml"


def test_every_page_reads_without_scripts(window, served):
    page = window("", java_script_enabled=False)
    for name, path in PAGES.items():
        page.goto(served.url + path)
        expect(page.get_by_role("heading", level=1).first, name).to_be_visible()
        assert page.locator("article button:visible").count() == 0, f"{name} has a button that does nothing"
    page.goto(served.url)
    expect(page.get_by_text("Advertising spend divided by the demo forms")).to_be_visible()
    expect(page.get_by_role("link", name="All 12 cards")).to_be_visible()
    page.goto(f"{served.url}progress/")
    expect(page.get_by_role("heading", name="Day 3 ·")).to_be_visible()


def test_nothing_moves_for_who_asks_for_that(window):
    page = window("", reduced_motion="reduce")
    moving = page.evaluate("""[...document.querySelectorAll("*")].flatMap((one) => ["", "::before"].map((part) => {
      const { transitionDuration, animationName } = getComputedStyle(one, part || null);
      const moves = parseFloat(transitionDuration) > 0.01 || animationName !== "none";
      return moves ? `${one.tagName}.${one.className}${part}` : null;
    })).filter(Boolean)""")
    assert moving == []
