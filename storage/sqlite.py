"""How SQLite is used: journal mode by version, and settings of each connection."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_MILLISECONDS: Final = 30_000
READ_ONLY: Final = "journeyline_read_only"
"""Execution option of a connection that never writes, so that it need not queue behind writers."""


def journal_mode(version: tuple[int, int, int]) -> str:
    """`wal` where SQLite is free of the WAL-reset bug, else `delete`.

    Versions 3.7.0 to 3.51.2 can lose a committed transaction in WAL mode with two connections; fixed
    in 3.51.3 and in the branches 3.50.7 and 3.44.6 (https://sqlite.org/wal.html).
    """
    fixed = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return "wal" if fixed else "delete"


def set_journal_mode(path: Path) -> None:
    """Write the journal mode into the file, where DBOS's connections find it too."""
    mode = journal_mode(sqlite3.sqlite_version_info)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={mode}")


def configure(engine: Engine, *, foreign_keys: bool = True) -> None:
    """Make every connection of the engine wait for locks, check foreign keys and begin by itself.

    Migrations run without foreign keys: rebuilding a table with them empties those that refer to it.
    """
    pragmas = (
        f"busy_timeout={BUSY_MILLISECONDS}",
        f"foreign_keys={int(foreign_keys)}",
        "synchronous=FULL",
        "secure_delete=ON",  # a destroyed secret must not stay in a free page
    )

    def set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # the driver must not begin on its own: `_begin` does
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    event.listen(engine, "connect", set_up)
    event.listen(engine, "begin", _begin)


def _begin(connection: Connection) -> None:
    # A deferred BEGIN that writes later fails at once when another writer was faster.
    reads = connection.get_execution_options().get(READ_ONLY, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
