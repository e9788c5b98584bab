"""What differs between the databases that a gradebook may lie in."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from grader.errors import CourseError

VERSION = "alembic_version"
"""Where nbgrader's own tool for upgrades looks."""

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


def shown(url: str) -> str:
    """A gradebook's address without its password."""
    from sqlalchemy.engine import make_url
    from sqlalchemy.exc import ArgumentError

    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "This address"


def free(connection: Connection, course_id: str) -> bool:
    """Take a gradebook for this connection, until it closes; whether nobody else had it.

    SQLite has nothing to take: its gradebook lies in the class folder, which is held as a whole.
    """
    from sqlalchemy import func, select

    if connection.dialect.name != "postgresql":
        return True
    name = zlib.crc32(f"course grade {course_id}".encode())
    taken = connection.execute(select(func.pg_try_advisory_lock(name))).scalar()
    connection.rollback()
    return bool(taken)


def whole(engine: Engine, tables: list[str]) -> bool:
    """Whether nbgrader has made all `tables`, and said of which version they are: a killed run may have left a part."""
    from sqlalchemy import inspect

    return {*tables, VERSION}.issubset(inspect(engine).get_table_names()) and _stamped(engine)


def stamp(engine: Engine) -> None:
    """Say of which version the tables are where nbgrader has not: it does so only when it made the first of them."""
    from nbgrader.api import get_alembic_version
    from sqlalchemy import Column, MetaData, String, Table, insert

    version = Table(VERSION, MetaData(), Column("version_num", String(32), nullable=False))
    version.create(engine, checkfirst=True)
    if not _stamped(engine):
        with engine.begin() as connection:
            connection.execute(insert(version).values(version_num=get_alembic_version()))


def _stamped(engine: Engine) -> bool:
    from sqlalchemy import text

    with engine.connect() as connection:
        return connection.execute(text(f"select version_num from {VERSION}")).first() is not None


def undo(connection: Connection) -> None:
    """Roll back; a connection that cannot even do that is given up, and made anew when it is used next."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        connection.rollback()
    except SQLAlchemyError:
        connection.invalidate()


@contextmanager
def readable(url: str) -> Iterator[None]:
    """One clear line where the gradebook fails while it is read."""
    from sqlalchemy.exc import SQLAlchemyError

    try:
        yield
    except SQLAlchemyError as error:
        reason = str(error).splitlines()[0]
        raise CourseError(
            f"{shown(url)}: the gradebook cannot be read: {reason} Mend that, then grade again."
        ) from None
