"""load, tables, describe: plain columns, verified files, one clear line when something is wrong."""

import json
import shutil
from pathlib import Path

import pandas as pd
import pytest

from larkwell.data import PUBLIC, describe, load, tables
from larkwell.errors import EditionError, UnknownTableError

PLAIN = {"int": "i", "float": "f", "bool": "b", "datetime": "M", "date": "M"}
SCHEMA = json.loads((PUBLIC / "schema.json").read_text("utf-8"))
NAMES = list(SCHEMA["tables"])
BUDGET = 3_000_000


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The public edition in a folder that may be damaged."""
    folder = tmp_path / "edition"
    shutil.copytree(PUBLIC, folder, ignore=shutil.ignore_patterns("keys"))
    return folder


def test_there_are_28_tables_within_the_budget():
    assert len(NAMES) == 28
    assert sum((PUBLIC / f"{name}.csv.gz").stat().st_size for name in NAMES) <= BUDGET


@pytest.mark.parametrize("name", NAMES)
def test_a_table_is_as_the_schema_says(name: str):
    frame, spec = load(name), SCHEMA["tables"][name]
    assert list(frame.columns) == list(spec["columns"])
    assert len(frame) == spec["rows"]
    for column, about in spec["columns"].items():
        values = frame[column]
        if about["dtype"] == "text":
            assert values.dtype == pd.Series(["a"]).dtype, column
        else:
            assert values.dtype.kind == PLAIN[about["dtype"]], column
            assert values.dtype.itemsize in (1, 8), column
        if "empty" not in about:
            assert values.notna().all(), column
        if "values" in about:
            assert set(values.dropna()) <= set(about["values"]), column
    if spec["key"]:
        assert not frame.duplicated(spec["key"]).any()


@pytest.mark.parametrize("name", NAMES)
def test_foreign_keys_point_to_rows(name: str):
    frame = load(name)
    for column, about in SCHEMA["tables"][name]["columns"].items():
        if "fk" in about:
            table, key = about["fk"].split(".")
            assert frame[column].dropna().isin(load(table)[key]).all(), column


def test_months_are_text_or_periods_in_all_tables_alike():
    assert load("funnel")["won_month"].dropna().str.fullmatch(r"\d{4}-\d{2}").all()
    for name, column in (
        ("funnel", "won_month"),
        ("spend", "month"),
        ("fx", "month"),
        ("opportunities", "closed_month"),
    ):
        assert load(name, months="period")[column].dtype == "period[M]"


def test_dates_can_stay_text():
    text, moments = load("funnel", dates="text"), load("funnel")
    assert text["created_at"].str.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}").all()
    assert (pd.to_datetime(text["won_at"]).dropna() == moments["won_at"].dropna()).all()
    assert load("customers", dates="text")["start_date"].str.len().eq(10).all()


def test_each_load_is_a_fresh_frame():
    first = load("reps")
    first["quota_eur_q"] = 0
    assert (load("reps")["quota_eur_q"] > 0).all()


def test_moments_merge_with_moments_made_by_hand():
    days = pd.DataFrame({"day": pd.date_range("2025-10-01", periods=3)})
    history = load("stage_history").sort_values("recorded_at")
    merged = pd.merge_asof(days, history, left_on="day", right_on="recorded_at")
    assert merged["lead_id"].notna().all()


def test_wrong_options_are_named():
    with pytest.raises(ValueError, match="'text' or 'period'"):
        load("fx", months="date")  # type: ignore[arg-type]


def test_an_unknown_table_names_the_near_ones():
    with pytest.raises(UnknownTableError, match=r"There is no table 'lead'\. Did you mean: leads"):
        load("lead")
    with pytest.raises(UnknownTableError, match=r"tables\(\) lists them all"):
        load("xyzzy")


def test_tables_and_describe():
    assert list(tables()["table"]) == NAMES
    about = describe("leads")
    assert list(about.columns) == ["column", "dtype", "unit", "key", "meaning", "values"]
    assert about.attrs["rows"] == len(load("leads"))
    assert about.set_index("column").loc["lead_id", "key"] == "key"


def test_another_edition_is_used(copy: Path, monkeypatch: pytest.MonkeyPatch):
    schema = json.loads((copy / "schema.json").read_text("utf-8"))
    del schema["tables"]["fx"]
    (copy / "schema.json").write_text(json.dumps(schema), "utf-8")
    monkeypatch.setenv("LARKWELL_DATA", str(copy))
    with pytest.raises(UnknownTableError):
        load("fx")
    assert len(load("fx", edition=PUBLIC)) == 72


def test_a_damaged_file_is_named_with_its_remedy(copy: Path):
    file = copy / "reps.csv.gz"
    file.write_bytes(file.read_bytes()[:-4])
    with pytest.raises(EditionError, match=r"reps\.csv\.gz is damaged or stale.*larkwell\.generate"):
        load("reps", edition=copy)
    file.unlink()
    with pytest.raises(EditionError, match=r"reps\.csv\.gz is missing"):
        load("reps", edition=copy)


def test_a_folder_that_is_no_edition_says_so(tmp_path: Path, copy: Path):
    with pytest.raises(EditionError, match=r"is no edition: it has no schema\.json"):
        load("reps", edition=tmp_path)
    with pytest.raises(EditionError, match=r"does not exist\. LARKWELL_DATA"):
        load("reps", edition=tmp_path / "nowhere")
    with pytest.raises(EditionError, match="Did you mean: edition"):
        load("reps", edition=tmp_path / "editon")
    (copy / "schema.json").write_text("{", "utf-8")
    with pytest.raises(EditionError, match=r"schema\.json is damaged"):
        load("reps", edition=copy)
    (copy / "schema.json").write_text('{"format": 99, "tables": {}}', "utf-8")
    with pytest.raises(EditionError, match="has format 99"):
        load("reps", edition=copy)


def test_what_learners_install_needs_no_generator():
    for file in PUBLIC.parent.glob("*.py"):
        assert "larkwell.generate import" not in file.read_text("utf-8"), file.name
