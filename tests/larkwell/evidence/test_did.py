"""Roll-out estimators on panels whose answer is known by hand."""

import numpy as np
import pandas as pd
import pytest

from larkwell.evidence import did

MONTHS = ("2025-01", "2025-02", "2025-03")


def frames(effect: dict[tuple[str, str], float]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Three levels, one calendar: A aligned from February, B from March, C never."""
    level = {"A": 5.0, "B": 2.0, "C": 1.0}
    calendar = dict(zip(MONTHS, (0.0, 0.7, -0.2), strict=True))
    size = {"A": 3, "B": 2, "C": 4}
    rows = [
        {"territory_id": t, "month": m, "y": level[t] + calendar[m] + effect.get((t, m), 0.0)}
        for t in level
        for m in MONTHS
        for _ in range(size[t])
    ]
    rollout = pd.DataFrame(
        {
            "territory_id": ["A", "B", "C"],
            "wave": ["1", "2", "never"],
            "go_live": pd.to_datetime(["2025-02-01", "2025-03-01", None]),
        }
    )
    return pd.DataFrame(rows), rollout


GROWING = {("A", "2025-02"): 1.0, ("A", "2025-03"): 3.0, ("B", "2025-03"): 1.0}


def test_panel_marks_cells_from_the_go_live_month_on() -> None:
    cells = did.panel(*swap(frames(GROWING)))
    assert cells.treated.tolist() == [[False, True, True], [False, False, True], [False, False, False]]
    assert cells.since[0].tolist() == [-1, 0, 1]
    assert cells.n[:, 0].tolist() == [3, 2, 4]


def swap(pair: tuple[pd.DataFrame, pd.DataFrame]) -> tuple[pd.DataFrame, str, pd.DataFrame]:
    return pair[0], "y", pair[1]


def test_imputation_recovers_a_growing_effect_exactly() -> None:
    cells = did.panel(*swap(frames(GROWING)))
    assert did.imputation(cells) == pytest.approx((3 * 1 + 3 * 3 + 2 * 1) / 8)
    assert did.imputation(cells, cells.since == 1) == pytest.approx(3.0)


def test_twfe_undershoots_the_same_panel() -> None:
    """With equal cells the weights are by hand: A-February 1/2, B-March 1/2, A-March 0."""
    rows, rollout = frames(GROWING)
    equal = rows.drop_duplicates(["territory_id", "month"])
    cells = did.panel(equal, "y", rollout)
    assert did.twfe(cells) == pytest.approx(1.0)
    assert did.imputation(cells) == pytest.approx(5 / 3)


def test_naive_contrasts_carry_calendar_and_level() -> None:
    rows, rollout = frames({})
    equal = rows.drop_duplicates(["territory_id", "month"])
    cells = did.panel(equal, "y", rollout)
    # after: A 5.7, 4.8, B 1.8; before: A 5, B 2, 2.7
    assert did.before_after(cells) == pytest.approx((5.7 + 4.8 + 1.8) / 3 - (5 + 2 + 2.7) / 3)
    # only March has both waves live: A 4.8, B 1.8 against C 0.8
    assert did.cross_section(cells) == pytest.approx(3.3 - 0.8)


def test_two_by_two() -> None:
    cells = did.panel(*swap(frames({("A", "2025-02"): 1.0, ("A", "2025-03"): 3.0})))
    assert did.two_by_two(cells, "1", ("2025-01", "2025-01"), ("2025-02", "2025-03")) == pytest.approx(2.0)


def test_missing_cells_do_not_count() -> None:
    rows, rollout = frames(GROWING)
    rows = rows[~((rows["territory_id"] == "C") & (rows["month"] == "2025-01"))]
    assert did.imputation(did.panel(rows, "y", rollout)) == pytest.approx((3 + 9 + 2) / 8)


def test_resampling_keeps_the_weight_of_a_wave_and_joins_the_pilot_to_wave_1() -> None:
    wave = ("pilot", "1", "1", "never", "never")
    copies = did.resamples(wave, draws=500, seed=3)
    assert copies[:, :3].sum(axis=1) == pytest.approx(3.0)
    assert copies[:, 3:].sum(axis=1) == pytest.approx(2.0)
    assert copies[:, 0].max() == pytest.approx(3.0)


def test_interval_covers_the_effect_in_about_95_of_100_worlds() -> None:
    """Twenty territories, twelve months, noisy cells, a growing effect: coverage of the 95% interval."""
    rng = np.random.default_rng(5)
    territories = [f"T{i:02d}" for i in range(20)]
    months = [f"2025-{m:02d}" for m in range(1, 13)]
    start = np.repeat([4, 7, 9, 99], [6, 4, 4, 6])
    rollout = pd.DataFrame(
        {
            "territory_id": territories,
            "wave": np.repeat(["1", "2", "3", "never"], [6, 4, 4, 6]),
            "go_live": [pd.Timestamp(f"2025-{s + 1:02d}-01") if s < 12 else pd.NaT for s in start],
        }
    )
    month = np.arange(12)[None, :]
    effect = np.clip(month - start[:, None] + 1, 0, 3) * 0.5
    grid = pd.MultiIndex.from_product([territories, months], names=["territory_id", "month"])
    covered = 0
    for _ in range(200):
        y = rng.normal(size=(20, 1)) + rng.normal(size=(1, 12)) + effect + rng.normal(size=(20, 12))
        rows = pd.DataFrame({"y": y.ravel()}, index=grid).reset_index()
        truth = effect[effect > 0].mean()
        covered += did.imputation_interval(did.panel(rows, "y", rollout), draws=200).covers(truth)
    assert 0.91 <= covered / 200 <= 0.99
