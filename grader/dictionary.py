"""The data dictionary: every table and column of Larkwell, the keys between them, and the funnel at a glance."""

from __future__ import annotations

import html
import json
from collections import defaultdict
from pathlib import Path
from typing import Any

from grader.figures import figure_html, house_style

BOX_WIDTH, BOX_HEIGHT, COLUMN_GAP, ROW_GAP = 150, 24, 60, 12


def dictionary_page(edition: Path) -> str:
    """The page, generated from the edition's `schema.json` and its `funnel` table."""
    tables: dict[str, Any] = json.loads((edition / "schema.json").read_text(encoding="utf-8"))["tables"]
    parts = [
        "---\ntitle: Data dictionary\ndescription: Every table and column of Larkwell\n---\n# Data dictionary\n",
        f"Larkwell is fictional and its {len(tables)} tables are synthetic.\n"
        '`load("leads")` returns one as a DataFrame; `describe("leads")` lists what stands below.\n'
        "Moments are UTC; money is in local currency unless a name ends in `_eur`; `month` is text like 2025-06.\n",
        "## The funnel at a glance\n",
        _funnel_chart(edition),
        "## How the tables hang together\n",
        "An arrow leads from a column to the table whose key it holds.\n",
        key_diagram(tables),
        "## The tables\n",
    ]
    return "\n".join([*parts, *(_table(name, about) for name, about in tables.items())])


def _table(name: str, about: dict[str, Any]) -> str:
    head = f"### {name} {{ #{name} }}\n\n{about['meaning']}. One row: {about['grain']}. {about['rows']:,} rows."
    keys = ", ".join(f"`{key}`" for key in about["key"])
    rows = ["| column | kind | unit | meaning |", "|---|---|---|---|"]
    for column, spec in about["columns"].items():
        rows.append(f"| `{column}` | {spec['dtype']} | {_cell(spec.get('unit', ''))} | {_meaning(spec)} |")
    return f"{head} Key: {keys}.\n\n" + "\n".join(rows) + "\n"


def _meaning(spec: dict[str, Any]) -> str:
    told = spec["meaning"]
    if "fk" in spec:
        table = spec["fk"].partition(".")[0]
        told += f" (→ [{table}](#{table}))"
    if "empty" in spec:
        told += f"; empty: {spec['empty']}"
    if "values" in spec:
        told += f"; one of {', '.join(map(str, spec['values']))}"
    return _cell(told)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _funnel_chart(edition: Path) -> str:
    from matplotlib import pyplot as plt

    from larkwell import load

    funnel = load("funnel", edition=edition)
    inbound = funnel[funnel["source_type"] == "inbound"]
    stages = {"lead": len(inbound)}
    stages |= {name: int(inbound[f"{name}_at"].notna().sum()) for name in ("mql", "sal", "opp", "won")}
    with house_style():
        figure, axes = plt.subplots(figsize=(7, 2.6))
        bars = axes.barh(["lead", "MQL", "SAL", "opportunity", "won"], list(stages.values()))
        axes.bar_label(bars, [f"{count:,}" for count in stages.values()], padding=4)
        axes.invert_yaxis()
        axes.set_xlabel("inbound leads of 2024 and 2025 that got this far")
        axes.set_title(f"{stages['won'] / stages['lead']:.1%} of inbound leads have become customers so far")
        told = ", ".join(f"{name} {count:,}" for name, count in stages.items())
        return figure_html(figure, "funnel", f"Bars of falling length: {told}.", "") + "\n"


def key_diagram(tables: dict[str, Any]) -> str:
    """An SVG of the tables, those that others point to on the left, with a line from each foreign key to its table."""
    targets = {
        name: sorted({spec["fk"].partition(".")[0] for spec in about["columns"].values() if "fk" in spec} - {name})
        for name, about in tables.items()
    }
    linked = {name for name, found in targets.items() if found} | {one for found in targets.values() for one in found}
    depth: dict[str, int] = {}

    def depth_of(name: str) -> int:
        if name not in depth:
            depth[name] = 0  # a circle of keys, should there be one, ends here
            depth[name] = 1 + max((depth_of(one) for one in targets[name]), default=-1)
        return depth[name]

    columns: dict[int, list[str]] = defaultdict(list)
    for name in tables:
        if name in linked:
            columns[depth_of(name)].append(name)
    place = {
        name: (column * (BOX_WIDTH + COLUMN_GAP), row * (BOX_HEIGHT + ROW_GAP))
        for column, names in columns.items()
        for row, name in enumerate(names)
    }
    width = (max(columns) + 1) * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP
    height = max(len(names) for names in columns.values()) * (BOX_HEIGHT + ROW_GAP)
    lines = [_line(place[name], place[one]) for name in place for one in targets[name]]
    boxes = [_box(name, *place[name]) for name in place]
    alone = ", ".join(f"[{name}](#{name})" for name in tables if name not in linked)
    links = "; ".join(f"{name} to {', '.join(found)}" for name, found in targets.items() if found)
    svg = (
        f'<svg viewBox="-4 -4 {width + 8} {height + 8}" role="group" class="keys" '
        f'aria-label="{html.escape(f"Foreign keys: {links}.", quote=True)}">{"".join(lines)}{"".join(boxes)}</svg>'
    )
    note = f"\nWithout a key to others: {alone}.\n" if alone else ""
    return f'<figure class="chart wide" tabindex="0">{svg}</figure>\n{note}'


def _line(start: tuple[int, int], end: tuple[int, int]) -> str:
    x1, y1 = start[0], start[1] + BOX_HEIGHT / 2
    x2, y2 = end[0] + BOX_WIDTH, end[1] + BOX_HEIGHT / 2
    bend = max(COLUMN_GAP * 0.8, (x1 - x2) / 2)
    return f'<path d="M{x1} {y1:g} C{x1 - bend:g} {y1:g} {x2 + bend:g} {y2:g} {x2} {y2:g}"/>'


def _box(name: str, x: int, y: int) -> str:
    text = f'<text x="{x + BOX_WIDTH / 2:g}" y="{y + 16}">{html.escape(name)}</text>'
    return f'<a href="#{name}"><rect x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="3"/>{text}</a>'
