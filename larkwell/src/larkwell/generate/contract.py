"""The contract of the tables (tables.toml), read and checked."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("tables.toml")
COLUMN_FIELDS = {"dtype", "unit", "meaning", "fk", "values", "empty", "derived", "decimals", "since"}
DTYPES = {"int", "float", "bool", "text", "datetime", "date"}


@lru_cache
def contract() -> dict[str, dict[str, Any]]:
    """Table name to {meaning, grain, key, columns}; a field that nobody knows is an error."""
    tables = tomllib.loads(FILE.read_text("utf-8"))
    for name, table in tables.items():
        for column, spec in table["columns"].items():
            unknown = set(spec) - COLUMN_FIELDS
            if unknown or spec["dtype"] not in DTYPES:
                raise ValueError(f"{FILE.name}: {name}.{column}: unknown {sorted(unknown) or spec['dtype']}")
    return tables


def stored(name: str) -> list[str]:
    """The columns of a table that its file holds."""
    return [c for c, spec in contract()[name]["columns"].items() if "derived" not in spec]
