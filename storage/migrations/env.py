"""Runs migrations on the connection that storage/migrate.py hands over."""

from alembic import context
from sqlalchemy import Connection, text

from storage.migrations.filters import is_ours
from storage.tables import TABLES


def _run(connection: Connection) -> None:
    context.configure(
        connection=connection,
        target_metadata=TABLES,
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
