"""Insert unless it is there already, in the words of both databases."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tenancy import TenantMixin


async def insert_new(session: AsyncSession, table: type[TenantMixin], **values: Any) -> bool:
    """Whether the row was new; an existing one with the same key stays as it is.

    On PostgreSQL this waits for a concurrent transaction that inserts the same key.
    """
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(**values).on_conflict_do_nothing().returning(table.team)
    return await session.scalar(statement) is not None
