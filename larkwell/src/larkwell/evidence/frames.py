"""Numbers out of pandas objects, as plain floats and float arrays."""

from collections.abc import Hashable
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from pandas import DataFrame, Series

Floats = NDArray[np.float64]
Codes = NDArray[np.int64]


def cell(table: DataFrame, row: Hashable, column: Hashable) -> float:
    return float(cast(Any, table.at[row, column]))


def value(series: "Series[Any]", key: Hashable) -> float:
    return float(cast(Any, series.at[key]))


def floats(values: "Series[Any] | DataFrame") -> Floats:
    return values.to_numpy(dtype=np.float64)


def share(flags: "Series[Any]") -> float:
    """Mean of 0/1 or True/False; nan when there is nothing to average."""
    return float(floats(flags).mean()) if len(flags) else float("nan")


def total(values: "Series[Any]") -> float:
    return float(floats(values).sum())


def codes(column: "Series[Any]") -> Codes:
    """0, 1, 2, ... in the sorted order of the values."""
    return np.asarray(column.factorize(sort=True)[0], dtype=np.int64)
