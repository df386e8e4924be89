"""Insert unless it is there already, in the words of both databases."""

from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from storage.tables import Row


async def insert_new(session: AsyncSession, table: type[Row], **values: Any) -> bool:
    """Whether the row was new; an existing one with the same key stays as it is.

    On PostgreSQL this waits for a concurrent transaction that inserts the same key.
    """
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    statement = insert(table).values(**values).on_conflict_do_nothing()
    result = await session.execute(statement)
    return bool(result.rowcount)  # type: ignore[attr-defined]
