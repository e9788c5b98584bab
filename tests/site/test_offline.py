"""Without a network: visited days are there and run; an update comes at once; no storage, no harm."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import LESSON, beside, until
from .test_runner import BOOT, RIGHT, checked

pytestmark = pytest.mark.xdist_group("site")

KEPT = """async () => {
  const found = {};
  for (const name of await caches.keys()) {
    found[name] = (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname);
  }
  return found;
}"""


HOLDS = """async ([ending, text]) => {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const found = new URL(request.url).pathname.endsWith(ending) && (await (await cache.match(request))?.text());
      if (found && found.includes(text)) return true;
    }
  }
  return false;
}"""


def kept(page: Page) -> dict[str, list[str]]:
    return page.evaluate(KEPT)


def wait_until_kept(page: Page, ending: str, text: str = "") -> None:
    until(page, HOLDS, [ending, text])


def test_a_visited_day_reads_and_runs_without_a_network(window, host):
    page = window()
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    wait_until_kept(page, "/kept-for-build")
    host.down = True
    page.reload()
    expect(page.get_by_role("heading", name="Q2 · How big is the grey zone?")).to_be_visible()
    expect(checked(page, "Q2", f"{RIGHT}\n")).to_contain_text("Right.", timeout=BOOT)
    page.goto(f"{host.url}glossary/")
    expect(page.get_by_role("heading")).to_have_text("No network, and this page has not been opened here before")
    page.get_by_role("link", name="Day 3 · Forty Metric Cards").click()
    expect(page.locator(".lw-live")).to_be_visible()


@pytest.mark.parametrize("late", [".bin", "pyodide-lock.json", "sw.js"])
def test_what_was_under_way_when_the_worker_came_is_kept(window, host, late):
    host.slow[late] = 1.5
    page = window()
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    for ending in (".bin", "pyodide-lock.json", "/pyodide.mjs", "/pyodide.asm.wasm", "-none-any.whl"):
        wait_until_kept(page, ending)


def test_an_update_comes_at_once_and_leaves_nothing_old(window, host):
    page = window("syllabus/")
    wait_until_kept(page, "/kept-for-build")
    until(page, "caches.keys().then((names) => names.some((name) => name.endsWith('files 1')))")
    page.evaluate(
        """async (root) => {
          await caches.open(`${root} pages 0`);
          const [files] = (await caches.keys()).filter((name) => name.endsWith("files 1"));
          await (await caches.open(files)).put(`${root}assets/00000000/old.js`, new Response("old"));
        }""",
        "/some/course/",
    )
    text = (host.folder / "syllabus" / "index.html").read_text(encoding="utf-8")
    host.changed["syllabus/"] = text.replace("One hundred days in ten phases", "The new syllabus").encode()
    worker = (host.folder / "sw.js").read_text(encoding="utf-8")
    host.changed["sw.js"] = re.sub(r'BUILD = "\w+"', 'BUILD = "newbuild"', worker).encode()
    page.reload()
    expect(page.locator("article")).to_contain_text("The new syllabus")
    page.evaluate("navigator.serviceWorker.ready.then((one) => one.update())")
    until(page, "navigator.serviceWorker.getRegistration().then((one) => Boolean(one.waiting))")
    context = page.context
    page.close()  # the last page of the old version
    page = context.new_page()
    page.goto(beside(host))  # from where one sees what the worker does, and takes no part
    until(page, "(root) => navigator.serviceWorker.getRegistration(root).then((one) => !one.waiting)", host.url)
    page.goto(f"{host.url}syllabus/")
    wait_until_kept(page, "/kept-for-build", "newbuild")
    found = kept(page)
    assert sorted(found) == ["/some/course/ files 1", "/some/course/ pages 1"]
    assert not any(path.endswith("old.js") for paths in found.values() for path in paths)


REFUSED = """
Object.defineProperty(navigator, "serviceWorker", {value: {
  register: () => Promise.reject(new DOMException("refused", "SecurityError")), ready: new Promise(() => {}),
  controller: null, addEventListener: () => {},
}});
indexedDB.open = () => { throw new DOMException("refused", "SecurityError"); };
"""


def test_where_storage_is_refused_the_exercise_runs_and_says_that_nothing_is_kept(window, host):
    page = window("syllabus/", service_workers="block")
    page.context.add_init_script(REFUSED)
    page.goto(host.url + LESSON)
    expect(page.locator(".lw-foot")).to_contain_text("This browser keeps nothing after the page is closed")
    until(
        page,
        "(address) => import(address).then((offline) => offline.keeping(1e9)).then(() => true)",
        host.asset("offline.js"),
    )
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    assert kept(page) == {}


def test_a_full_disk_stops_nothing(window, host):
    worker = (host.folder / "sw.js").read_text(encoding="utf-8")
    full = 'Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\n'
    host.changed["sw.js"] = (full + worker).encode()
    page = window("syllabus/")
    until(page, "Boolean(navigator.serviceWorker.controller)")
    page.reload()
    expect(page.locator("h1")).to_contain_text("Syllabus")
    assert page.evaluate("performance.getEntriesByType('navigation')[0].workerStart") > 0, "the worker has answered"
    assert all(paths == [] for paths in kept(page).values())
