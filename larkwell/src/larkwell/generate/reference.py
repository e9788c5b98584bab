"""The hand-written tables: metric_cards, claims, channels (reference/*.csv).

Each file has a column `core`: rows with core = 0 are named by no question, and an edition leaves some of them out, so
that a count cannot be typed in. The public edition leaves out the rows that the lessons count without; every other
edition leaves out a different number, and one row at least on which an answer turns.
"""

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from .history import History

FOLDER = Path(__file__).with_name("reference")


@dataclass(frozen=True)
class Thinning:
    """How a table is thinned: what the public edition leaves out, and how the others differ from it."""

    public: tuple[str, ...] = ()
    sizes: tuple[int, ...] = (0,)
    turning: tuple[str, ...] = ()


THINNING = {
    "metric_cards": Thinning(public=("M09", "M14", "M29"), sizes=(2, 4), turning=("M25", "M26")),
    "claims": Thinning(public=("C06", "C07", "C16"), sizes=(2, 4), turning=("C11", "C13", "C14")),
    "channels": Thinning(),
}


def reference_tables(h: History, *, public: bool) -> dict[str, pd.DataFrame]:
    """The three tables of an edition."""
    rng = h.streams("reference rows")
    tables = {}
    for name, thinning in THINNING.items():
        table = pd.read_csv(FOLDER / f"{name}.csv", keep_default_na=False, na_values=[""])
        ids = table.iloc[:, 0]
        gone = set(thinning.public)
        if not public:
            spare = ids[table["core"] == 0].to_numpy()
            size = int(rng.choice(thinning.sizes))
            gone = set()
            while size and not gone & set(thinning.turning):
                gone = set(rng.choice(spare, size, replace=False).tolist())
        tables[name] = table[~ids.isin(gone)].drop(columns="core").reset_index(drop=True)
    return tables
