"""The hand-written tables: metric_cards, claims, channels (reference/*.csv).

Each file has a column `core`: rows with core = 0 are named by no question, and an edition may drop some of them, so
that a count cannot be typed in.
"""

from pathlib import Path

import pandas as pd

from .history import History

FOLDER = Path(__file__).with_name("reference")
NAMES = ("metric_cards", "claims", "channels")
PUBLIC_CARDS = 40


def reference_tables(h: History, *, public: bool) -> dict[str, pd.DataFrame]:
    """The three tables, thinned by lot; the public edition has exactly forty cards."""
    rng = h.streams("reference rows")
    tables = {}
    for name in NAMES:
        table = pd.read_csv(FOLDER / f"{name}.csv", keep_default_na=False, na_values=[""])
        spare = table.index[table["core"] == 0]
        if name == "metric_cards":
            size = PUBLIC_CARDS if public else int(rng.choice([38, 39, 41]))
            drop = max(len(table) - size, 0)
        else:
            drop = min(int(rng.integers(1, 4)), len(spare))
        gone = rng.choice(spare, min(drop, len(spare)), replace=False)
        kept = table.loc[~table.index.isin(gone)]
        tables[name] = kept.drop(columns="core").reset_index(drop=True)
    return tables
