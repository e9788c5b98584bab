"""The data behind a chart's axes, so that a plot can be checked without looking at its pixels."""

from __future__ import annotations

import math
from typing import Any

Data = dict[str, Any]


def encode_chart(chart: Any) -> Data:
    """`{"t": "axes", "bars": [[label, length]], "lines": [[[x, y]]], "points": [[x, y]], "title", "xlabel", "ylabel"}`.

    Takes matplotlib Axes, a Figure (its first axes) or an array of Axes; lengths are in the units of the axis.
    """
    axes = chart
    if not hasattr(axes, "get_xlim"):
        found = getattr(chart, "axes", None) or []
        if not len(found):
            return {"t": "other", "v": "empty figure"}
        axes = found[0]
    points = [[_num(x), _num(y)] for group in axes.collections for x, y in _offsets(group)]
    return {
        "t": "axes",
        "bars": _bars(axes),
        "lines": [
            [[_num(x), _num(y)] for x, y in zip(line.get_xdata(), line.get_ydata(), strict=True)] for line in axes.lines
        ],
        "points": points,
        "title": str(axes.get_title()),
        "xlabel": str(axes.get_xlabel()),
        "ylabel": str(axes.get_ylabel()),
    }


def _bars(axes: Any) -> list[list[Any]]:
    """Label and signed length of every bar, upright or lying; a histogram's bars carry their left edge as label."""
    bars: list[list[Any]] = []
    for container in axes.containers:
        lying = getattr(container, "orientation", "vertical") == "horizontal"
        axis = axes.yaxis if lying else axes.xaxis
        places = axis.get_ticklocs()
        labels = axis.get_major_formatter().format_ticks(places)  # also of an axis that another one's labels stand for
        names = {round(float(place), 6): str(label) for place, label in zip(places, labels, strict=True)}
        for patch in getattr(container, "patches", []):
            start, size = (patch.get_y(), patch.get_height()) if lying else (patch.get_x(), patch.get_width())
            length = patch.get_width() if lying else patch.get_height()
            centre = round(float(start + size / 2), 6)
            bars.append([names.get(centre) or _num(start), _num(length)])
    return bars


def _offsets(group: Any) -> Any:
    return group.get_offsets() if hasattr(group, "get_offsets") else []


def _num(value: Any) -> Any:
    if type(value).__name__ == "MaskedConstant":  # a blank, as matplotlib holds it
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return str(value)
    return number if math.isfinite(number) else None
