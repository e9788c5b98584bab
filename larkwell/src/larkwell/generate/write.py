"""Write an edition: gzip CSV and schema.json, the same bytes each time, and never over a folder that is none."""

import gzip
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from larkwell.data import EPOCH, FORMAT
from larkwell.errors import EditionError

from .contract import contract

FOREIGN = "keys"
"""A subfolder that another tool keeps inside an edition."""


def pack(content: bytes) -> bytes:
    """Gzip without name and time."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def as_stored(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """The columns of a table in the form that its file holds."""
    columns = {}
    for column, spec in contract()[name]["columns"].items():
        if "derived" in spec:
            continue
        columns[column] = _stored(table[column], spec, table)
    return pd.DataFrame(columns)


def _stored(values: pd.Series, spec: dict[str, Any], table: pd.DataFrame) -> pd.Series:
    kind, since = spec["dtype"], spec.get("since")
    if kind == "text":
        return values
    if kind == "date":
        days: pd.Series = values.dt.strftime("%Y-%m-%d")
        return days
    if kind == "bool":
        return values.astype("int64")
    if kind == "datetime":
        moments = values.to_numpy(dtype="datetime64[m]")
        base = EPOCH if since in (None, "above") else table[since].to_numpy(dtype="datetime64[m]")
        numbers = pd.Series((moments - base).astype("timedelta64[m]").astype("float64"))
        numbers[np.isnat(moments)] = np.nan
    elif kind == "float":
        numbers = values.round(spec["decimals"]) + 0.0
    else:
        numbers = values.astype("float64")
    if since == "above":
        numbers = numbers.diff().fillna(numbers)
    whole = kind != "float" or spec["decimals"] == 0
    return numbers.astype("Int64") if whole else numbers


def csv_bytes(name: str, table: pd.DataFrame) -> bytes:
    """The CSV of a table, UTF-8, lines ended by a line feed."""
    return as_stored(name, table).to_csv(index=False, lineterminator="\n").encode("utf-8")


def write_edition(
    out: Path, about: dict[str, Any], tables: dict[str, pd.DataFrame], sealed: dict[str, bytes]
) -> dict[str, int]:
    """Write all files beside the target, then put them in its place. Returns the size of each table in bytes.

    `about` says what the edition is (its kind, seed and scale) and goes into the schema.

    Raises: EditionError if `out` exists and is neither empty nor an edition.
    """
    refuse_strangers(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    sizes = {}
    with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as folder:
        fresh = Path(folder) / "edition"
        (fresh / "sealed").mkdir(parents=True)
        schema: dict[str, Any] = {"format": FORMAT, **about, "epoch": "2024-01-01T00:00Z", "tables": {}}
        for table, spec in contract().items():
            packed = pack(csv_bytes(table, tables[table]))
            (fresh / f"{table}.csv.gz").write_bytes(packed)
            sizes[table] = len(packed)
            schema["tables"][table] = {
                "meaning": spec["meaning"],
                "grain": spec["grain"],
                "key": spec["key"],
                "rows": len(tables[table]),
                "sha256": hashlib.sha256(packed).hexdigest(),
                "columns": spec["columns"],
            }
        schema["sealed"] = {}
        for file, content in sorted(sealed.items()):
            packed = pack(content)
            (fresh / "sealed" / file).write_bytes(packed)
            schema["sealed"][file] = hashlib.sha256(packed).hexdigest()
        text = json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=False) + "\n"
        (fresh / "schema.json").write_text(text, "utf-8")
        _replace(out, fresh)
    return sizes


def refuse_strangers(out: Path) -> None:
    """Only an empty place or an edition may be written over."""
    if out.exists() and not out.is_dir():
        raise EditionError(f"{out} is a file. Name a folder with --out.")
    if out.is_dir() and any(out.iterdir()) and not _is_edition(out):
        raise EditionError(
            f"{out} is not empty and is no edition. Name another folder with --out; nothing was changed."
        )


def _is_edition(folder: Path) -> bool:
    try:
        return "tables" in json.loads((folder / "schema.json").read_text("utf-8"))
    except (OSError, ValueError):
        return False


def _replace(out: Path, fresh: Path) -> None:
    """Old out, new in; the folder of the other tool moves over."""
    if out.exists():
        if (out / FOREIGN).exists():
            shutil.copytree(out / FOREIGN, fresh / FOREIGN)
        old = fresh.parent / "old"
        out.rename(old)
        try:
            fresh.rename(out)
        except OSError:
            old.rename(out)
            raise
    else:
        fresh.rename(out)
