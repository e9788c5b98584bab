"""How fast the exercise in a lesson answers, in Chromium: `python bench/browser.py [runs]` prints medians as JSON.

Each run is a fresh private window on a local server that compresses as common hosts do. `first_verdict` counts from the
click on the link to the page to the first verdict, with a reader who checks at once; `verdict_after_reading` from the
press on Check, after 30 seconds on the page. Bytes are those that the server sent.
"""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import statistics
import sys
import threading
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
LESSON = "phase-01-two-jobs-one-funnel/day-003-marketing-metrics-or-sales-metrics/"
COMPRESSED = {".html", ".css", ".js", ".mjs", ".json", ".ipynb", ".svg", ".wasm"}
READING = 30
BOOT = 120_000


class Host(http.server.SimpleHTTPRequestHandler):
    """A static host: gzip for text and WebAssembly, Last-Modified, nothing else."""

    sent: dict[str, int] = {}  # noqa: RUF012  (one for all requests of a run)
    packed = functools.cache(lambda path: gzip.compress(Path(path).read_bytes(), 6))

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        if self.headers.get("If-Modified-Since") == self.date_time_string(path.stat().st_mtime):
            self.send_response(304)
            self.end_headers()
            return
        pack = path.suffix in COMPRESSED
        body = Host.packed(str(path)) if pack else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        if pack:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        Host.sent[self.path] = Host.sent.get(self.path, 0) + len(body)

    def log_message(self, format: str, *args: object) -> None:
        """Requests are counted, not logged."""


def kilobytes(*, python: bool) -> float:
    return sum(size for path, size in Host.sent.items() if ("/pyodide/" in path) == python) / 1000


def verdict(page: Page) -> float:
    """Seconds from the press on Check to the verdict."""
    page.get_by_label("Your code for Q2").fill("n_shared = 10\np_shared = 0.25")
    started = time.perf_counter()
    page.get_by_role("button", name="Check Q2").click()
    page.locator('[data-cell="day-003-q2"] .lw-verdict').wait_for(timeout=BOOT)
    return time.perf_counter() - started


def one_run(browser: Browser, url: str) -> dict[str, float]:
    found = {}
    for reading in (0, READING):
        Host.sent.clear()
        context = browser.new_context()
        page = context.new_page()
        started = time.perf_counter()
        page.goto(url, wait_until="commit")
        page.locator(".lw-live").wait_for()
        if reading:
            page.wait_for_timeout(reading * 1000)
            found["verdict_after_reading_s"] = verdict(page)
        else:
            found["editor_s"] = page.evaluate("performance.getEntriesByName('lw-editor')[0].startTime / 1000")
            verdict(page)
            found["first_verdict_s"] = time.perf_counter() - started
            found["page_kB"], found["python_kB"] = kilobytes(python=False), kilobytes(python=True)
            Host.sent.clear()
            page.reload()
            found["return_verdict_s"] = verdict(page)
            found["return_python_kB"] = kilobytes(python=True)
        context.close()
    return found


def main(runs: int) -> None:
    host = functools.partial(Host, directory=str(ROOT / "build" / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), host) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        path = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        found = [one_run(browser, f"http://127.0.0.1:{server.server_port}/{LESSON}") for _ in range(runs)]
        browser.close()
        server.shutdown()
    print(json.dumps({name: round(statistics.median(one[name] for one in found), 2) for name in found[0]}, indent=1))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
