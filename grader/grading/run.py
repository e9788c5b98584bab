"""A class's grading from the first to the last step. What is slow to import waits until the jail is starting."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from grader.errors import CourseError
from grader.grading.classes import Class
from grader.grading.jail import Jail
from grader.grading.limits import read_limits
from grader.grading.lock import only_one
from grader.grading.sandbox import demand_tools

if TYPE_CHECKING:
    from grader.grading.batch import Progress, Summary
    from grader.grading.pool import Pool, Task


def grade_class(
    class_: Class,
    *,
    day: int | None = None,
    student: str | None = None,
    jobs: int = 1,
    dask: str | None = None,
    url: str | None = None,
    unsafe: bool = False,
    preview: bool = False,
    again: bool = False,
    why: str = "",
    only: Collection[Task] | None = None,
    progress: Progress | None = None,
) -> Summary:
    """Grade what was handed in and is not graded yet, or was changed since; the gradebook is written here alone.

    A `preview` writes nothing and lists the marks that would change. With `again`, what has not changed is graded as
    well; `why` is the reason that the history gives for marks that change; `only` narrows it down to some submissions.
    """
    if not unsafe and not dask:
        demand_tools()
    with only_one(class_.folder), _pool(class_, jobs, dask, walled=not unsafe) as pool:
        from grader.grading.batch import grade_all
        from grader.grading.database import readable
        from grader.grading.grade import read_day
        from grader.grading.gradebook_write import Book
        from grader.grading.late import assign_late_penalties

        tasks = [task for task in class_.submissions(day, student) if only is None or task in only]
        if not tasks:
            raise CourseError(f"{class_.folder / 'submitted'}: nothing to grade there. Collect the submissions first.")
        days = {stem: read_day(class_.release_path(stem), class_.key(stem)) for stem in dict(tasks)}
        pool.start(days)
        told = progress or (lambda graded, done, of: None)
        book = Book(url or class_.gradebook_url, class_.course_id, alone=True)
        try:
            with readable(book.url):
                summary = grade_all(class_, days, tasks, pool, book, told, preview=preview, again=again, why=why)
        finally:
            book.close()
        if not preview:
            summary.late = assign_late_penalties(class_, book.url, days)
        return summary


@contextmanager
def _pool(class_: Class, jobs: int, dask: str | None, *, walled: bool) -> Iterator[Pool]:
    submitted, limits = class_.folder / "submitted", read_limits(class_.folder)
    pool: Pool
    if dask:
        pool = _cluster(dask, submitted, class_.edition, limits, walled=walled)
    else:
        jail = Jail(class_.edition, limits, walled=walled)
        from grader.grading.pool import LocalPool

        pool = LocalPool(submitted, jail, jobs)
    try:
        yield pool
    finally:
        pool.close()


def _cluster(address: str, *about: Any, walled: bool) -> Pool:
    try:
        from grader.grading.cluster import ClusterPool
    except ImportError as error:
        raise CourseError(f"--dask needs {error.name}. Run: pip install 'larkwell-course[cluster]'") from None
    return ClusterPool(address, *about, walled=walled)
