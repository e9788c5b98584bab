"""A fitted model in plain numpy, so that it runs wherever pandas does: logistic regression by maximum likelihood.

Newton's method on the log-likelihood, whose curvature also gives the standard errors (Hosmer, Lemeshow & Sturdivant,
Applied Logistic Regression, 3rd ed. 2013, ch. 1-2). A column of text becomes one column of 0 and 1 for every category
but the first by the alphabet, its base.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from larkwell.errors import ModelError

START = "start"
"""The name of the constant among the coefficients."""
ROUNDS, CLOSE = 30, 1e-10
FLAT = 1e-12
"""A curvature this much smaller in one direction than in another shows no top there."""

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Logit:
    """A fitted logistic regression: ln(p / (1 - p)) = start + sum of coefficient x column."""

    coefficients: pd.Series[float]
    """In log-odds, by name: `start`, a column, or `column[category]`."""
    standard_errors: pd.Series[float]
    """Of the coefficients, in the same unit."""
    columns: tuple[str, ...]
    categories: dict[str, tuple[str, ...]]
    """Of each text column, with the base first."""

    def predict(self, table: pd.DataFrame) -> pd.Series[float]:
        """The probability of the outcome for each row, 0 to 1, with the table's index.

        Raises: ModelError where a column is missing, has blanks, or holds a category that the model has not seen.
        """
        return pd.Series(_probability(_design(table, self.columns, self.categories) @ self.coefficients), table.index)


def logit(table: pd.DataFrame, outcome: str, columns: Sequence[str]) -> Logit:
    """Fit a logistic regression of `outcome` (0 and 1, or False and True) on `columns` (numbers, true/false or text).

    Raises: ModelError where a column is missing or has blanks, the outcome is not of two values, a column repeats what
    others say, or columns foretell the outcome without fail, so that no finite coefficient is the most likely.
    """
    if isinstance(columns, str):
        raise ModelError(f"columns is the text '{columns}'; asked is a list of names: ['{columns}'].")
    y = _column(table, outcome).to_numpy(float)
    if set(np.unique(y)) != {0.0, 1.0}:
        raise ModelError(f"'{outcome}' must hold both 0 and 1 (or False and True), and nothing else.")
    categories = {name: _categories(table[name]) for name in columns if _is_text(_column(table, name))}
    x = _design(table, tuple(columns), categories)
    scale = np.maximum(np.abs(x).max(axis=0), FLAT)
    weights, curvature = _most_likely(x / scale, y, outcome)
    names = [START, *_names(tuple(columns), categories)]
    errors = np.sqrt(np.diag(np.linalg.inv(curvature))) / scale
    return Logit(pd.Series(weights / scale, names), pd.Series(errors, names), tuple(columns), categories)


def _most_likely(x: Floats, y: Floats, outcome: str) -> tuple[Floats, Floats]:
    """The coefficients of the highest likelihood, and the curvature of its logarithm there."""
    if np.linalg.matrix_rank(x) < x.shape[1]:
        raise ModelError("One column says what others say already, or is the same in every row. Leave it out.")
    weights = np.zeros(x.shape[1])
    for _ in range(ROUNDS):
        p = _probability(x @ weights)
        curvature = (x * (p * (1 - p))[:, None]).T @ x
        if 1 / np.linalg.cond(curvature) < FLAT:
            break
        step = np.linalg.solve(curvature, x.T @ (y - p))
        weights = weights + step
        if np.abs(step).max() < CLOSE:
            return weights, curvature
    raise ModelError(f"Some columns foretell '{outcome}' without fail: no finite coefficients fit best.")


def _probability(log_odds: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-np.clip(np.asarray(log_odds, float), -700, 700))))


def _column(table: pd.DataFrame, name: str) -> pd.Series:
    if name not in table.columns:
        raise ModelError(f"There is no column '{name}'; the table has {', '.join(map(str, table.columns))}.")
    column = table[name]
    if blanks := int(column.isna().sum()):
        raise ModelError(f"'{name}' has {blanks} blanks. Decide what a blank means, then fit.")
    return column


def _is_text(column: pd.Series) -> bool:
    return not (pd.api.types.is_numeric_dtype(column) or pd.api.types.is_bool_dtype(column))


def _categories(column: pd.Series) -> tuple[str, ...]:
    return tuple(sorted(column.astype(str).unique()))


def _names(columns: tuple[str, ...], categories: dict[str, tuple[str, ...]]) -> list[str]:
    return [
        one
        for name in columns
        for one in ([f"{name}[{kind}]" for kind in categories[name][1:]] if name in categories else [name])
    ]


def _design(table: pd.DataFrame, columns: tuple[str, ...], categories: dict[str, tuple[str, ...]]) -> Floats:
    """A row of numbers for each row of the table: 1 for the start, then the columns."""
    parts = [np.ones(len(table))]
    for name in columns:
        column = _column(table, name)
        if name in categories:
            text = column.astype(str)
            if unseen := sorted(set(text) - set(categories[name])):
                raise ModelError(f"'{name}' holds {', '.join(unseen)}, which the model was not fitted on.")
            parts += [np.asarray(text == kind, float) for kind in categories[name][1:]]
        else:
            parts.append(column.to_numpy(float))
    return np.column_stack(parts)
