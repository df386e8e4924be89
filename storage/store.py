"""The workshop store: transactions that reach one team's rows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.database import Database
from storage.outbox import Outbox
from storage.session import StoredSession
from workshop.workshop import Team


class Store:
    """Workshops in a database; implements workshop.ports.WorkshopStore."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @asynccontextmanager
    async def transaction(self, team: Team) -> AsyncIterator[StoredSession]:
        """A transaction that reads and writes one team's rows; an exception rolls it back.

        Raises:
            NestedTransactionError: when this task has one open already.
        """
        async with self._database.session(team) as session:
            yield StoredSession(session, team, Outbox(self._database, session, team))

    @asynccontextmanager
    async def reading(self, team: Team) -> AsyncIterator[StoredSession]:
        """As `transaction`, but it cannot write, waits for no writer and locks nothing."""
        async with self._database.session(team, reads=True) as session:
            yield StoredSession(session, team, Outbox(self._database, session, team))
