"""What one analysis of the shipped tables says: the naive answer beside the method's answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import isnan

from pandas import DataFrame

Tables = Mapping[str, DataFrame]


@dataclass(frozen=True)
class Finding:
    """One property of the dataset as an analyst meets it.

    `naive`, `answer`, `low` and `high` share one `unit`; nan stands for "this question has none".
    `low`..`high` is a 95% interval unless `notes` say otherwise. `details` holds further named figures
    (units in their names or in `notes`); `claims` holds the teaching property, sentence by sentence:
    what has to be true in every edition, and whether it is true in this one. `adjusted_only` marks a method
    that compares like with like on the columns at hand: nothing promises that its interval covers the truth.
    """

    name: str
    days: tuple[int, ...]
    question: str
    unit: str
    naive: float
    naive_method: str
    answer: float
    method: str
    low: float
    high: float
    n: int
    notes: tuple[str, ...] = ()
    adjusted_only: bool = False
    details: Mapping[str, float] = field(default_factory=dict)
    claims: Mapping[str, bool] = field(default_factory=dict)

    def covers(self, value: float) -> bool:
        """Whether the interval holds `value`; an absent interval holds nothing."""
        return not isnan(self.low) and self.low <= value <= self.high

    @property
    def stands(self) -> bool:
        """Whether every claim of the property is true in these tables."""
        return all(self.claims.values())


Analysis = Callable[[Tables], Finding]
