"""What an edition keeps under seal: the true effects, the test plan's outcomes, the replays of decisions.

The files are compressed so that nobody stumbles on an answer; they are no secret.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from larkwell.data import Folder, edition_folder, load, read_checked, read_schema
from larkwell.errors import DecisionError

PLAN = {
    "hypothesis": "one sentence that the data could contradict",
    "primary": "'meeting_14d' or 'value_90d_eur'",
    "alpha": "the false-alarm rate, between 0 and 1",
    "smallest_effect": "the smallest effect worth having, a positive number",
    "guardrails": "a list of columns that must not get worse",
    "segments": "a list of columns for planned subgroups (may be empty)",
    "covariate": "the pre-period column for CUPED, or 'none'",
    "stop": "when the test ends",
    "decision": "what will be done for which result",
}
"""Fields of a complete plan for `unseal("email_test", plan)`."""
OUTCOMES = ("meeting_14d", "value_90d_eur")


def unseal(what: int | str, plan: Mapping[str, Any] | None = None, *, edition: Folder = None) -> pd.DataFrame:
    """Open a sealed result.

    - `unseal(70)`: what each channel truly brought, from a replay with the channel switched off. Columns `channel`,
      `customers_true`, `share_true` (% of inbound customers), `customers_true_2025`, `spend_eur_2025`,
      `customers_per_1000_eur` (average, NaN without media).
    - `unseal(90)`: what One Funnel truly did. Columns `outcome`, `effect`, `unit`, `meaning`.
    - `unseal("email_test", plan)`: the table `email_test` with the outcomes of the plain mail, for a complete plan:
      a dict with the fields of `larkwell.sealed.PLAN`.

    Raises: DecisionError if the plan lacks fields or nothing of that name is sealed; EditionError if a file is damaged.
    """
    if what in (70, "70"):
        table = pd.DataFrame(_open("70.json.gz", edition)["channels"])
        return table.astype(dict.fromkeys(("spend_eur_2025", "customers_per_1000_eur"), "float64"))
    if what in (90, "90"):
        return pd.DataFrame(_open("90.json.gz", edition)["alignment"])
    if what == "email_test":
        _check_plan(plan)
        return _email_test(edition)
    raise DecisionError(f"Nothing is sealed under {what!r}. Possible: 70, 90, 'email_test'.")


def replay(day: int, decision: Mapping[str, float], *, edition: Folder = None) -> dict[str, float]:
    """What your decision would have done at Larkwell, over twenty histories of the same company.

    - days 30 and 70: `{"social": 20_000, "event": -20_000}`, changes of the yearly media budget in EUR by paid channel;
    - day 40: `{"price": 45}`, price of the Team plan per seat and month, in EUR (29 to 63);
    - day 60: `{"media": 2.0}`, all media budgets times a factor from 0 to 3.

    Returns a dict: for media `cost_eur`, `customers`, `margin_eur`; for the price `buyers_per_1000`,
    `margin_eur_per_1000` (gross margin of twelve months per 1,000 visitors). Each with `_sd`, `_low80` and `_high80`
    over the histories, except the cost. Media effects are extra customers of one year against the budget as it was.

    Raises: DecisionError for a day without a replay, unknown names or values out of range; EditionError.
    """
    if day in (30, 70):
        return _media(decision, edition)
    if day == 40:
        return _price(decision, edition)
    if day == 60:
        factor = _only(decision, "media", 0.0, 3.0)
        spend = {name: c["spend_eur"] for name, c in _open("replay.json.gz", edition)["media"]["channels"].items()}
        return _media({name: eur * (factor - 1) for name, eur in spend.items()}, edition)
    raise DecisionError(f"Day {day} has no decision to replay. Possible: 30, 40, 60, 70.")


def sample_histories(n: int = 20, *, edition: Folder = None) -> pd.DataFrame:
    """Other histories of the same company, drawn without choosing: one row a history, territory and month.

    Columns: `history` (1 to n), `territory_id`, `wave`, `go_live`, `month` (2024-01 to 2025-08), `leads` (inbound),
    `customers_120d`, and `true_effect`, the effect of One Funnel on customers per 100 inbound leads in that history, in
    points (the same in all its rows). n is at most 20. Raises: DecisionError, EditionError.
    """
    data = _open("histories.json.gz", edition)
    items = data["histories"]
    if not 1 <= n <= len(items):
        raise DecisionError(f"n must be between 1 and {len(items)}, not {n}.")
    months = pd.period_range("2024-01", periods=data["months"], freq="M")
    names = {0: "pilot", 1: "1", 2: "2", 3: "3", 4: "never"}
    parts = []
    for number, item in enumerate(items[:n], start=1):
        territory = np.repeat(np.arange(24), len(months))
        live = pd.Series([pd.Timestamp(2024 + m // 12, m % 12 + 1, 1) if m < 24 else pd.NaT for m in item["go_live"]])
        parts.append(
            pd.DataFrame(
                {
                    "history": number,
                    "territory_id": [f"T{t + 1:02d}" for t in territory],
                    "wave": [names[item["wave"][t]] for t in territory],
                    "go_live": live.to_numpy()[territory],
                    "month": np.tile(months.astype(str), 24),
                    "leads": item["leads"],
                    "customers_120d": item["customers"],
                    "true_effect": item["truth_pp"],
                }
            )
        )
    return pd.concat(parts, ignore_index=True)


def _open(file: str, edition: Folder) -> dict[str, Any]:
    folder = edition_folder(edition)
    known = read_schema(folder)["sealed"]
    content: dict[str, Any] = json.loads(read_checked(folder, f"sealed/{file}", known.get(file, "")))
    return content


def _email_test(edition: Folder) -> pd.DataFrame:
    table = load("email_test", edition=edition)
    sealed = pd.DataFrame(_open("email_test.json.gz", edition)).set_index("lead_id")
    for column in OUTCOMES:
        table[column] = table[column].fillna(table["lead_id"].map(sealed[column])).astype("float64")
    return table


def _check_plan(plan: Mapping[str, Any] | None) -> None:
    given = dict(plan or {})
    absent = [f"{name} ({meaning})" for name, meaning in PLAN.items() if given.get(name) in (None, "")]
    if absent:
        raise DecisionError("The plan is not complete. Missing: " + "; ".join(absent))
    if given["primary"] not in OUTCOMES:
        raise DecisionError(f"primary is {given['primary']!r}; it must be {PLAN['primary']}.")
    for name, top in (("alpha", 1.0), ("smallest_effect", float("inf"))):
        value = given[name]
        if not isinstance(value, int | float) or not 0 < value < top:
            raise DecisionError(f"{name} is {value!r}; it must be {PLAN[name]}.")


def _only(decision: Mapping[str, float], name: str, low: float, high: float) -> float:
    _known(decision, [name])
    if name not in decision:
        raise DecisionError(f"The decision lacks '{name}'.")
    value = float(decision[name])
    if not low <= value <= high:
        raise DecisionError(f"{name} = {value:g} was never simulated; choose from {low:g} to {high:g}.")
    return value


def _known(decision: Mapping[str, float], names: list[str]) -> None:
    for name in decision:
        if name not in names:
            near = difflib.get_close_matches(str(name), names, n=2)
            hint = f"Did you mean: {', '.join(near)}?" if near else f"Possible: {', '.join(names)}."
            raise DecisionError(f"'{name}' cannot be decided here. {hint}")


def _media(decision: Mapping[str, float], edition: Folder) -> dict[str, float]:
    surface = _open("replay.json.gz", edition)["media"]
    levels = np.array(surface["levels"])
    channels = surface["channels"]
    _known(decision, list(channels))
    customers = np.zeros(len(next(iter(channels.values()))["customers"][0]))
    margin = customers.copy()
    for name, change in decision.items():
        about = channels[name]
        level = 1 + float(change) / about["spend_eur"]
        if not levels[0] <= level <= levels[-1]:
            low, high = (round(about["spend_eur"] * (x - 1)) for x in (levels[0], levels[-1]))
            raise DecisionError(
                f"{name}: a change of {change:,.0f} EUR was never simulated; choose from {low:,} to {high:,}."
            )
        customers += _between(levels, np.array(about["customers"], dtype=float), level)
        margin += _between(levels, np.array(about["margin_eur"], dtype=float), level)
    cost = float(sum(float(change) for change in decision.values()))
    return {"cost_eur": cost, **_spread("customers", customers), **_spread("margin_eur", margin)}


def _price(decision: Mapping[str, float], edition: Folder) -> dict[str, float]:
    surface = _open("replay.json.gz", edition)["price"]
    prices = np.array(surface["prices"], dtype=float)
    price = _only(decision, "price", float(prices[0]), float(prices[-1]))
    scale = 1000 / surface["visitors"]
    buyers = _between(prices, np.array(surface["buyers"], dtype=float), price) * scale
    margin = _between(prices, np.array(surface["margin_eur"], dtype=float), price) * scale
    return {**_spread("buyers_per_1000", buyers), **_spread("margin_eur_per_1000", margin)}


def _between(grid: np.ndarray, rows: np.ndarray, at: float) -> np.ndarray:
    """The row of a surface at a point of its grid, linear in between; one value a history."""
    k = int(np.clip(np.searchsorted(grid, at) - 1, 0, len(grid) - 2))
    share = (at - grid[k]) / (grid[k + 1] - grid[k])
    result: np.ndarray = rows[k] * (1 - share) + rows[k + 1] * share
    return result


def _spread(name: str, values: np.ndarray) -> dict[str, float]:
    low, high = np.quantile(values, [0.1, 0.9])
    sd = float(values.std(ddof=1))
    return {name: float(values.mean()), f"{name}_sd": sd, f"{name}_low80": float(low), f"{name}_high80": float(high)}
