"""Runs migrations on the connection that storage/migrate.py hands over."""

from typing import Any

from alembic import context
from sqlalchemy import Connection, text

from storage.tables import Row


def is_ours(thing: Any, name: str | None, kind: str, _reflected: bool, _compared: Any) -> bool:
    """Whether autogenerate may touch something: in SQLite, DBOS's tables stand beside ours."""
    table = name if kind == "table" else getattr(getattr(thing, "table", None), "name", None)
    return table in Row.metadata.tables


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=Row.metadata,
        include_object=is_ours,
        render_as_batch=True,
        transactional_ddl=True,
    )
    with context.begin_transaction():
        if connection.dialect.name == "postgresql":
            # Two processes that start together must not both create the tables.
            connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('journeyline migrations'))"))
        context.run_migrations()
    connection.commit()


_run(context.config.attributes["connection"])
