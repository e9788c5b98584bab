"""Find a seed whose edition meets every invariant, and count the rejected ones."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from .build import Edition, build
from .history import run
from .invariants import failures
from .params import Params, perturbed
from .streams import Streams

KINDS = ("public", "practice", "grading")
SEARCH_LIMIT = 400


def parameters(kind: str, seed: int, scale: int) -> Params:
    """The public company, or for practice and grading one with other effects, drawn from the seed."""
    if kind == "public":
        return Params(scale=scale)
    return perturbed(Streams(seed, "effects")(kind), scale=scale)


@dataclass
class Candidate:
    """One seed, its edition, and why it was rejected (empty = accepted)."""

    seed: int
    edition: Edition
    reasons: list[str] = field(default_factory=list)


def attempt(kind: str, seed: int, scale: int, *, all_reasons: bool = True) -> Candidate:
    """Build one edition and judge it; with `all_reasons` false, stop at the first reason."""
    edition = build(run(parameters(kind, seed, scale), seed), public=kind == "public")
    found: Iterator[str] = failures(edition)
    if all_reasons:
        return Candidate(seed, edition, list(found))
    first = next(found, None)
    return Candidate(seed, edition, [] if first is None else [first])


def search(
    kind: str, start: int, scale: int, tick: Callable[[Candidate], None], limit: int = SEARCH_LIMIT
) -> tuple[Candidate | None, int]:
    """The first accepted seed from `start` on, and how many were rejected before it."""
    for rejected in range(limit):
        candidate = attempt(kind, start + rejected, scale, all_reasons=False)
        tick(candidate)
        if not candidate.reasons:
            return candidate, rejected
    return None, limit
