"""The course's motif: one hundred leads as dots, and how many of them get how far."""

from __future__ import annotations

import html
import math
from pathlib import Path

STAGES = {"lead": "leads", "mql": "MQLs", "sal": "accepted", "opp": "deals", "won": "customers"}
TEAM = {"lead": "copper", "mql": "copper", "sal": "violet", "opp": "teal", "won": "teal"}
STEP, RADIUS, GAP, MIDDLE = 9.0, 3.1, 32.0, 50.0


def shares(edition: Path) -> dict[str, int]:
    """Of one hundred inbound leads, how many reach each stage, in whole leads."""
    from larkwell import load

    funnel = load("funnel", edition=edition)
    inbound = funnel[funnel["source_type"] == "inbound"]
    reached = {name: inbound[f"{name}_at"].notna().mean() for name in STAGES if name != "lead"}
    return {"lead": 100} | {name: round(100 * float(share)) for name, share in reached.items()}


def funnel_svg(counts: dict[str, int]) -> str:
    """The dots as an inline SVG, a block a stage, coloured by the team whose work it is."""
    parts, left = [], 6.0
    for name, count in counts.items():
        rows = math.ceil(math.sqrt(count))
        columns = math.ceil(count / rows)
        top = MIDDLE - (rows - 1) * STEP / 2
        dots = "".join(
            f'<circle cx="{left + column * STEP:g}" cy="{top + row * STEP:g}" r="{RADIUS}"/>'
            for column in range(columns)
            for row in range(min(rows, count - column * rows))
        )
        centre = left + (columns - 1) * STEP / 2
        label = (
            f'<text x="{centre:g}" y="117" class="n">{count}</text><text x="{centre:g}" y="131">{STAGES[name]}</text>'
        )
        parts.append(f'<g class="{TEAM[name]}">{dots}{label}</g>')
        left += (columns - 1) * STEP + GAP
    told = ", ".join(f"{count} {STAGES[name]}" for name, count in counts.items())
    label = html.escape(f"A funnel of dots, for Larkwell's inbound leads of two years: of {told}.", quote=True)
    return (
        f'<figure class="funnel"><svg viewBox="-4 0 {left - GAP + 30:g} 138" role="img" aria-label="{label}">'
        f"{''.join(parts)}</svg></figure>"
    )
