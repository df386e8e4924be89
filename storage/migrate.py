"""Brings a database's tables up to date, ours and those of DBOS."""

import asyncio
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from dbos import DBOS
from sqlalchemy import Connection, create_engine
from sqlalchemy.ext.asyncio import AsyncEngine

from storage import sqlite
from storage.address import Address, parse_address
from storage.lock import FileLock


class SchemaBehindError(Exception):
    """The database's tables are older or newer than this version; the message says what to do."""


async def upgrade(url: str) -> None:
    """Create or update all tables; does nothing to a database that is up to date.

    Raises:
        UnusableAddressError: when the URL is no SQLite file and no PostgreSQL database.
        FileInUseError: when a process has the SQLite file open.
    """
    await asyncio.to_thread(_upgrade, parse_address(url))


async def check_current(engine: AsyncEngine) -> None:
    """Refuse a database that `upgrade` has not brought to this version.

    Raises:
        SchemaBehindError: naming the command.
    """
    async with engine.execution_options(**{sqlite.READ_ONLY: True}).connect() as connection:
        found = await connection.run_sync(_revision)
    wanted = ScriptDirectory.from_config(configuration()).get_current_head()
    if found != wanted:
        raise SchemaBehindError(
            "The database does not have this version's tables: run `journeyline db upgrade` first."
        )


def configuration() -> Config:
    """Alembic's configuration, without a file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    return config


def _upgrade(address: Address) -> None:
    lock = FileLock(address.path) if address.path else None
    try:
        if address.path:
            sqlite.set_journal_mode(address.path)
        _upgrade_ours(address)
        DBOS.migrate(address.for_dbos)
    finally:
        if lock:
            lock.release()


def _upgrade_ours(address: Address) -> None:
    engine = create_engine(address.for_sync, hide_parameters=True)
    if address.path:
        sqlite.configure(engine, foreign_keys=False)
    config = configuration()
    try:
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
