"""How fast the grader is, beside stock nbgrader and beside the floor: `.venv/bin/python bench/grading.py`.

Six questions without plots on a table of 31,000 rows; every line is measured in this run, on this machine. "Whole" is
the whole command, start-up included, divided by the submissions; "more" is what one more submission costs.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from nbgrader.api import Gradebook  # noqa: E402

from bench.measure import Measured, alone, measured  # noqa: E402
from grader.exercise import read_exercise  # noqa: E402
from grader.gradebook import CONFIG  # noqa: E402
from grader.grading.classes import Class  # noqa: E402
from grader.grading.gradebook_write import Book  # noqa: E402
from grader.grading.release import read_release  # noqa: E402
from grader.key import make_exercise  # noqa: E402
from grader.notebook import notebook_text, release_notebook, source_notebook  # noqa: E402
from larkwell.data import PUBLIC  # noqa: E402
from larkwell.questions import pack  # noqa: E402
from tests.formgrader import STOCK, formgrader, get  # noqa: E402

SOURCE = Path(__file__).parent / "day-001-six-questions.py"
STEM = SOURCE.stem


HALF, REST = ("--CourseDirectory.student_id=*[02468]",), ("--CourseDirectory.student_id=*[13579]",)
IN_TWO = "{half} & first=$!; {rest} || exit 1; wait $first"
Row = tuple[str, Measured, int, tuple[Measured, int] | None]
"""Name, the small batch and its size, the large batch and its size."""


def main() -> None:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--submissions", type=int, default=40)
    words.add_argument("--more", type=int, default=160, help="size of the second batch, for the cost of one more")
    asked = words.parse_args()
    n, many = asked.submissions, asked.submissions + asked.more
    with tempfile.TemporaryDirectory() as folder:
        stock, split = (make_class(Path(folder) / name, n) for name in ("stock", "split"))
        rows: list[Row] = []
        for made, name, command in (
            (stock, "nbgrader autograde, serial", nbgrader_words("autograde", STEM, STOCK)),
            (split, "nbgrader, 2 processes", ["sh", "-c", IN_TWO.format(half=in_words(*HALF), rest=in_words(*REST))]),
        ):
            nbgrader(made, "generate_assignment", STEM)
            rows.append((name, measured(command, made), n, None))
        demand_same_scores(stock, split)
        for jobs in (1, 2):
            small, large = (make_class(Path(folder) / f"ours-{jobs}-{size}", size) for size in (n, many))
            for made in (small, large):
                register(made)
            command = [sys.executable, "-m", "grader", "grade", "--jobs", str(jobs), "--class", "."]
            one, two = measured(command, small), measured(command, large)
            rows.append((f"course grade, {jobs} job{'s' if jobs > 1 else ''}", one, n, (two, many)))
            demand_same_scores(stock, small)
        print(f"{n} submissions of six questions; {os.cpu_count()} cores; load {os.getloadavg()[0]:.1f}")
        print(report(rows))
        print(feedback_report(small, n, large, many))
        print(formgrader_report(large))
        with_setup, alone = floor(small)
        print(f"floor, cells alone in a warm interpreter: {alone * 1e3:.1f} ms; with set-up {with_setup * 1e3:.1f} ms")


def report(rows: list[Row]) -> str:
    base = rows[0][1].wall / rows[0][2]
    lines = ["                              ms each    ratio   ms more    ratio   CPU ms   CPU more   memory MB"]
    for name, one, n, second in rows:
        each = one.wall / n
        text = f"{name:28} {each * 1e3:8.1f} {base / each:7.1f}x"
        if second:
            two, many = second
            more, cpu = (two.wall - one.wall) / (many - n), (two.cpu - one.cpu) / (many - n)
            text += f" {more * 1e3:9.1f} {base / more:7.1f}x {one.cpu / n * 1e3:8.1f} {cpu * 1e3:10.1f}"
        else:
            text += f"{'':19} {one.cpu / n * 1e3:8.1f} {'':10}"
        lines.append(f"{text} {max(one.memory_mb, second[0].memory_mb if second else 0):11.0f}")
    return "\n".join(lines)


def feedback_report(small: Path, n: int, large: Path, many: int) -> str:
    """Wall time of a page of feedback, by nbgrader and by us, on the classes that were graded above."""
    command = [sys.executable, "-m", "grader", "feedback", "--class", "."]
    one, two = measured(command, small), measured(command, large)
    theirs = measured(nbgrader_words("generate_feedback", STEM, "--force"), small)
    more = (two.wall - one.wall) / (many - n)
    lines = ["feedback                      ms each    ratio   ms more"]
    lines.append(f"{'nbgrader generate_feedback':28} {theirs.wall / n * 1e3:8.1f} {1:7.1f}x")
    ratio = theirs.wall / one.wall
    lines.append(f"{'course feedback':28} {one.wall / n * 1e3:8.1f} {ratio:7.1f}x {more * 1e3:9.1f}")
    return "\n".join(lines)


def formgrader_report(folder: Path) -> str:
    """Seconds of formgrader's pages on a class that was graded above, each the fastest of three."""
    with Gradebook(Class.at(folder).gradebook_url, "larkwell") as gradebook:
        one = gradebook.find_submission(STEM, "learner-0000").notebooks[0].id
    pages = {
        "list of submissions": f"gradebook/{STEM}/{STEM}",
        "its data": f"api/submitted_notebooks/{STEM}/{STEM}",
        "one submission": f"submissions/{one}",
    }
    lines = []
    with formgrader(folder) as address:
        for name, path in pages.items():
            times = []
            for _ in range(3):
                start = time.perf_counter()
                get(f"{address}/formgrader/{path}")
                times.append(time.perf_counter() - start)
            lines.append(f"formgrader, {name:24} {min(times) * 1e3:8.0f} ms")
    return "\n".join(lines)


def make_class(folder: Path, submissions: int) -> Path:
    """A class of right, partly right, wrong and blank submissions, six of ten right."""
    source = read_exercise(SOURCE)
    exercise = make_exercise(source, PUBLIC)
    (folder / "edition" / "keys").mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(CONFIG)
    for name in ("activities.csv.gz", "schema.json"):
        shutil.copy(PUBLIC / name, folder / "edition")
    (folder / "edition" / "keys" / f"{STEM}.json.gz").write_bytes(pack(exercise))
    for kind, notebook in (("source", source_notebook), ("release", release_notebook)):
        path = folder / kind / STEM / f"{STEM}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(notebook_text(notebook(source, exercise)))
    right = {q.id: q.answer.source for q in source.questions.values()}
    wrong = {q.id: q.wrongs[0].source for q in source.questions.values()}
    kinds: list[dict[str, str]] = [right] * 6 + [right | {"q3": wrong["q3"], "q5": wrong["q5"]}, wrong, wrong, {}]
    for number in range(submissions):
        notebook: dict[str, Any] = json.loads((folder / "release" / STEM / f"{STEM}.ipynb").read_text())
        for cell in notebook["cells"]:
            question = cell["id"].removeprefix("day-001-").removesuffix("-answer")
            if cell["id"].endswith("-answer") and question in kinds[number % 10]:
                cell["source"] = "".join(cell["source"]) + "\n" + kinds[number % 10][question]
        path = folder / "submitted" / f"learner-{number:04}" / STEM / f"{STEM}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(json.dumps(notebook))
    return folder


def register(folder: Path) -> None:
    """Make the gradebook, as `course release` does and, for nbgrader, `generate_assignment`."""
    class_ = Class.at(folder)
    book = Book(class_.gradebook_url, class_.course_id)
    book.register(read_release(class_.release_path(STEM)))
    book.close()


def nbgrader_words(*words: str) -> list[str]:
    return [sys.executable, "-m", "nbgrader", *words]


def in_words(*words: str) -> str:
    """nbgrader's own grading of some learners, for a shell."""
    return shlex.join(nbgrader_words("autograde", STEM, STOCK, *words))


def nbgrader(folder: Path, *words: str) -> None:
    shutil.rmtree(folder / "release")
    measured(nbgrader_words(*words), folder)


def demand_same_scores(stock: Path, ours: Path) -> None:
    """The comparison counts only where both give the same marks."""
    found = []
    for folder in (stock, ours):
        with Gradebook(f"sqlite:///{folder / 'gradebook.db'}", "larkwell") as gradebook:
            found.append({row["student"]: row["score"] for row in gradebook.submission_dicts(STEM)})
    if found[0] != found[1] or not any(found[0].values()):
        raise SystemExit(f"different marks: {found}")


def floor(folder: Path) -> tuple[float, float]:
    """Processor seconds of a submission's code cells in this interpreter, with and without the set-up cell."""
    os.environ["LARKWELL_DATA"] = str(folder / "edition")
    totals = [0.0, 0.0]
    files = sorted((folder / "submitted").glob("*/*/*.ipynb"))
    for path in files[:2] + files:
        totals = [0.0, 0.0] if path == files[1] else totals
        namespace: dict[str, Any] = {}
        for cell in json.loads(path.read_text())["cells"]:
            code = "".join(cell["source"])
            if cell["cell_type"] == "code" and not code.startswith("check("):
                spent = alone(partial(exec, code, namespace))
                totals[0] += spent
                totals[1] += 0 if cell["id"].endswith("-setup") else spent
    return totals[0] / len(files), totals[1] / len(files)


if __name__ == "__main__":
    main()
