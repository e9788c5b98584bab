"""`python -m larkwell.evidence report EDITION_DIR... --out docs/dataset-report.md [--check]`."""

import argparse
import sys
from pathlib import Path

from .editions import open_edition
from .report import COMMAND, render


def main(arguments: list[str] | None = None) -> int:
    """Write the report, or with --check compare it and name the command that renews it. Returns 0 or 1."""
    parser = argparse.ArgumentParser(prog="python -m larkwell.evidence", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    report = commands.add_parser("report", help="every property, measured in the editions")
    report.add_argument("editions", nargs="+", type=Path, metavar="EDITION_DIR")
    report.add_argument("--out", type=Path, required=True, help="the Markdown file")
    report.add_argument("--check", action="store_true", help="write nothing; fail if the file is stale")
    given = parser.parse_args(arguments)
    shown = f"{' '.join(shown_path(path) for path in given.editions)} --out {shown_path(given.out)}"
    text = render([open_edition(path) for path in given.editions], shown)
    if not given.check:
        given.out.parent.mkdir(parents=True, exist_ok=True)
        given.out.write_text(text, encoding="utf-8")
        return 0
    if given.out.exists() and given.out.read_text(encoding="utf-8") == text:
        return 0
    print(f"{given.out} is stale. Run: {COMMAND} {shown}", file=sys.stderr)
    return 1


def shown_path(path: Path) -> str:
    """A path as the report may show it: relative as given, of an absolute one the last part only."""
    return path.name if path.is_absolute() else path.as_posix()


if __name__ == "__main__":
    raise SystemExit(main())
