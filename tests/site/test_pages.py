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
def test_axe_finds_nothing_on_the_lesson(window, axe, scheme):
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
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    told = [
        f"{one['id']}: {node['target']} {node['failureSummary']}"
        for one in found["violations"]
        for node in one["nodes"]
    ]
    assert told == []
