"""Bar charts as inline SVG, for pages without scripts; the table beside each holds the same numbers."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from markupsafe import Markup

WIDTH, ROW, LABEL, VALUE = 660, 26, 210, 90
LONGEST = 30


@dataclass(frozen=True)
class Bar:
    """One bar: `share` of the full width, 0 to 1, None for an empty row; `value` is written at its end."""

    label: str
    share: float | None
    value: str


def bars(title: str, rows: list[Bar]) -> Markup:
    """A horizontal bar chart with a caption; for a screen reader it is one picture with all its values."""
    told = "; ".join(f"{row.label}: {row.value}" for row in rows)
    room = WIDTH - LABEL - VALUE
    parts = []
    for number, row in enumerate(rows):
        top = number * ROW
        label = row.label if len(row.label) <= LONGEST else row.label[: LONGEST - 1] + "…"
        parts.append(f'<text x="{LABEL - 8}" y="{top + 17}" text-anchor="end">{escape(label)}</text>')
        parts.append(f'<rect class="track" x="{LABEL}" y="{top + 4}" width="{room}" height="{ROW - 8}"/>')
        if row.share is not None and row.share > 0:
            width = max(1.0, room * min(1.0, row.share))
            parts.append(f'<rect class="bar" x="{LABEL}" y="{top + 4}" width="{width:.1f}" height="{ROW - 8}"/>')
        parts.append(f'<text x="{WIDTH - VALUE + 8}" y="{top + 17}">{escape(row.value)}</text>')
    head = f'<svg viewBox="0 0 {WIDTH} {max(1, len(rows)) * ROW}" role="img" aria-label="{escape(f"{title}. {told}")}">'
    return Markup(f'<figure tabindex="0">{head}{"".join(parts)}</svg><figcaption>{escape(title)}</figcaption></figure>')
