"""What a cell's values look like in the page: text, a table, a picture, each as plain JSON and never as HTML."""

from __future__ import annotations

import base64
import io
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from larkwell.charts import encode_chart

MOST_ROWS, HEAD_ROWS, TAIL_ROWS, MOST_COLUMNS = 20, 10, 5, 40
MOST_REPR = 5_000


def output(value: object) -> dict[str, Any] | None:
    """The value of a cell's last line, or None where there is nothing to show."""
    if value is None or _drawn(value):
        return None
    if isinstance(value, pd.Series):
        name = "" if value.name is None else str(value.name)
        told = f"Series{' ' + name if name else ''}, {_count(len(value), 'value')}, {value.dtype}"
        return table(value.to_frame(name), told)
    if isinstance(value, pd.DataFrame):
        return table(value, f"{_count(len(value), 'row')}, {_count(value.shape[1], 'column')}")
    text = str(value) if isinstance(value, np.generic) else repr(value)
    return {"kind": "text", "text": text if len(text) <= MOST_REPR else f"{text[:MOST_REPR]} …"}


def table(frame: pd.DataFrame, caption: str) -> dict[str, Any]:
    """A frame as `{"kind": "table", "caption", "levels", "head", "numeric", "rows"}`.

    The first `levels` columns label a row. Of a long table the first and last rows; None stands for those left out.
    """
    cut = len(frame) > MOST_ROWS
    part = frame.iloc[:, :MOST_COLUMNS]
    part = pd.concat([part.head(HEAD_ROWS), part.tail(TAIL_ROWS)]) if cut else part
    levels = [part.index.get_level_values(level) for level in range(part.index.nlevels)]
    columns = [*levels, *(part.iloc[:, at] for at in range(part.shape[1]))]
    rows: list[list[str] | None] = [list(row) for row in zip(*(_texts(list(one)) for one in columns), strict=True)]
    if cut:
        rows.insert(HEAD_ROWS, None)
    head = [*("" if name is None else str(name) for name in part.index.names), *(_head(name) for name in part.columns)]
    numeric = [pd.Series(one).dtype.kind in "iuf" for one in columns]
    more = f" (the first {MOST_COLUMNS} are shown)" if frame.shape[1] > MOST_COLUMNS else ""
    return {
        "kind": "table",
        "caption": caption + more,
        "levels": len(levels),
        "head": head,
        "numeric": numeric,
        "rows": rows,
    }


def figures() -> Iterator[dict[str, Any]]:
    """The charts that are open, as pictures with words for who cannot see them; they are closed."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is None:
        return
    for number in pyplot.get_fignums():
        figure = pyplot.figure(number)
        if figure.axes:
            buffer = io.BytesIO()
            figure.savefig(buffer, format="png", dpi=144, bbox_inches="tight")
            yield {"kind": "picture", "png": base64.b64encode(buffer.getvalue()).decode(), "alt": described(figure)}
    pyplot.close("all")


def described(figure: Any) -> str:
    """A chart in words: its kind, its title, and the numbers of its bars where they are few."""
    parts = []
    for axes in figure.axes:
        data = encode_chart(axes)
        title = f" '{data['title']}'" if data["title"] else ""
        if data["bars"]:
            few = ", ".join(f"{label}: {_number(length)}" for label, length in data["bars"][:12])
            more = f" and {len(data['bars']) - 12} more" if len(data["bars"]) > 12 else ""
            parts.append(f"Bar chart{title}: {few}{more}.")
        elif data["lines"]:
            parts.append(f"Line chart{title} with {_count(len(data['lines']), 'line')}.")
        elif data["points"]:
            parts.append(f"Chart{title} of {_count(len(data['points']), 'point')}.")
        else:
            parts.append(f"Chart{title}.")
    return " ".join(parts)


def _drawn(value: object) -> bool:
    """Whether a value belongs to a chart, which is shown as a picture."""
    if type(value).__module__.startswith("matplotlib."):
        return True
    items = (
        list(value.flat) if isinstance(value, np.ndarray) else list(value) if isinstance(value, list | tuple) else []
    )
    return bool(items) and all(_drawn(item) for item in items)


def _texts(values: list[Any]) -> list[str]:
    """A column's cells, its decimals aligned: as many as the most precise value needs, six at most."""
    floats = [value for value in values if isinstance(value, float) and value == value]
    plain = [f"{value:.6f}" for value in floats if value == 0 or 1e-4 <= abs(value) < 1e12]
    decimals = max((len(text.partition(".")[2].rstrip("0")) for text in plain), default=0)
    return [_text(value, max(decimals, 1)) for value in values]


def _text(value: Any, decimals: int) -> str:
    if isinstance(value, float):
        if value != value:
            return ""
        return f"{value:,.{decimals}f}" if value == 0 or 1e-4 <= abs(value) < 1e12 else f"{value:.6g}"
    if value is None or value is pd.NaT or value is pd.NA:
        return ""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d" if value == value.normalize() else "%Y-%m-%d %H:%M")
    return str(value)


def _head(name: Any) -> str:
    return " · ".join(str(part) for part in name if part != "") if isinstance(name, tuple) else str(name)


def _number(value: Any) -> str:
    return f"{value:,.4g}" if isinstance(value, int | float) else str(value)


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"
