"""The built site below a sub-path, served as `python -m http.server` would, and a Chromium that sees no other host."""

from __future__ import annotations

import contextlib
import functools
import http.server
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from grader.course import Course
from grader.site import build_site, write_docs

HERE = Path(__file__).parent
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
]
STEM = "day-003-marketing-metrics-or-sales-metrics"
LESSON = f"phase-01-two-jobs-one-funnel/{STEM}/"


@dataclass
class Served:
    """The site's address, and what has been asked of it: path and bytes sent."""

    url: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def served(course, tmp_path_factory) -> Iterator[Served]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://example.org/some/course/")  # the path by which 404.html finds its styles
        course = Course(course.root)
        write_docs(course)
    root = tmp_path_factory.mktemp("host")
    shutil.copytree(build_site(course), root / "some" / "course", copy_function=os.link)
    asked: list[str] = []

    class Handler(http.server.SimpleHTTPRequestHandler):
        def copyfile(self, source, outputfile) -> None:
            with contextlib.suppress(ConnectionError):  # a window that closes while it loads
                super().copyfile(source, outputfile)

        def log_message(self, format: str, *args: object) -> None:
            asked.append(self.path)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(root))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Served(f"http://127.0.0.1:{server.server_port}/some/course/", asked)
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    assert path, "no Chromium here. On Debian or Ubuntu: sudo apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def window(browser: Browser, served: Served):
    """Open a private window on a page of the site; at the end no script has failed and no other host was asked."""
    opened: list[BrowserContext] = []
    troubles: list[str] = []

    def open_window(path: str = LESSON, **options) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 1000}} | options)
        opened.append(context)
        context.on("request", lambda asked: None if ours(asked.url) else troubles.append(f"asked {asked.url}"))
        context.on("weberror", lambda error: troubles.append(str(error.error)))
        page = context.new_page()
        page.goto(served.url + path)
        return page

    def ours(url: str) -> bool:
        return url.startswith((served.url, "data:", "blob:"))

    yield open_window
    for context in opened:
        context.close()
    assert troubles == []


@pytest.fixture(scope="session")
def axe(course) -> str:
    """The accessibility checker's script, from the locked npm package."""
    folder = course.build / "site-tests"
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copyfile(HERE / name, folder / name)
    subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
    return (folder / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def violations(axe) -> Callable[[Page], list[str]]:
    """What axe has against a page as it stands, a line an element."""

    def found(page: Page) -> list[str]:
        page.evaluate(axe)
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{one['id']}: {node['target']} {node['failureSummary']}"
            for one in result["violations"]
            for node in one["nodes"]
        ]

    return found


@pytest.fixture
def released(course) -> dict:
    path = course.notebooks / "phase-01-two-jobs-one-funnel" / f"{STEM}.ipynb"
    return json.loads(path.read_text(encoding="utf-8"))
