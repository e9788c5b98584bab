"""One document in two windows: texts are brought together cell by cell, and none is lost."""

from __future__ import annotations

import copy
import json
import subprocess
from pathlib import Path

import pytest

RUN = Path(__file__).parent / "document.mjs"
Q2, Q3, CHECK = "day-003-q2-answer", "day-003-q3-answer", "day-003-q2"


def run(name: str, *arguments: object) -> tuple:
    """The result of a function of document.js, and its first argument after the call."""
    given = json.dumps([[name, *arguments]])
    done = subprocess.run(["node", str(RUN)], input=given, capture_output=True, text=True, check=True)
    (one,) = json.loads(done.stdout)
    return one["result"], one["record"]


def record(**more: object) -> dict:
    return {"cells": {}, "progress": {}, **more}


def own(name: str, text: str) -> dict:
    return {"cell_type": "code", "id": name, "metadata": {}, "source": text, "outputs": [], "execution_count": None}


def cell(notebook: dict, name: str) -> dict:
    return next(one for one in notebook["cells"] if one["id"] == name)


@pytest.fixture
def opened(released):
    """What Jupyter shows of an untouched exercise, and the texts that it then goes out from."""
    notebook, _ = run("assembled", released, record())
    base, _ = run("texts", released, record())
    return notebook, base


def test_prompts_and_checks_are_locked_and_answers_stay(opened, released):
    notebook, _ = opened
    assert cell(notebook, CHECK)["metadata"]["editable"] is False
    assert "editable" not in cell(notebook, Q2)["metadata"]
    assert all(one["metadata"]["deletable"] is False for one in notebook["cells"])
    assert [one["metadata"].get("nbgrader") for one in notebook["cells"]] == [
        one["metadata"].get("nbgrader") for one in released["cells"]
    ]
    assert run("handIn", released, record())[0] == json.dumps(released, indent=1, ensure_ascii=False) + "\n"


def test_each_window_changes_another_answer(opened, released):
    saved, base = opened
    cell(saved, Q2)["source"] = "n_shared = 2"
    clashes, after = run("absorb", record(cells={Q3: "per_stage = 3"}), released, saved, base)
    assert (clashes, after["cells"]) == ([], {Q2: "n_shared = 2", Q3: "per_stage = 3"})
    assert "aside" not in after


def test_both_change_the_same_answer(opened, released):
    saved, base = opened
    cell(saved, Q2)["source"] = "n_shared = 2"
    clashes, after = run("absorb", record(cells={Q2: "n_shared = 1"}), released, saved, base)
    assert (clashes, after["cells"]) == ([Q2], {Q2: "n_shared = 2"})
    assert [(one["id"], one["text"]) for one in after["aside"]] == [(Q2, "n_shared = 1")]


def test_own_cells_keep_their_place_and_carry_no_grade(opened, released):
    saved, base = opened
    at = [one["id"] for one in saved["cells"]].index(Q2)
    copied = copy.deepcopy(saved["cells"][at]) | {"id": "copied"}
    saved["cells"][at:at] = [own("first", "a = 1"), copied]
    _, after = run("absorb", record(), released, saved, base)
    again, _ = run("assembled", released, after)
    assert [one["id"] for one in again["cells"]] == [one["id"] for one in saved["cells"]]
    assert cell(again, "copied")["metadata"] == {}
    handed = json.loads(run("handIn", released, after)[0])
    assert [one["id"] for one in handed["cells"]] == [one["id"] for one in saved["cells"]]


def test_a_cell_of_the_other_window_stays_and_one_deleted_here_goes(opened, released):
    saved, base = opened
    mine, theirs = {"after": Q2, "cell": own("mine", "a = 1")}, {"after": Q2, "cell": own("theirs", "b = 2")}
    _, after = run("absorb", record(more=[mine, theirs]), released, saved, base | {"mine": "a = 1"})
    assert [one["cell"]["id"] for one in after["more"]] == ["theirs"]
    assert "aside" not in after
    changed = {"after": Q2, "cell": own("mine", "a = 3")}
    _, after = run("absorb", record(more=[changed]), released, saved, base | {"mine": "a = 1"})
    assert [one["text"] for one in after["aside"]] == ["a = 3"]


def test_outputs_stay_with_their_code_and_widgets_go(opened, released):
    saved, base = opened
    told = {"output_type": "stream", "name": "stdout", "text": "✅ q2: Right.\n"}
    widget = {"output_type": "display_data", "metadata": {}, "data": {"application/vnd.jupyter.widget-view+json": {}}}
    cell(saved, CHECK)["outputs"] = [told, widget]
    cell(saved, Q2)["outputs"] = [told]
    assert run("doneIn", saved)[0] == ["q2"]
    _, after = run("absorb", record(), released, saved, base)
    after["cells"][Q2] = "n_shared = 5"
    again, _ = run("assembled", released, after)
    assert cell(again, CHECK)["outputs"] == [told]
    assert cell(again, Q2)["outputs"] == []
