"""What a submission costs above its cells alone, day by day: `.venv/bin/python bench/days.py`, or with days' numbers.

A quarter of the submissions each is right, half done, wrong and blank. "Above" is the processor time of one more
submission in `course grade`, less that of the learner's code alone in a warm interpreter: the cells below the set-up,
and the calls of functions on their cases.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
os.environ["MPLBACKEND"] = "agg"

import matplotlib.pyplot as plt  # noqa: E402

from bench.cost_curve import make_class  # noqa: E402
from bench.measure import alone, measured  # noqa: E402
from grader.course import Course  # noqa: E402
from larkwell.observe import call  # noqa: E402
from larkwell.questions import Exercise, read  # noqa: E402

SIZES = (40, 240)


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("days", type=int, nargs="*")
    asked = words.parse_args()
    print("day   code alone ms   CPU ms, one more   above ms   memory MB", flush=True)
    for source in Course(ROOT).exercises(tuple(asked.days)):
        with tempfile.TemporaryDirectory() as place:
            runs = []
            for size in SIZES:
                folder = Path(place) / str(size)
                make_class(folder, size, source.day)
                runs.append(measured([sys.executable, "-m", "grader", "grade", "--class", "."], folder))
            more = (runs[1].cpu - runs[0].cpu) / (SIZES[1] - SIZES[0]) * 1e3
            alone = code_alone(Path(place) / str(SIZES[0])) * 1e3
            memory = max(run.memory_mb for run in runs)
            print(f"{source.day:3} {alone:15.1f} {more:18.1f} {more - alone:10.1f} {memory:11.0f}", flush=True)


def code_alone(folder: Path) -> float:
    """Processor seconds of a submission's own code in this interpreter."""
    os.environ["LARKWELL_DATA"] = str(folder / "edition")
    files = sorted((folder / "submitted").glob("*/*/*.ipynb"))
    exercise = read(folder / "edition", files[0].stem)
    total = 0.0
    for number, path in enumerate(files[:4] + files):
        cells = [cell for cell in json.loads(path.read_text())["cells"] if cell["cell_type"] == "code"]
        first = next(at for at, cell in enumerate(cells) if cell["id"].endswith("-answer"))
        namespace: dict[str, Any] = {}
        for cell in cells[:first]:
            alone(partial(run, cell, namespace, exercise))
        spent = sum(alone(partial(run, cell, namespace, exercise)) for cell in cells[first:])
        total += spent if number >= 4 else 0  # the first four warm up
    return total / len(files)


def run(cell: dict[str, Any], namespace: dict[str, Any], exercise: Exercise) -> None:
    """Run one cell; a check calls its question's functions on their cases."""
    code = "".join(cell["source"])
    if code.startswith("check("):
        for name, cases in exercise.questions[cell["id"].split("-")[2]].cases.items():
            for case in cases:
                call(namespace[name], case)
    else:
        exec(code, namespace)
        plt.close("all")


if __name__ == "__main__":
    main()
