"""Migrations and models agree, on both databases, and leave DBOS's tables alone."""

from typing import Any

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from storage import sqlite
from storage.address import parse_address
from storage.migrate import configuration, upgrade
from storage.migrations.filters import is_ours
from storage.tables import TABLES


def snapshot(connection: Connection) -> dict[str, Any]:
    inspector = inspect(connection)
    return {name: inspector.get_columns(name) for name in inspector.get_table_names()}


def test_migrations_make_the_tables_that_the_models_describe(url: str) -> None:
    engine = create_engine(parse_address(url).for_sync)
    with engine.connect() as connection:
        options = {"compare_type": True, "include_object": is_ours}
        found = compare_metadata(MigrationContext.configure(connection, opts=options), TABLES)
    engine.dispose()
    assert found == []


async def test_a_second_upgrade_changes_nothing(url: str) -> None:
    engine = create_engine(parse_address(url).for_sync)
    with engine.connect() as connection:
        before = str(snapshot(connection))
    await upgrade(url)
    with engine.connect() as connection:
        assert str(snapshot(connection)) == before
    engine.dispose()


def test_sqlite_orders_what_people_wrote_by_its_random_key(fresh_sqlite: str) -> None:
    engine = create_engine(parse_address(fresh_sqlite).for_sync)
    with engine.connect() as connection:
        names = "('contributions', 'participations', 'votes')"
        query = text(f"SELECT sql FROM sqlite_master WHERE name IN {names}")  # noqa: S608 - fixed names
        assert [("WITHOUT ROWID" in one) for one in connection.scalars(query)] == [True] * 3
    engine.dispose()


def test_what_people_wrote_and_that_they_took_part_has_no_time_and_no_counter() -> None:
    for name in ("contributions", "participations", "step_secrets", "theme_members", "votes"):
        table = TABLES.tables[name]
        assert {type(column.type).__name__ for column in table.columns} <= {
            "String",
            "Integer",
            "Boolean",
            "JSON",
            "LargeBinary",
        }
        assert table.autoincrement_column is None


def test_there_is_one_line_of_migrations() -> None:
    script = ScriptDirectory.from_config(configuration())
    assert len(script.get_heads()) == 1
    assert [one.revision for one in script.walk_revisions()][-1] == "0001"


def test_foreign_keys_are_off_while_migrations_run(fresh_sqlite: str) -> None:
    engine = create_engine(parse_address(fresh_sqlite).for_sync)
    sqlite.configure(engine, foreign_keys=False)
    config = configuration()
    with engine.connect() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        assert connection.scalar(text("PRAGMA foreign_keys")) == 0
    engine.dispose()
