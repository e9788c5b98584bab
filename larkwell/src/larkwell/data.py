"""The tables of Larkwell."""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd

from larkwell.errors import EditionError, UnknownTableError

PUBLIC = Path(__file__).parent / "public"


def edition_folder(edition: str | os.PathLike[str] | None = None) -> Path:
    """The folder of the tables in use: the argument, else `LARKWELL_DATA`, else the ones inside the package."""
    return Path(edition or os.environ.get("LARKWELL_DATA") or PUBLIC)


def load(name: str, *, edition: str | os.PathLike[str] | None = None) -> pd.DataFrame:
    path = edition_folder(edition) / f"{name}.csv.gz"
    if not path.exists():
        raise UnknownTableError(f"There is no table '{name}'.")
    try:
        return pd.read_csv(path)
    except OSError as error:
        raise EditionError(f"{path.name} is damaged") from error
