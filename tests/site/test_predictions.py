"""What a learner predicts in a lesson is kept on the device, goes into the progress file and comes back out of it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from .conftest import LESSON
from .test_runner import BOOT, cell, code

pytestmark = pytest.mark.xdist_group("site")

PREDICT = "from larkwell import predict, predictions, settle\n"


def run(page: Page, text: str):
    """Run a text in the answer to Q2; what it shows."""
    code(page, "Q2").fill(PREDICT + text)
    code(page, "Q2").press("Shift+Enter")
    return cell(page, "q2-answer").locator(".lw-output")


def saved(page: Page, button: str) -> dict:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return json.loads(download.value.path().read_text(encoding="utf-8"))


def test_predictions_outlast_the_page_and_move_with_the_progress(window, served, tmp_path, violations):
    page = window()
    shown = run(page, "predict('social', 40, 90, about='customers')\npredict('event', 5, 20)")
    expect(shown).to_contain_text("social: 40 to 90, written down on", timeout=BOOT)
    expect(shown).not_to_contain_text("only until")
    page.reload()
    expect(run(page, "predictions()").get_by_role("table")).to_contain_text("social", timeout=BOOT)
    expect(run(page, "settle('social', 112)")).to_contain_text("social: 112 is outside 40 to 90.")

    page.goto(f"{served.url}progress/")
    told = page.locator("[data-predictions]")
    expect(told).to_contain_text("0 of 1 settled intervals held the outcome")
    expect(told.get_by_role("row")).to_have_count(3)
    assert violations(page) == []
    ledger = saved(page, "Save my predictions as a file")
    assert list(ledger) == ["social", "event"]
    assert {"about": "customers", "low": 40, "high": 90, "outcome": 112}.items() <= ledger["social"].items()
    progress = saved(page, "Save my progress as a file")
    assert dict(progress["predictions"]) == ledger
    file = tmp_path / "progress.json"
    file.write_text(json.dumps(progress))

    other = window()
    expect(run(other, "predict('social', 1, 2)\npredict('print', 0, 1)")).to_contain_text("print: 0 to 1", timeout=BOOT)
    other.goto(f"{served.url}progress/")
    other.get_by_label("Bring progress in").set_input_files(file)
    expect(other.locator("[data-transfer]")).to_contain_text("work on 1 day, 2 predictions, and the plan and reviews")
    after = saved(other, "Save my progress as a file")["predictions"]
    assert [name for name, _ in after] == ["social", "print", "event"]
    assert dict(after)["social"] == ledger["social"]  # it is settled there
    broken = progress | {"predictions": [["social", {"low": 90, "high": 40}]]}
    file.write_text(json.dumps(broken))
    other.get_by_label("Bring progress in").set_input_files(file)
    expect(other.locator("[data-transfer] [role=status]")).to_contain_text("its predictions are damaged")
    assert saved(other, "Save my progress as a file")["predictions"] == after


def test_the_python_of_another_window_does_not_undo_an_outcome(window, served):
    page = window("syllabus/")
    module = served.asset("runner/predictions.js")
    known = ["social", {"low": 1, "high": 2, "outcome": 3, "settled": "2026-03-01"}]
    call = f"([all, ...given]) => import('{module}').then((one) => one.added(all, ...given))"
    assert page.evaluate(call, [[known], "social", {"low": 3, "high": 3}]) == [known]
    assert page.evaluate(call, [[known], "event", {"low": 3, "high": 3}])[1] == ["event", {"low": 3, "high": 3}]


def test_where_the_browser_keeps_nothing_the_prediction_says_so_and_outlasts_a_stop(window, served):
    page = window("404.html", service_workers="block")
    refused = "indexedDB.open = () => { throw new DOMException('refused', 'SecurityError'); };"
    page.context.add_init_script(refused)
    page.goto(served.url + LESSON)
    shown = run(page, "predict('social', 40, 90)")
    expect(shown).to_contain_text("only until this notebook closes: this browser keeps nothing", timeout=BOOT)
    run(page, "while True: pass")
    cell(page, "q2-answer").get_by_role("button", name="Stop").click()
    expect(run(page, "predictions()").get_by_role("table")).to_contain_text("social", timeout=BOOT)
