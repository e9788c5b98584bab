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
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from grader.course import Course
from grader.site import build_site, write_docs

HERE = Path(__file__).parent
STEM = "day-003-marketing-metrics-or-sales-metrics"
LESSON = f"phase-01-two-jobs-one-funnel/{STEM}/"
expect.set_options(timeout=30_000)  # a busy machine is no fault of a page


@dataclass
class Served:
    """The site's address and folder, and what has been asked of it; as a test wants: down, with headers, changed."""

    url: str
    folder: Path
    asked: list[str] = field(default_factory=list)
    down: bool = False
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    """By a beginning of paths below the site's root."""
    changed: dict[str, bytes] = field(default_factory=dict)
    """By path below the site's root, what is served in the place of the file."""
    slow: dict[str, float] = field(default_factory=dict)
    """By the end of a path, how many seconds the answer takes."""

    def path(self, request: str) -> str:
        """A request's path below the site's root."""
        return request.split("?")[0].removeprefix("/some/course/")

    def asset(self, name: str) -> str:
        """The address of one of the site's own scripts, which says what is in it."""
        (path,) = self.folder.glob(f"assets/*/{name}")
        return self.url + path.relative_to(self.folder).as_posix()


@pytest.fixture(scope="session")
def served(course, tmp_path_factory) -> Iterator[Served]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://example.org/some/course/")  # the path by which 404.html finds its styles
        course = Course(course.root)
        write_docs(course)
    root = tmp_path_factory.mktemp("host")
    folder = root / "some" / "course"
    shutil.copytree(build_site(course), folder, copy_function=os.link)
    site = Served("", folder)

    class Handler(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            time.sleep(sum(seconds for ending, seconds in site.slow.items() if site.path(self.path).endswith(ending)))
            if site.down:
                self.close_connection = True
            elif site.path(self.path) in site.changed:
                self.send_changed(site.changed[site.path(self.path)])
            else:
                super().do_GET()

        def send_changed(self, content: bytes) -> None:
            self.send_response(200)
            self.send_header(
                "Content-Type", self.guess_type(self.path.split("?")[0]) if "." in self.path else "text/html"
            )
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def end_headers(self) -> None:
            for start, named in site.headers.items():
                for name, value in named.items() if site.path(self.path).startswith(start) else ():
                    self.send_header(name, value)
            super().end_headers()

        def copyfile(self, source, outputfile) -> None:
            with contextlib.suppress(ConnectionError):  # a window that closes while it loads
                super().copyfile(source, outputfile)

        def log_message(self, format: str, *args: object) -> None:
            site.asked.append(self.path)

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(root))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.url = f"http://127.0.0.1:{server.server_port}/some/course/"
        yield site
        server.shutdown()


@pytest.fixture
def host(served: Served) -> Iterator[Served]:
    """The site's host, for a test to alter."""
    yield served
    served.down = False
    served.headers.clear()
    served.changed.clear()
    served.slow.clear()


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
        return url.startswith((served.url, "data:", "blob:")) or url == beside(served)

    yield open_window
    for context in opened:
        context.close()
    assert troubles == []


@pytest.fixture(scope="session")
def packages(course) -> Path:
    """A folder with the locked npm packages that these tests need, and the scripts that run there."""
    folder = course.build / "site-tests"
    folder.mkdir(parents=True, exist_ok=True)
    lock = HERE / "package-lock.json"
    for path in (HERE / "package.json", lock, *HERE.glob("*.mjs")):
        shutil.copyfile(path, folder / path.name)
    stamp = folder / "installed"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
        shutil.copyfile(lock, stamp)
    return folder


@pytest.fixture(scope="session")
def axe(packages: Path) -> str:
    """The accessibility checker's script, from the locked npm package."""
    return (packages / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def violations(axe) -> Callable[[Page], list[str]]:
    """What axe has against a page as it stands, a line an element."""

    def found(page: Page) -> list[str]:
        page.mouse.move(0, 0)  # the theme's tooltips stand beside the page's regions while the mouse is on a thing
        expect(page.locator(".md-tooltip2")).to_have_count(0)
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


def beside(served: Served) -> str:
    """An address of the site's host that is not the site's, nor anything."""
    return urljoin(served.url, "/")


def until(page: Page, expression: str, arg: object = None) -> None:
    """Wait until JavaScript says true; Playwright's own waiting polls by what a content security policy forbids."""
    ends = time.monotonic() + 30
    while not page.evaluate(expression, arg):
        assert time.monotonic() < ends, f"never true: {expression} of {arg}"
        page.wait_for_timeout(100)
