"""Both site generators build the course strictly, and what either builds is accessible."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.site import build_site, write_docs

from .conftest import LESSON
from .test_pages import PAGES

pytestmark = pytest.mark.xdist_group("site")


@pytest.fixture
def hosted(course, tmp_path) -> Iterator:
    """Build with a generator; the folder, and the address at which a copy of it is served."""
    servers = []

    def host(generator: str) -> tuple[Path, str]:
        write_docs(course)
        shutil.rmtree(course.build / "site", ignore_errors=True)
        folder = tmp_path / generator
        shutil.copytree(build_site(course, generator), folder, copy_function=shutil.copyfile)
        handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return folder, f"http://127.0.0.1:{server.server_port}/"

    yield host
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("generator", ["zensical", "mkdocs"])
def test_both_build_it_strictly_and_zensicals_pages_are_accessible(hosted, browser, violations, generator):
    folder, url = hosted(generator)
    assert "Forty Metric Cards" in (folder / LESSON / "index.html").read_text(encoding="utf-8")
    found = {}
    for scheme, width in [("light", 390), ("dark", 1440)] if generator == "zensical" else []:
        with browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}) as context:
            context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
            page = context.new_page()
            for name, path in ({"lesson": LESSON} | PAGES).items():
                page.goto(url + path)
                if name == "lesson":
                    page.wait_for_selector(".lw-live")
                found[f"{name}, {scheme}"] = violations(page)
    assert {name: told for name, told in found.items() if told} == {}
