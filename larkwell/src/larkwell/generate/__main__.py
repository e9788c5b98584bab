"""`python -m larkwell.generate public|practice|grading --seed N --out DIR [--scale 10] [--search]`."""

import argparse
import secrets
import sys
from pathlib import Path

from larkwell.errors import LarkwellError

from .progress import Progress
from .sealing import sealed_files
from .search import KINDS, SEARCH_LIMIT, Candidate, attempt, search
from .surfaces import HISTORIES
from .write import refuse_strangers, write_edition

MAX_SEED = 2**31
PUBLIC_START = 1


def main(arguments: list[str] | None = None) -> int:
    """Make an edition. Returns 0, or 1 with one line on stderr when nothing was written."""
    parser = argparse.ArgumentParser(
        prog="python -m larkwell.generate", description="Make an edition of the Larkwell tables."
    )
    parser.add_argument("kind", choices=KINDS, help="public: the effects of the course; practice, grading: others")
    parser.add_argument("--seed", type=int, help="the seed; without it the first good one is searched for")
    parser.add_argument("--search", action="store_true", help="search from --seed on instead of insisting on it")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder of the edition")
    parser.add_argument("--scale", type=int, default=1, help="times the size of the company (default 1)")
    given = parser.parse_args(arguments)
    if given.scale < 1 or (given.seed is not None and not 0 <= given.seed < MAX_SEED):
        parser.error("--scale must be at least 1, --seed between 0 and 2147483647")
    try:
        return _make(given.kind, given.seed, given.search, given.out, given.scale)
    except LarkwellError as error:
        print(error, file=sys.stderr)
        return 1


def _make(kind: str, seed: int | None, searching: bool, out: Path, scale: int) -> int:
    refuse_strangers(out)
    progress = Progress(HISTORIES + 4)
    if seed is not None and not searching:
        progress.step(f"seed {seed}")
        candidate = attempt(kind, seed, scale)
        if candidate.reasons:
            progress.note(f"Seed {seed} was rejected; nothing was written. Add --search to go on from it.")
            for reason in candidate.reasons:
                progress.note(f"  {reason}")
            return 1
    else:
        start = seed if seed is not None else PUBLIC_START if kind == "public" else secrets.randbelow(MAX_SEED // 2)
        found = _search(kind, start, scale, progress)
        if found is None:
            return 1
        candidate = found
    sealed = sealed_files(candidate.edition, candidate.seed, progress.step)
    progress.step("writing")
    about = {"edition": kind, "seed": candidate.seed, "scale": scale}
    sizes = write_edition(out, about, candidate.edition.tables, sealed)
    progress.done()
    rows = sum(len(table) for table in candidate.edition.tables.values())
    print(f"{out}: {kind} edition, seed {candidate.seed}, {rows:,} rows, {sum(sizes.values()) / 1e6:.2f} MB")
    return 0


def _search(kind: str, start: int, scale: int, progress: Progress) -> Candidate | None:
    def tick(candidate: Candidate) -> None:
        if candidate.reasons:
            progress.note(f"  seed {candidate.seed} rejected: {candidate.reasons[0]}")
        progress.made = 0
        progress.step(f"seed {candidate.seed + 1}")

    found, rejected = search(kind, start, scale, tick)
    if found is None:
        progress.note(f"No seed from {start} to {start + SEARCH_LIMIT - 1} meets all invariants; nothing was written.")
    else:
        progress.note(f"Seed {found.seed} accepted, {rejected} rejected before it.")
    return found


if __name__ == "__main__":
    raise SystemExit(main())
