"""The tables of Larkwell: `load` one, list them all, describe one.

The tables lie in an *edition*, a folder with one gzip CSV a table and a `schema.json` that says what each column
means, how it is stored and what the file's checksum is. The public edition ships inside the package; `LARKWELL_DATA`
or an argument points to another one. A file is read only when its table is asked for.
"""

from __future__ import annotations

import difflib
import gzip
import hashlib
import io
import json
import os
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
import pandas as pd

from larkwell.errors import EditionError, UnknownTableError

PUBLIC = Path(__file__).parent / "public"
FORMAT = 1
"""Version of the edition format that this package reads."""
EPOCH = np.datetime64("2024-01-01T00:00", "m")
Folder = str | os.PathLike[str] | None


def edition_folder(edition: Folder = None) -> Path:
    """The folder of the tables in use: the argument, else `LARKWELL_DATA`, else the one inside the package."""
    return Path(edition or os.environ.get("LARKWELL_DATA") or PUBLIC)


def load(
    name: str,
    *,
    months: Literal["text", "period"] = "text",
    dates: Literal["datetime", "text"] = "datetime",
    edition: Folder = None,
) -> pd.DataFrame:
    """Load one table as a fresh DataFrame with plain columns.

    Columns are int64, float64 (missing = NaN), bool, text, or datetime64 in UTC without a zone. Money is in local
    currency unless the name ends in `_eur`. `describe(name)` lists columns, units and meaning.

    Args:
        name: a table, see `tables()`.
        months: "period" turns the columns `month` and `*_month` (text 'YYYY-MM') into monthly Periods.
        dates: "text" leaves moments as text 'YYYY-MM-DD HH:MM' and days as 'YYYY-MM-DD'.
        edition: folder of an edition; otherwise `LARKWELL_DATA`, otherwise the public tables.

    Raises:
        UnknownTableError: no such table; the message names the near ones.
        EditionError: the folder is no edition, or a file of it is damaged or stale.
        ValueError: an unknown value of `months` or `dates`.

    Source: simulated; Larkwell does not exist.
    """
    for value, allowed in ((months, ("text", "period")), (dates, ("datetime", "text"))):
        if value not in allowed:
            raise ValueError(f"{value!r} is not possible here; use {allowed[0]!r} or {allowed[1]!r}.")
    folder = edition_folder(edition)
    spec = _table(folder, name)
    columns = spec["columns"]
    raw = _read(folder, name, spec)
    frame = complete(columns, lambda column, known: _decode(raw[column], columns[column], known))
    table = pd.DataFrame(frame)
    for column, about in columns.items():
        if months == "period" and (column == "month" or column.endswith("_month")):
            table[column] = pd.Series(pd.PeriodIndex(table[column], freq="M"), index=table.index)
        elif dates == "text" and about["dtype"] in ("datetime", "date"):
            pattern = "%Y-%m-%d %H:%M" if about["dtype"] == "datetime" else "%Y-%m-%d"
            table[column] = _text(table[column].dt.strftime(pattern).to_numpy(dtype=object))
    return table


def complete(columns: dict[str, Any], stored: Callable[[str, dict[str, pd.Series]], pd.Series]) -> dict[str, pd.Series]:
    """All columns of a table in order: the stored ones from `stored(column, columns so far)`, the derived computed."""
    frame: dict[str, pd.Series] = {}
    for column, about in columns.items():
        if "derived" not in about:
            frame[column] = stored(column, frame)
            continue
        frame[column] = _derived(column, about["derived"], frame)
        if about["dtype"] == "float" and "decimals" in about:
            frame[column] = frame[column].round(about["decimals"])
    return frame


def tables(edition: Folder = None) -> pd.DataFrame:
    """List the tables: one row a table with its number of rows and columns, its grain and its meaning."""
    schema = _schema(edition_folder(edition))
    rows = [(n, t["rows"], len(t["columns"]), t["grain"], t["meaning"]) for n, t in schema["tables"].items()]
    return pd.DataFrame(rows, columns=["table", "rows", "columns", "grain", "meaning"])


def describe(name: str, edition: Folder = None) -> pd.DataFrame:
    """Describe one table: a row a column with dtype, unit, meaning, allowed values, and `key`.

    `key` is "key" for the columns that identify a row and "-> table.column" for those that point to another table.
    The number of rows stands in `.attrs["rows"]`.

    Raises: UnknownTableError, EditionError.
    """
    spec = _table(edition_folder(edition), name)
    rows = []
    for column, about in spec["columns"].items():
        key = "key" if column in spec["key"] else f"-> {about['fk']}" if "fk" in about else ""
        values = ", ".join(about.get("values", []))
        meaning = about["meaning"] + (f"; empty: {about['empty']}" if "empty" in about else "")
        rows.append((column, about["dtype"], about.get("unit", ""), key, meaning, values))
    result = pd.DataFrame(rows, columns=["column", "dtype", "unit", "key", "meaning", "values"])
    result.attrs["rows"] = spec["rows"]
    return result


def read_schema(folder: Path) -> dict[str, Any]:
    """The schema of an edition.

    Raises: EditionError if the folder is no edition, or one that this version cannot read.
    """
    file = folder / "schema.json"
    if not folder.is_dir():
        raise EditionError(f"{folder} does not exist. {_near(folder)}")
    try:
        schema: dict[str, Any] = json.loads(file.read_text("utf-8"))
        found = schema["format"]
    except FileNotFoundError:
        raise EditionError(
            f"{folder} is no edition: it has no schema.json. Unset LARKWELL_DATA, or correct it."
        ) from None
    except (ValueError, KeyError, TypeError, UnicodeDecodeError):
        raise EditionError(f"{file} is damaged. {_mend(folder)}") from None
    if found != FORMAT:
        raise EditionError(f"{folder} has format {found}, this larkwell reads format {FORMAT}. {_mend(folder)}")
    return schema


def read_checked(folder: Path, file: str, expected: str) -> bytes:
    """The bytes of a file of an edition, unpacked, after its checksum was compared.

    Raises: EditionError naming the file and how to mend it.
    """
    path = folder / file
    try:
        packed = path.read_bytes()
    except FileNotFoundError:
        raise EditionError(f"{path} is missing. {_mend(folder)}") from None
    if hashlib.sha256(packed).hexdigest() != expected:
        raise EditionError(f"{path} is damaged or stale: it is not the file that schema.json names. {_mend(folder)}")
    return gzip.decompress(packed)


def _near(folder: Path) -> str:
    """Editions beside a folder that does not exist, by likeness of their names."""
    beside = [p.parent.name for p in folder.absolute().parent.glob("*/schema.json")]
    near = difflib.get_close_matches(folder.name, beside, n=3, cutoff=0.4)
    if near:
        return f"Did you mean: {', '.join(near)}?"
    return "LARKWELL_DATA must name the folder of an edition, or be unset."


def _mend(folder: Path) -> str:
    """The command that puts an edition right."""
    if folder.resolve() == PUBLIC.resolve():
        return "Install larkwell again: pip install --force-reinstall larkwell"
    try:
        about = json.loads((folder / "schema.json").read_text("utf-8"))
        return f"Run: python -m larkwell.generate {about['edition']} --seed {about['seed']} --out {folder}"
    except (OSError, ValueError, KeyError, TypeError):
        return f"Make it again: python -m larkwell.generate practice --out {folder}"


@lru_cache(maxsize=8)
def _cached(folder: Path, stamp: int) -> dict[str, Any]:
    return read_schema(folder)


def _schema(folder: Path) -> dict[str, Any]:
    file = folder / "schema.json"
    return _cached(folder, file.stat().st_mtime_ns) if file.exists() else read_schema(folder)


def _table(folder: Path, name: str) -> dict[str, Any]:
    known = _schema(folder)["tables"]
    if name not in known:
        near = difflib.get_close_matches(str(name), known, n=3, cutoff=0.5)
        hint = f"Did you mean: {', '.join(near)}?" if near else "tables() lists them all."
        raise UnknownTableError(f"There is no table '{name}'. {hint}")
    spec: dict[str, Any] = known[name]
    return spec


def _read(folder: Path, name: str, spec: dict[str, Any]) -> pd.DataFrame:
    content = read_checked(folder, f"{name}.csv.gz", spec["sha256"])
    text = {c for c, about in spec["columns"].items() if about["dtype"] in ("text", "date")}
    stored = [c for c, about in spec["columns"].items() if "derived" not in about]
    return pd.read_csv(
        io.BytesIO(content),
        dtype={c: "str" if c in text else "float64" for c in stored},
        keep_default_na=False,
        na_values=[""],
    )


def _decode(values: pd.Series, about: dict[str, Any], frame: dict[str, pd.Series]) -> pd.Series:
    """From the stored form of a column to the promised one."""
    kind = about["dtype"]
    if kind == "text":
        return _text(values.to_numpy(dtype=object))
    if kind == "date":
        return pd.to_datetime(values, format="%Y-%m-%d")
    numbers = values.to_numpy(dtype="float64")
    since = about.get("since")
    if since == "above":
        numbers = np.cumsum(numbers)
    if kind == "datetime":
        moments = _moments(numbers)
        if since and since != "above":
            base = frame[since].to_numpy(dtype="datetime64[m]")
            moments = base + (moments - EPOCH)
        return pd.to_datetime(pd.Series(moments.astype(_unit())))
    if kind == "float":
        # rounding makes the value the double nearest to the text, whichever parser read it
        return pd.Series(np.round(numbers, about["decimals"]))
    return pd.Series(numbers.astype("int64" if kind == "int" else "bool"))


def _moments(minutes: np.ndarray) -> np.ndarray:
    known = ~np.isnan(minutes)
    moments = np.full(len(minutes), np.datetime64("NaT", "m"))
    moments[known] = EPOCH + minutes[known].astype("int64").astype("timedelta64[m]")
    return moments


@lru_cache
def _unit() -> str:
    """The unit that this pandas gives to parsed dates, so that tables merge with dates made by hand."""
    return str(pd.to_datetime(pd.Series(["2024-01-01"])).dtype)


def _text(values: np.ndarray) -> pd.Series:
    """Text as this pandas keeps it: object on 2, str on 3; missing is NaN."""
    missing = pd.isna(values)
    if missing.any():
        values = np.where(missing, np.nan, values)
    series = pd.Series(values, dtype=object)
    return series.astype(pd.Series([""]).dtype) if missing.all() or pd.Series([""]).dtype != object else series


def _derived(column: str, rule: str, frame: dict[str, pd.Series]) -> pd.Series:
    """Columns that a file need not store: '<part> of <column>', sums with weights, a ratio, a duration."""
    words = rule.split()
    match words:
        case ["month" | "quarter" | "year" as part, "of", source]:
            return _part(part, frame[source])
        case [a, "/", b]:
            bottom = frame[b].astype("float64")
            return frame[a] / bottom.where(bottom > 0)
        case ["days", "from", start, "to", end]:
            days: pd.Series = (frame[end] - frame[start]).dt.total_seconds() / 86_400
            return days
        case ["plain", "form", "of", source]:
            plain = frame[source].str.lower().str.replace(" ", "", regex=False)
            return plain.str.replace(r"\+[^@]*@", "@", regex=True)
        case [v, a, "+", w, b]:
            return float(v) * frame[a] + float(w) * frame[b]
    raise EditionError(f"schema.json derives {column} by '{rule}', which this larkwell does not know.")


def _part(part: str, source: pd.Series) -> pd.Series:
    """Month 'YYYY-MM', quarter 'YYYY-Qn' or year of a moment or of a month's name."""
    months = source.to_numpy(dtype="datetime64[M]") if source.dtype.kind == "M" else _named_months(source)
    missing = np.isnat(months)
    number = np.where(missing, 0, months.astype("int64"))
    if part == "year":
        years = pd.Series(1970 + number // 12)
        return years.astype("float64").where(~missing) if missing.any() else years.astype("int64")
    known = np.unique(number)
    month = part == "month"
    names = [f"{1970 + n // 12}-" + (f"{n % 12 + 1:02d}" if month else f"Q{n % 12 // 3 + 1}") for n in known]
    text = np.array(names, dtype=object)[np.searchsorted(known, number)]
    text[missing] = np.nan
    return _text(text)


def _named_months(source: pd.Series) -> np.ndarray:
    return source.to_numpy(dtype=object).astype(str).astype("datetime64[M]")
