"""Whether ten thousand submissions cost a hundred times as much as a hundred: `.venv/bin/python bench/cost_curve.py`.

Classes of growing size hand in day 3: right, partly right, wrong and blank notebooks in turn. Each is graded by the
whole command with two jobs into a new gradebook; "again" is the same command once more, with nothing left to grade.
Memory is of all processes together, at its peak.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.measure import measured  # noqa: E402
from grader.course import Course  # noqa: E402
from grader.gradebook import CONFIG  # noqa: E402
from grader.key import make_exercise  # noqa: E402
from grader.notebook import notebook_text, release_notebook  # noqa: E402

SIZES = (100, 300, 1000, 3000, 10000)
DAY = 3


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    words.add_argument("--jobs", type=int, default=2)
    asked = words.parse_args()
    print("submissions   seconds   ms each   CPU ms each   memory MB   again s   gradebook MB", flush=True)
    for size in asked.sizes:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "class"
            make_class(folder, size)
            command = [sys.executable, "-m", "grader", "grade", "--jobs", str(asked.jobs), "--class", "."]
            once, again = measured(command, folder), measured(command, folder)
            book = (folder / "gradebook.db").stat().st_size / 1e6
            each = f"{once.wall / size * 1e3:9.1f} {once.cpu / size * 1e3:13.1f}"
            print(
                f"{size:11} {once.wall:9.1f} {each} {once.memory_mb:11.0f} {again.wall:9.1f} {book:14.1f}", flush=True
            )


def make_class(folder: Path, size: int, day: int = DAY) -> None:
    """A class of `size` learners whose edition is the public one."""
    course = Course(ROOT)
    (source,) = course.exercises((day,))
    shutil.copytree(course.public, folder / "edition")
    (folder / "nbgrader_config.py").write_text(CONFIG)
    release = folder / "release" / source.stem / f"{source.stem}.ipynb"
    release.parent.mkdir(parents=True)
    exercise = make_exercise(source, course.public)
    release.write_text(notebook_text(release_notebook(source, exercise)))
    graded = {name: source.questions[name] for name in exercise.keys}
    right = {name: q.answer.source for name, q in graded.items()}
    wrong = {name: q.wrongs[0].source for name, q in graded.items() if q.wrongs}
    first = dict(list(right.items())[: len(right) // 2])
    texts = [handed_in(json.loads(release.read_text()), answers) for answers in (right, first, right | wrong, {})]
    for number in range(size):
        path = folder / "submitted" / f"learner-{number:05}" / source.stem / release.name
        path.parent.mkdir(parents=True)
        path.write_text(texts[number % len(texts)])


def handed_in(notebook: dict[str, Any], answers: dict[str, str]) -> str:
    """The released notebook with code below the starters."""
    for cell in notebook["cells"]:
        question = cell["id"].split("-", 2)[2].removesuffix("-answer")
        if cell["id"].endswith("-answer") and question in answers:
            cell["source"] = "".join(cell["source"]) + "\n" + answers[question]
    return json.dumps(notebook)


if __name__ == "__main__":
    main()
