"""The generator: same seed same bytes, replays share their luck, strangers stay untouched."""

import hashlib
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from larkwell.data import PUBLIC, read_schema
from larkwell.errors import EditionError
from larkwell.generate.__main__ import main
from larkwell.generate.build import Edition, build
from larkwell.generate.clock import business_add, business_between, minutes, quarter_end_day, to_utc
from larkwell.generate.contract import contract
from larkwell.generate.demand import Switches
from larkwell.generate.history import run
from larkwell.generate.invariants import as_loaded, failures
from larkwell.generate.params import Params, describe, perturbed
from larkwell.generate.streams import Streams
from larkwell.generate.truth import channels, headline
from larkwell.generate.write import csv_bytes, pack, refuse_strangers, write_edition

SEED = 7


@pytest.fixture(scope="module")
def edition() -> Edition:
    return build(run(Params(), SEED), public=True)


def test_the_same_seed_gives_the_same_bytes(edition: Edition):
    again = build(run(Params(), SEED), public=True)
    for name in contract():
        assert csv_bytes(name, again.tables[name]) == csv_bytes(name, edition.tables[name]), name


def test_another_seed_gives_another_company(edition: Edition):
    other = run(Params(), SEED + 1)
    assert not np.array_equal(other.world.go_live, edition.history.world.go_live)


def test_every_parameter_has_a_meaning():
    assert all(about["meaning"] for about in describe(Params()).values())


def test_editions_for_marking_differ_in_effects_and_prices():
    changed = perturbed(Streams(1, "effects")("grading"))
    assert changed.prices == (37, 44, 48)
    for f in fields(Params):
        if f.metadata["varies"]:
            ratio = getattr(changed, f.name) / getattr(Params(), f.name)
            assert 0.8 <= ratio <= 1.25 or f.name.startswith("inc_"), f.name


def test_a_replay_without_a_change_is_the_history(edition: Edition):
    again = edition.history.replay(Switches())
    assert np.array_equal(again.won_at, edition.history.outcome.won_at)
    assert np.array_equal(again.here, edition.history.outcome.here)


def test_without_alignment_untreated_leads_fare_the_same(edition: Edition):
    h = edition.history
    without = h.replay(Switches(aligned=False))
    untreated = h.leads.month < h.world.go_live[h.leads.territory]
    assert np.array_equal(without.won_at[untreated], h.outcome.won_at[untreated])
    assert headline(h) > 0


def test_a_channel_that_is_off_never_adds_customers(edition: Edition):
    h = edition.history
    kept = h.replay(Switches(off=frozenset({"social"})))
    assert not (kept.customer & ~h.outcome.customer).any()
    true = {row["channel"]: row["share_true"] for row in channels(edition)}
    assert true["direct"] == 0


def test_a_new_cause_does_not_reshuffle_the_others():
    streams = Streams(3)
    first = streams("visits").uniform(size=3)
    streams("something new").uniform(size=99)
    assert np.array_equal(first, streams("visits").uniform(size=3))


def test_keys_and_references_hold(edition: Edition):
    tables = as_loaded(edition.tables)
    for name, spec in contract().items():
        assert list(tables[name].columns) == list(spec["columns"])
        for column, about in spec["columns"].items():
            if "fk" in about:
                table, key = about["fk"].split(".")
                assert tables[name][column].dropna().isin(tables[table][key]).all(), f"{name}.{column}"


def test_ready_made_columns_can_be_rebuilt(edition: Edition):
    t = as_loaded(edition.tables)
    leads = t["leads"]
    talks = t["activities"][t["activities"]["outcome"].isin(["connected", "meeting_booked"])]
    counted = leads["lead_id"].map(talks["lead_id"].value_counts()).fillna(0)
    assert (counted == leads["n_conversations"]).all()
    seen = t["touches"].merge(leads[["visitor_id", "lead_id", "created_at"]], on="visitor_id")
    touched = leads["lead_id"].map(seen[seen["touched_at"] <= seen["created_at"]]["lead_id"].value_counts()).fillna(0)
    assert (touched == leads["n_marketing_touches"]).all()
    won = t["opportunities"][t["opportunities"]["status"] == "won"]
    assisted = t["customers"][(t["customers"]["door"] == "assisted") & t["customers"]["lead_id"].notna()]
    assert set(won["lead_id"]) == set(assisted["lead_id"])
    local = leads.loc[leads["segment"] == "team", "staff"]
    assert local.between(3, 10).all()


def test_the_story_runs_forward(edition: Edition):
    t = as_loaded(edition.tables)
    f = t["funnel"]
    for early, late in (
        ("created_at", "mql_at"),
        ("created_at", "opp_at"),
        ("opp_at", "lost_at"),
        ("created_at", "won_at"),
    ):
        both = f[f[early].notna() & f[late].notna()]
        assert (both[early] <= both[late]).all(), (early, late)
    assert (t["stage_history"]["entered_at"] <= t["stage_history"]["recorded_at"]).all()
    assert f["created_at"].min() >= pd.Timestamp("2024-01-01")
    assert t["activities"]["at"].max() < pd.Timestamp("2026-01-01")


def test_no_shipped_column_gives_the_cause_away():
    hidden = {"origin", "intent", "ramp", "quality", "robot", "hockey", "frailty", "closeness", "core"}
    for spec in contract().values():
        assert not hidden & set(spec["columns"])


def test_clock_in_business_hours():
    zone = np.array([1])
    friday = to_utc(zone, np.array([minutes(2025, 7, 4) + 16 * 60 + 30]))
    later = business_add(zone, friday, np.array([60.0]))
    monday = to_utc(zone, np.array([minutes(2025, 7, 7) + 9 * 60 + 30]))
    assert later == monday
    assert business_between(zone, friday, later) == 1.0
    assert quarter_end_day(np.array([0, 89, 91])).tolist() == [90, 90, 181]


def test_writing_is_all_or_nothing(tmp_path: Path, edition: Edition):
    stranger = tmp_path / "notes"
    stranger.mkdir()
    (stranger / "diary.txt").write_text("mine")
    with pytest.raises(EditionError, match="is no edition"):
        refuse_strangers(stranger)
    broken = {name: table for name, table in edition.tables.items() if name != "fx"}
    with pytest.raises(KeyError):
        write_edition(tmp_path / "new", {"edition": "x"}, broken, {})
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notes"]


def test_writing_over_an_edition_keeps_the_keys(tmp_path: Path, edition: Edition):
    out = tmp_path / "edition"
    write_edition(out, {"edition": "x"}, edition.tables, {"70.json.gz": b"{}"})
    first = {p.name: p.read_bytes() for p in out.rglob("*") if p.is_file()}
    (out / "keys").mkdir()
    (out / "keys" / "day.json.gz").write_bytes(b"key")
    write_edition(out, {"edition": "x"}, edition.tables, {"70.json.gz": b"{}"})
    assert {p.name: p.read_bytes() for p in out.rglob("*") if p.is_file()} == {**first, "day.json.gz": b"key"}


def test_a_rejected_seed_says_why_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch):
    import larkwell.generate.__main__ as cli
    from larkwell.generate.search import Candidate

    monkeypatch.setattr(cli, "attempt", lambda kind, seed, scale: Candidate(seed, None, ["price: not so: ..."]))
    assert main(["public", "--seed", "1", "--out", str(tmp_path / "e")]) == 1
    said = capsys.readouterr().err
    assert "Seed 1 was rejected; nothing was written" in said
    assert "price: not so" in said
    assert not (tmp_path / "e").exists()


def test_a_search_counts_the_rejected(monkeypatch):
    import larkwell.generate.search as search

    monkeypatch.setattr(
        search, "attempt", lambda kind, seed, scale, all_reasons: search.Candidate(seed, None, ["no"] * (seed < 5))
    )
    found, rejected = search.search("public", 3, 1, lambda candidate: None)
    assert (found.seed, rejected) == (5, 2)
    assert search.search("public", 0, 1, lambda candidate: None, limit=3) == (None, 3)


def test_a_larger_company_is_the_same_company():
    small, large = run(Params(), 3), run(replace(Params(), scale=2), 3)
    assert 1.9 < len(large.shipped) / len(small.shipped) < 2.1


def test_the_public_edition_is_fresh():
    """If this fails: python -m larkwell.generate public --seed 309 --out larkwell/src/larkwell/public"""
    schema = read_schema(PUBLIC)
    assert (schema["edition"], schema["scale"]) == ("public", 1)
    made = build(run(Params(), schema["seed"]), public=True)
    for name, spec in schema["tables"].items():
        assert hashlib.sha256(pack(csv_bytes(name, made.tables[name]))).hexdigest() == spec["sha256"], name
        assert spec["columns"] == contract()[name]["columns"], name
    assert list(failures(made)) == []
