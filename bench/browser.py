"""How fast the exercise in a lesson answers, in Chromium: `python bench/browser.py [runs]` prints medians as JSON.

Each run opens fresh private windows on a local server that compresses as common hosts do. `first_verdict` counts from
the click on the link to the page to the first verdict, with a reader who checks at once; `verdict_after_reading` from
the press on Check, after 30 seconds on the page; `return_verdict` from the press on Check in a page just opened again.
`jupyterlite_verdict` counts from the click on the link to the full notebook to the first verdict of *Run All Cells*.
`slow_lcp` is the Largest Contentful Paint at 1.6 Mbit/s, 150 ms and a quarter of the processor. Bytes are those that
the server sent. `load` is the machine's at the end: on a busy machine only ratios of one run mean anything.
"""

from __future__ import annotations

import functools
import http.server
import json
import os
import statistics
import sys
import threading
import time
from pathlib import Path

from host import Host, kilobytes
from playwright.sync_api import Browser, Page, sync_playwright

from grader.reading.printed import chromium

ROOT = Path(__file__).parents[1]
STEM = "day-003-marketing-metrics-or-sales-metrics"
LESSON = f"phase-01-two-jobs-one-funnel/{STEM}/"
NOTEBOOK = f"lab/lab/index.html?path={STEM}.ipynb&mode=single-document"
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
LARGEST_PAINT = """new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
  .observe({ type: "largest-contentful-paint", buffered: true }))"""
READING = 30
BOOT = 300_000


def verdict(page: Page) -> float:
    """Seconds from the press on Check to the verdict."""
    page.get_by_label("Your code for Q2").fill("n_shared = 10\np_shared = 0.25")
    started = time.perf_counter()
    page.get_by_role("button", name="Check Q2").click()
    page.locator('[data-cell="day-003-q2"] .lw-verdict').wait_for(timeout=BOOT)
    return time.perf_counter() - started


def at_once(browser: Browser, site: str) -> dict[str, float]:
    """A reader who checks at once, and comes back."""
    Host.sent.clear()
    context = browser.new_context()
    page = context.new_page()
    started = time.perf_counter()
    page.goto(site + LESSON, wait_until="commit")
    page.locator(".lw-live").wait_for(timeout=BOOT)
    found = {"editor_s": page.evaluate("performance.getEntriesByName('lw-editor')[0].startTime / 1000")}
    verdict(page)
    found["first_verdict_s"] = time.perf_counter() - started
    found["page_kB"], found["python_kB"] = kilobytes(python=False), kilobytes(python=True)
    page.wait_for_timeout(3000)
    Host.sent.clear()
    page.goto(site + LESSON)
    page.locator(".lw-live").wait_for(timeout=BOOT)
    found["return_editor_s"] = page.evaluate("performance.getEntriesByName('lw-editor')[0].startTime / 1000")
    found["return_verdict_s"] = verdict(page)
    found["return_python_kB"] = kilobytes(python=True)
    context.close()
    return found


def after_reading(browser: Browser, site: str) -> dict[str, float]:
    """A reader who reads first."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(site + LESSON)
    page.wait_for_timeout(READING * 1000)
    found = {"verdict_after_reading_s": verdict(page)}
    context.close()
    return found


def full_notebook(browser: Browser, site: str) -> dict[str, float]:
    """The same day in JupyterLite, its checks run at once."""
    Host.sent.clear()
    context = browser.new_context(viewport={"width": 1440, "height": 1000})
    page = context.new_page()
    started = time.perf_counter()
    page.goto(site + NOTEBOOK, wait_until="commit")
    page.locator(".jp-Notebook .jp-Cell").first.wait_for(timeout=BOOT)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.locator(".jp-Cell-outputArea", has_text="Nothing to check yet").first.wait_for(timeout=BOOT)
    found = {
        "jupyterlite_verdict_s": time.perf_counter() - started,
        "jupyterlite_page_kB": kilobytes(python=False),
        "jupyterlite_python_kB": kilobytes(python=True),
    }
    context.close()
    return found


def slow_paint(browser: Browser, site: str) -> dict[str, float]:
    """When the lesson's largest part is painted on a slow network and processor."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(site + LESSON, timeout=BOOT)
    found = {"slow_lcp_s": page.evaluate(LARGEST_PAINT) / 1000}
    context.close()
    return found


def main(runs: int) -> None:
    host = functools.partial(Host, directory=str(ROOT / "build" / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), host) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        site = f"http://127.0.0.1:{server.server_port}/"
        found = []
        for _ in range(runs):
            measures = (slow_paint, at_once, after_reading, full_notebook)
            found.append({name: value for measure in measures for name, value in measure(browser, site).items()})
            found[-1]["share_of_jupyterlite"] = found[-1]["first_verdict_s"] / found[-1]["jupyterlite_verdict_s"]
        browser.close()
        server.shutdown()
    medians = {name: round(statistics.median(one[name] for one in found), 2) for name in found[0]}
    print(json.dumps(medians | {"runs": runs, "load": round(os.getloadavg()[0], 1)}, indent=1))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
