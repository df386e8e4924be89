"""An open database: its engine, its lock and the outbox that shares its transactions."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from typing import Any, Self

from dbos import DBOSClient
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine

from storage import sqlite
from storage.address import Address, parse_address
from storage.clock import SystemClock
from storage.lock import FileLock
from storage.migrate import check_current
from storage.tenancy import TenantSession
from workshop.ports import Clock
from workshop.workshop import Team

APPLICATION = "journeyline"
"""Our name in DBOS's rows, the same in every process and version."""


class NestedTransactionError(RuntimeError):
    """A task opened a transaction inside its own: on SQLite it would wait for itself."""


class Database:
    """A database made by `Database.open` and ended by `close`; its `clock` says when jobs are due."""

    def __init__(self, address: Address, engine: AsyncEngine, lock: FileLock | None, clock: Clock) -> None:
        self.address = address
        self.engine = engine
        self.clock = clock
        self.outbox = DBOSClient(
            system_database_url=address.for_dbos, application_name=APPLICATION, lazy=True
        )
        self._lock = lock
        self._inside: set[asyncio.Task[Any] | None] = set()
        # SQLite lets one write at a time, and whoever waits for it there sleeps and may be overtaken.
        self._writing = asyncio.Lock() if address.path else nullcontext()

    @classmethod
    async def open(cls, url: str, *, clock: Clock | None = None) -> Self:
        """The database at `sqlite:///path/file.sqlite3` or `postgresql://user@host/name`.

        Raises:
            UnusableAddressError: when the URL is neither.
            FileInUseError: when another process has the SQLite file open.
            SchemaBehindError: when `upgrade` has to be run first.
        """
        address = parse_address(url)
        lock = FileLock(address.path) if address.path else None
        engine = _engine(address)
        try:
            await check_current(engine)
        except BaseException:  # a cancelled start gives the file back too
            await engine.dispose()
            if lock:
                lock.release()
            raise
        return cls(address, engine, lock, clock or SystemClock())

    async def close(self) -> None:
        """Give back every connection and the lock."""
        await asyncio.to_thread(self.outbox.destroy)
        await self.engine.dispose()
        if self._lock:
            self._lock.release()

    @asynccontextmanager
    async def session(self, team: Team, *, reads: bool = False) -> AsyncIterator[AsyncSession]:
        """A transaction in one team's rows: committed at the end, rolled back by an exception.

        Raises:
            NestedTransactionError: when this task has one open already.
        """
        task = asyncio.current_task()
        if task in self._inside:
            raise NestedTransactionError("Finish this task's open transaction before starting another.")
        self._inside.add(task)
        options = {sqlite.READ_ONLY: True, "postgresql_readonly": True} if reads else {}
        try:
            async with (
                nullcontext() if reads else self._writing,
                AsyncSession(
                    self.engine.execution_options(**options),
                    sync_session_class=TenantSession,
                    expire_on_commit=False,
                    info={"team": team, "reads": reads},
                ) as session,
                session.begin(),
            ):
                yield session
        finally:
            self._inside.discard(task)


def _engine(address: Address) -> AsyncEngine:
    # Parameters are contributions and names: they must not reach a log through an error's text.
    if address.path:
        engine = create_async_engine(address.for_async, hide_parameters=True)
        sqlite.configure(engine.sync_engine)
        return engine
    return create_async_engine(address.for_async, hide_parameters=True, pool_pre_ping=True, pool_size=10)
