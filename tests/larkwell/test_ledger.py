"""The ledger keeps what was predicted, when, and how it came out."""

from __future__ import annotations

import json

import pytest

from larkwell import predict, predictions, settle
from larkwell.errors import PredictionError
from larkwell.ledger import entrust, ledger_file


@pytest.fixture(autouse=True)
def ledger(tmp_path, monkeypatch):
    monkeypatch.setattr("larkwell.ledger._in_memory", {})
    monkeypatch.setattr("larkwell.ledger._keepers", [])
    monkeypatch.setenv("LARKWELL_PREDICTIONS", str(tmp_path / "deep" / "predictions.json"))
    return tmp_path


def test_a_prediction_is_kept_dated_and_settled(capsys):
    predict("social", 40, 90, about="customers that social brought")
    assert "social: 40 to 90, written down on 20" in capsys.readouterr().out
    assert settle("social", 112) is False
    predict("event", 50, 90)
    assert settle("event", 90) is True
    predict("print", 5, 20)
    table = predictions().set_index("name")
    assert table["hit"].tolist() == [False, True, None]
    assert table.loc["social", ["low", "high", "outcome"]].tolist() == [40, 90, 112]
    assert table.loc["social", "about"] == "customers that social brought"
    assert table["outcome"].isna().tolist() == [False, False, True]


def test_it_may_be_revised_until_it_is_settled():
    predict("social", 40, 90)
    predict("social", 60, 130)
    assert settle("social", 112) is True
    assert settle("social", 112) is True
    with pytest.raises(PredictionError, match=r"social: settled on \d{4}-\d\d-\d\d; a prediction is made before"):
        predict("social", 111, 113)
    predict("social", 60, 130)  # the notebook is run again
    with pytest.raises(PredictionError, match=r"settled on .* with 112"):
        settle("social", 60)


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [(9, 1, "Give the smaller one first"), ("few", 2, "low is 'few'; give a number"), (1, float("nan"), "high is nan")],
)
def test_what_is_no_interval_is_refused(low, high, said):
    with pytest.raises(PredictionError, match=said):
        predict("x", low, high)
    assert predictions().empty


def test_an_unknown_name_is_named():
    predict("social", 40, 90)
    with pytest.raises(PredictionError, match=r"'socail' was never predicted\. Did you mean 'social'"):
        settle("socail", 50)


def test_a_damaged_ledger_is_not_overwritten():
    ledger_file().parent.mkdir()
    ledger_file().write_text("[1, 2")
    with pytest.raises(PredictionError, match="not readable"):
        predict("social", 40, 90)
    assert ledger_file().read_text() == "[1, 2"


def test_where_nothing_can_be_written_the_notebook_goes_on(ledger, capsys):
    (ledger / "deep").write_text("a file where the folder should be")
    predict("social", 40, 90)
    assert "only until this notebook closes" in capsys.readouterr().out
    assert settle("social", 50) is True


def test_a_grader_leaves_the_ledger_of_its_own_device_alone(capsys, monkeypatch):
    predict("social", 40, 90)
    settle("social", 50)
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    predict("social", 1, 2)
    assert "a grader runs it" in capsys.readouterr().out
    monkeypatch.delenv("NBGRADER_EXECUTION")
    assert predictions()["low"].tolist() == [40]


def test_in_the_browser_it_says_that_nothing_is_kept(capsys, monkeypatch, ledger):
    monkeypatch.setattr("larkwell.ledger.sys.platform", "emscripten")
    predict("social", 40, 90)
    assert "only until this notebook closes: the browser's Python has no disk" in capsys.readouterr().out
    assert settle("social", 50) is True
    assert not (ledger / "deep").exists()


def test_in_the_browser_its_window_keeps_every_change(capsys, monkeypatch):
    monkeypatch.setattr("larkwell.ledger.sys.platform", "emscripten")
    handed = []
    known = {"event": {"about": "", "made": "2026-02-27", "low": 50.0, "high": 90.0}}
    entrust(known, lambda name, entry: handed.append((name, json.loads(entry))), lasting=True)
    predict("social", 40, 90, about="customers")
    assert "only until" not in capsys.readouterr().out
    assert settle("event", 90) is True
    assert predictions()["name"].tolist() == ["event", "social"]
    assert [name for name, _ in handed] == ["social", "event"]
    assert {"low": 40, "high": 90, "about": "customers"}.items() <= handed[0][1].items()
    assert handed[1][1]["outcome"] == 90
    assert known == {"event": {"about": "", "made": "2026-02-27", "low": 50.0, "high": 90.0}}


def test_a_window_that_keeps_nothing_is_named(capsys, monkeypatch):
    monkeypatch.setattr("larkwell.ledger.sys.platform", "emscripten")
    handed = []
    entrust({}, lambda *told: handed.append(told), lasting=False)
    predict("social", 40, 90)
    assert "only until this notebook closes: this browser keeps nothing" in capsys.readouterr().out
    assert len(handed) == 1
