"""The content security policy and the headers that the guide names: nothing the course does is against them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from grader.delivery import headers

from .conftest import LESSON, until
from .test_runner import BOOT, RIGHT, cell, checked

pytestmark = pytest.mark.xdist_group("site")

WATCH = """
self.violations = [];
document.addEventListener("securitypolicyviolation", (event) => {
  const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
  self.violations.push(`${violatedDirective}: ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
});
"""


def named_headers(text: str) -> dict[str, dict[str, str]]:
    """What a `_headers` file says, by the beginning of the paths it says it for."""
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line.startswith("/"):
            found[start := line.strip("/*")] = {}
        else:
            name, value = line.strip().split(": ", 1)
            found[start][name] = value
    return found


def test_nothing_the_course_does_is_against_its_policy(window, host):
    host.headers.update(named_headers((host.folder / "_headers").read_text(encoding="utf-8")))
    told: list[str] = []
    page = window("")
    page.context.add_init_script(WATCH)
    page.context.on("console", lambda line: told.append(line.text) if "Content Security" in line.text else None)
    page.goto(host.url)
    page.locator(".md-content a[href*='phase-01']").first.click()
    page.goto(host.url + LESSON)
    cell(page, "demo-2").get_by_role("button", name="Run").click()
    expect(cell(page, "demo-2").get_by_role("table")).to_contain_text("EUR", timeout=BOOT)
    cell(page, "demo-4").get_by_role("button", name="Run").click()
    expect(cell(page, "demo-4").get_by_role("img")).to_be_visible(timeout=BOOT)
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    assert page.evaluate("self.violations") == []
    page.locator("label[title='Switch to the dark page']").click()
    page.locator("input.md-search__input").click()
    page.keyboard.type("win rate")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert page.evaluate("self.violations") == []
    assert told == []
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'self.inline = 1'}))"
    )
    assert page.evaluate("self.inline") is None
    until(page, "self.violations.length === 1")  # so they are seen


def test_every_page_has_a_policy_of_its_own(host):
    pages = [path for path in host.folder.rglob("*.html") if "lab" not in path.relative_to(host.folder).parts[:1]]
    assert len(pages) > 20
    for path in pages:
        policy = re.search(r'<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"', path.read_text())
        assert policy, path
        assert "unsafe-inline" not in policy[1]
        assert "'unsafe-eval'" not in policy[1]


def test_the_guide_names_the_very_headers(course):
    guide = (course.root / "course" / "guides" / "publisher.md").read_text(encoding="utf-8")
    for values in named_headers(headers()).values():
        for name, value in values.items():
            assert name in guide, name
            assert value in guide, value
