"""What a submission's marks cost the one process that writes them: `.venv/bin/python bench/gradebook.py`.

The marks of day 3 are written for 1,000 learners, new and then again, into SQLite and into a PostgreSQL server of the
run's own (whose disk does not wait), without anything being run or judged.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.cost_curve import make_class  # noqa: E402
from grader.grading.classes import Class  # noqa: E402
from grader.grading.gradebook_write import Book  # noqa: E402
from grader.grading.release import read_release  # noqa: E402
from grader.grading.verdicts import refused  # noqa: E402
from tests.grading.postgresql import server  # noqa: E402

LEARNERS = 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as place, server() as postgresql:
        class_ = _class(Path(place) / "class")
        print("gradebook     new: ms   CPU ms      again: ms   CPU ms")
        for name, url in (("SQLite", class_.gradebook_url), ("PostgreSQL", postgresql.new_database())):
            new, again = written(class_, url, "new"), written(class_, url, "again")
            print(f"{name:12} {new[0]:8.1f} {new[1]:8.1f} {again[0]:14.1f} {again[1]:8.1f}")


def _class(folder: Path) -> Class:
    make_class(folder, 1)
    return Class.at(folder)


def written(class_: Class, url: str, fingerprint: str) -> tuple[float, float]:
    """Milliseconds and processor milliseconds of the driver, a submission."""
    release = read_release(next((class_.folder / "release").glob("*/*.ipynb")))
    book = Book(url, class_.course_id)
    book.register(release)
    marks = refused(release, "not read")
    start, cpu = time.perf_counter(), time.process_time()
    for number in range(LEARNERS):
        book.write(release, f"learner-{number:05}", marks, set(), None, fingerprint)
    spent = time.perf_counter() - start, time.process_time() - cpu
    book.close()
    return spent[0] * 1e3 / LEARNERS, spent[1] * 1e3 / LEARNERS


if __name__ == "__main__":
    main()
