"""Other browsers and slow ones: Firefox, one without JSPI like Safari, a slow network and processor."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

from grader.terminal_check import check_notebook

from .conftest import LESSON, STEM, until
from .test_notebook import graded
from .test_runner import BOOT, RIGHT, checked, texts

pytestmark = pytest.mark.xdist_group("site")

PAGE_BYTES = 350_000
PYTHON_BYTES = 18_000_000


def test_firefox_from_the_home_page_to_the_mark(course, served, packages, released, tmp_path):
    firefox = shutil.which("firefox-esr") or shutil.which("firefox")
    assert firefox, "no Firefox here. On Debian or Ubuntu: sudo apt-get install firefox-esr"
    command = ["node", "firefox.mjs", firefox, served.url, LESSON, str(tmp_path)]
    done = subprocess.run(command, cwd=packages, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout)
    assert seen["elsewhere"] == []
    assert "Marketing vs Sales" in seen["home"]
    assert "A share is that count divided by all cards" in seen["wrong"]
    assert "can be moved by either team" in seen["right"]
    assert "2 points" in seen["progress"]
    assert seen["kept"] == 2
    assert seen["file"] == f"{STEM}.ipynb"
    handed = json.loads((tmp_path / seen["file"]).read_text(encoding="utf-8"))
    assert handed["metadata"] == released["metadata"]
    assert texts(handed) == texts(released) | {"day-003-q2-answer": RIGHT}
    lines, _ = check_notebook(tmp_path / seen["file"])
    assert any("q2: Right" in line for line in lines)
    assert graded(course, tmp_path / seen["file"], tmp_path / "class") == {"day-003-q2": 2}


def test_a_browser_without_jspi_runs_the_exercise(window, host):
    """WebAssembly's promise integration taken away where Python runs stands for Safari, which lacks it."""
    (worker,) = host.folder.glob("assets/*/runner/worker.js")
    without = b"for (const name of ['Suspending', 'promising']) if (!delete WebAssembly[name]) throw Error(name);\n"
    told = b"postMessage({ event: 'seen', jspi: 'Suspending' in WebAssembly });\n"
    host.changed[worker.relative_to(host.folder).as_posix()] = without + told + worker.read_bytes()
    page = window("syllabus/", service_workers="block")
    page.context.add_init_script(HEAR)
    page.goto(host.url + LESSON)
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    assert page.evaluate("self.jspi") is False


def test_a_slow_network_and_processor_show_the_lesson_first_and_move_nothing(window, host):
    page = window("syllabus/", service_workers="block")
    page.context.add_init_script(SHIFTS)
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 100_000}
    session.send("Network.emulateNetworkConditions", slow)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    host.asked.clear()
    page.goto(host.url + LESSON)
    page.wait_for_selector(".lw-live", timeout=BOOT)
    until(page, "self.painted > 0")
    assert page.evaluate("self.shift") < 0.05
    assert compressed(host, python=False) < PAGE_BYTES
    assert page.evaluate(UNSIZED) == []


def test_a_day_loads_what_it_imports_and_no_more(window, host):
    host.asked.clear()
    page = window()
    expect(checked(page, "Q2", RIGHT)).to_contain_text("Right.", timeout=BOOT)
    assert not any("matplotlib" in path or "scipy" in path for path in host.asked)
    (key,) = [path for path in host.asked if "/keys/" in path]
    assert f"/{STEM}-" in key
    own = (host.folder / host.path(key)).stat().st_size
    largest = max(path.stat().st_size for path in host.folder.glob("pyodide/*/keys/*.bin"))
    # what every day loads is the same however many days there are; beside it comes the day's own key
    assert compressed(host, python=True) - own + largest < PYTHON_BYTES


HEAR = """
const Workers = self.Worker;
self.Worker = class extends Workers {
  constructor(...given) {
    super(...given);
    this.addEventListener("message", ({ data }) => { if (data.event === "seen") self.jspi = data.jspi; });
  }
};
"""
SHIFTS = """
self.shift = 0;
self.painted = 0;
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) self.shift += one.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => { self.painted = list.getEntries().at(-1).startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
"""
UNSIZED = """[...document.querySelectorAll("main img")]
  .filter((one) => !one.getAttribute("width") || !one.getAttribute("height")).map((one) => one.src)"""


def compressed(host, *, python: bool) -> int:
    """Bytes of what has been asked for, as a host sends it that compresses text and WebAssembly."""
    total = 0
    for request in dict.fromkeys(host.asked):
        path = host.folder / host.path(request)
        path = path / "index.html" if path.is_dir() else path
        if path.is_file() and ("/pyodide/" in request) == python:
            content = path.read_bytes()
            total += len(content if path.suffix in (".whl", ".zip", ".png") else gzip.compress(content, 6))
    return total
