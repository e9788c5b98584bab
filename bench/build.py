"""How long the site takes to build: `python bench/build.py` prints seconds as JSON: all lessons anew, and one changed.

Python for the browser and JupyterLite are assembled once a version and are not part of it.
"""

from __future__ import annotations

import json
import shutil
import time

from grader.build import committed_files, write
from grader.course import Course
from grader.site import build_site, write_docs


def built(course: Course) -> float:
    """Seconds of what `course build` does."""
    started = time.perf_counter()
    write(course, committed_files(course))
    write_docs(course)
    build_site(course)
    return round(time.perf_counter() - started, 1)


def main() -> None:
    course = Course.find()
    built(course)
    for name in ("lessons", "exercises"):
        shutil.rmtree(course.build / name)
    shutil.rmtree(course.build / "site")
    found = {"all_s": built(Course.find())}
    lesson = course.lessons[2].path
    text = lesson.read_bytes()
    try:
        lesson.write_bytes(text + b"\nOne line more.\n")
        found["one_lesson_s"] = built(Course.find())
    finally:
        lesson.write_bytes(text)
    found["nothing_s"] = [built(Course.find()), built(Course.find())][1]
    print(json.dumps(found, indent=1))


if __name__ == "__main__":
    main()
