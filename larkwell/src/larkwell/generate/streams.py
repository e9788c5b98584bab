"""Random numbers: one independent stream per cause.

A stream is found by its name, not by its turn: adding a cause leaves the others as they were, and a counterfactual
replay that draws the same shapes meets the same numbers.
"""

import zlib
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator


@dataclass(frozen=True)
class Streams:
    """The streams of one edition; `scope` keeps the mess and the histories apart from the causes."""

    seed: int
    scope: str = "causes"

    def __call__(self, name: str) -> Generator:
        """A fresh generator for `name`: the same numbers each time it is asked for."""
        entropy = [self.seed, zlib.crc32(self.scope.encode()), zlib.crc32(name.encode())]
        return np.random.default_rng(np.random.SeedSequence(entropy))
