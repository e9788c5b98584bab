"""`course serve` as a learner meets it: the page, the notebook in JupyterLab, and what its checks say there."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import closing

import nbformat
import pytest
from nbclient import NotebookClient

from ..conftest import ROOT

pytestmark = pytest.mark.xdist_group("site")  # these and tests/site build into the same folder

STEM = "day-003-marketing-metrics-or-sales-metrics"
PAGE = f"phase-01-two-jobs-one-funnel/{STEM}/"


def get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=20) as answer:
        return answer.read().decode()


@pytest.fixture(scope="module")
def served():
    """The addresses of the site and of JupyterLab, from what `course serve` prints."""
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-u", "-m", "grader", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        told = ""
        while "The course:" not in told:
            line = process.stdout.readline()
            assert line, f"course serve ended: {told}"
            told += line
        lab = re.search(r"JupyterLab:\s+(\S+)", told)[1]
        site = re.search(r"The course:\s+(\S+)", told)[1]
        wait_for(lab)
        yield site, lab
    finally:
        process.send_signal(2)
        process.wait(20)


def wait_for(url: str) -> None:
    for _ in range(120):
        try:
            get(url)
            return
        except OSError:
            time.sleep(0.5)
    pytest.fail(f"{url} does not answer")


def test_the_lesson_is_served_with_its_exercise(served):
    site, _ = served
    page = get(site + PAGE)
    assert "Forty Metric Cards" in page
    assert "{{" not in page
    assert '<svg role="img"' in page
    link = re.search(r'href="([^"]+\.ipynb)"', page)[1]
    assert json.loads(get(site + PAGE + link))["metadata"]["larkwell"]["exercise"] == STEM


def test_no_page_asks_another_host_for_anything(served):
    site, _ = served
    for page in ("", PAGE, "data/", "glossary/", "syllabus/", "guides/learner/"):
        loads = re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="(https?://[^"]+)"', get(site + page))
        assert [url for url in loads if "127.0.0.1" not in url] == []


def test_the_notebook_opens_in_jupyterlab(served):
    site, lab = served
    told = json.loads(get(f"{site}lab.json"))
    assert "JupyterLab" in get(f"{told['base']}{told['copies'][STEM]}?token={told['token']}")
    base = lab.split("/lab")[0]
    contents = json.loads(get(f"{base}/api/contents/{told['copies'][STEM]}?token={told['token']}"))
    assert contents["type"] == "notebook"
    assert contents["content"]["metadata"]["larkwell"]["exercise"] == STEM


ANSWERS = {
    "untouched": ("", "Nothing to check yet: `n_shared` and `p_shared` are still `...`."),
    "right": ("n_shared = (cards['owner'] == 'shared').sum()\np_shared = n_shared / len(cards)", "q2: Right."),
    "recognised": (
        "n_shared = cards['owner'].value_counts()['shared']\np_shared = n_shared",
        "A share is that count",
    ),
    "wrong": ("n_shared = 7\np_shared = 'some'", "Not yet"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_check_answers_in_the_notebooks_kernel(name):
    code, said = ANSWERS[name]
    notebook = nbformat.read(ROOT / "notebooks" / "phase-01-two-jobs-one-funnel" / f"{STEM}.ipynb", as_version=4)
    wanted = ["day-003-setup", "day-003-q2-answer", "day-003-q2"]
    notebook.cells = [cell for cell in notebook.cells if cell.id in wanted]
    notebook.cells[1].source += f"\n{code}"
    NotebookClient(notebook, timeout=60, kernel_name="python3").execute()
    texts = "".join(out.get("text", "") for out in notebook.cells[2].outputs)
    assert said in texts
    shown = [out["data"] for out in notebook.cells[2].outputs if out.output_type == "display_data"]
    assert any("application/vnd.jupyter.widget-view+json" in data for data in shown), "buttons below the verdict"
