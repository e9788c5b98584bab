"""The brand survey: five brands from a double-jeopardy model, images with a halo."""

import numpy as np
import pandas as pd

from .history import History
from .world import REGIONS

BRANDS = ("Calvera", "Dunmere", "Larkwell", "Eskadine", "Fennick")
PENETRATION = np.array([0.41, 0.29, 0.21, 0.14, 0.10])
FREQUENCY = np.array([3.9, 3.6, 3.3, 3.1, 3.0])
ATTRIBUTES = ("easy", "complete", "cheap", "support", "safe", "modern")
# own profile of each brand after the halo, in points of the 1-5 scale
PROFILE = np.array(
    [
        [-0.30, 0.45, -0.25, -0.15, 0.25, 0.00],
        [0.10, 0.15, 0.05, -0.20, 0.05, -0.15],
        [0.40, -0.35, 0.00, 0.30, -0.30, -0.05],
        [-0.05, -0.15, 0.30, 0.00, -0.05, -0.05],
        [-0.15, -0.10, -0.10, 0.05, 0.05, 0.25],
    ]
)
IMPORTANCE = np.array([4.4, 3.6, 3.9, 4.1, 4.3, 2.8])
RESPONDENTS = 400


def brand_survey(h: History) -> pd.DataFrame:
    """Eight quarters, six regions, five brands; counts of 400 respondents."""
    rng = h.streams("brand survey")
    tilt = rng.normal(0, 0.04, (6, 5))
    rows = []
    for quarter in range(8):
        for region in range(6):
            n = RESPONDENTS
            importance = np.round(IMPORTANCE + rng.normal(0, 0.06, 6), 2)
            for brand in np.argsort([b != "Larkwell" for b in BRANDS], kind="stable"):
                rise = h.params.awareness_quarter * quarter if BRANDS[brand] == "Larkwell" else 0.0
                reach = np.clip(PENETRATION[brand] * (1 + tilt[region, brand]), 0.03, 0.8)
                unaided_p = np.clip(reach * 0.98 + rise, 0, 1)
                unaided = int(rng.binomial(n, unaided_p))
                aided = unaided + int(rng.binomial(n - unaided, np.clip(0.30 + 0.5 * reach, 0, 1)))
                bought = int(rng.binomial(n, reach))
                considered = int(np.clip(rng.binomial(n, np.clip(reach * 1.25, 0, 1)), bought // 2, aided))
                extra = FREQUENCY[brand] - 1
                purchases = bought + int(rng.negative_binomial(max(bought, 1) * 1.5, 1.5 / (1.5 + extra)))
                halo = 3.05 + 0.9 * reach
                image = np.clip(halo + PROFILE[brand] + rng.normal(0, 0.05, 6), 1, 5)
                rows.append(
                    [f"{2024 + quarter // 4}-Q{quarter % 4 + 1}", REGIONS[region], BRANDS[brand], n, aided, unaided,
                     considered, bought, purchases, *np.round(image, 2), *importance]
                )  # fmt: skip
    columns = ["quarter", "region", "brand", "n", "aided", "unaided", "considered", "bought_12m", "purchases"]
    return pd.DataFrame(
        rows, columns=columns + [f"attr_{a}" for a in ATTRIBUTES] + [f"importance_{a}" for a in ATTRIBUTES]
    )
