"""The look of every chart in the course: one style, legible on a light and on a dark page."""

from __future__ import annotations

import contextlib
import html
import io
import re
from collections.abc import Iterator
from typing import Any

INK = "#0b0c0d"
"""Stands for the page's text colour: the drawing is made with it and carries `currentColor` in its place."""
COLOURS = ["#c2571a", "#2a7f86", "#8a6fb3", "#8c8a2e", "#b3476b", "#5b7c99"]
"""Marketing (copper), sales (teal), shared (violet), then others; each has 3:1 contrast on white and on near-black."""
LINES = 'stroke-linejoin="round" stroke-linecap="butt"'
"""How matplotlib's lines meet and end where a line says nothing else."""


@contextlib.contextmanager
def house_style() -> Iterator[None]:
    """matplotlib settings for the charts of lessons; figures are closed afterwards."""
    import matplotlib as mpl
    from cycler import cycler
    from matplotlib import pyplot as plt

    style: dict[Any, Any] = {
        "svg.fonttype": "none",
        "svg.hashsalt": "larkwell",
        "font.family": "sans-serif",
        "font.size": 11,
        "figure.figsize": (7, 3.6),
        "figure.constrained_layout.use": True,
        "figure.facecolor": "none",
        "axes.facecolor": "none",
        "savefig.facecolor": "none",
        "axes.edgecolor": INK,
        "axes.labelcolor": INK,
        "axes.titlelocation": "left",
        "axes.titleweight": "bold",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.prop_cycle": cycler(color=COLOURS),
        "text.color": INK,
        "xtick.color": INK,
        "ytick.color": INK,
        "legend.frameon": False,
        "lines.linewidth": 2.0,
    }
    with mpl.rc_context(style):
        try:
            yield
        finally:
            plt.close("all")


def figure_html(figure: Any, name: str, alt: str, caption: str) -> str:
    """A figure as inline SVG in a `<figure>`: its text is the page's font and colour, its ids are its own."""
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    svg = buffer.getvalue()
    svg = svg[svg.index("<svg") :].replace(INK, "currentColor")
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    svg = re.sub(r'(id="|url\(#|href="#)', rf"\g<1>{name}-", svg)
    svg = re.sub(r"font: [^;\"]*?(\d+(?:\.\d+)?)px[^;\"]*", r"font-size: \1px", svg)
    svg = re.sub(r"\n\s*", " ", svg)
    svg = re.sub(r"<style.*?</style>", "", svg)
    svg = re.sub(r' style="([^"]*)"', lambda style: _as_attributes(style[1]), svg)
    label = html.escape(alt, quote=True)
    svg = svg.replace("<svg ", f'<svg role="img" aria-label="{label}" class="chart" {LINES} ', 1)
    told = f"<figcaption>{html.escape(caption)}</figcaption>" if caption else ""
    return f'<figure class="chart" tabindex="0">{svg}{told}</figure>'


def _as_attributes(style: str) -> str:
    """CSS of an SVG element as attributes: a strict content security policy forbids it in a `style`."""
    pairs = (one.split(":", 1) for one in style.split(";") if one.strip())
    return "".join(f' {name.strip()}="{value.strip()}"' for name, value in pairs)
