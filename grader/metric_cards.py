"""Larkwell's forty metric cards, with the other names that people know them by."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from grader.errors import SourceError


@dataclass(frozen=True)
class MetricCard:
    """One row of the table `metric_cards`; `base` is empty for a plain count."""

    id: str
    name: str
    definition: str
    base: str
    unit: str
    also: tuple[str, ...]


def metric_cards(edition: Path, names: Path) -> list[MetricCard]:
    """The cards in the table's order; a name in `metric-names.yaml` that is on no card is an error."""
    from larkwell import load

    also = yaml.safe_load(names.read_text(encoding="utf-8"))
    table = load("metric_cards", edition=edition)
    unknown = sorted(set(also) - set(table["name"]))
    if unknown:
        lines = names.read_text(encoding="utf-8").splitlines()
        line = next(i for i, text in enumerate(lines, 1) if text.startswith(unknown[0]))
        raise SourceError(names, line, f"'{unknown[0]}' is on no card.", "Write it as the table metric_cards does.")
    return [
        MetricCard(
            id=str(row["metric_id"]),
            name=str(row["name"]),
            definition=str(row["definition"]),
            base="" if row["base"] == "none" else str(row["base"]),
            unit=str(row["unit"]),
            also=tuple(also.get(row["name"], ())),
        )
        for row in table.to_dict("records")
    ]
