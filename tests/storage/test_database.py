"""Opening, locking and closing a database."""

import asyncio
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from storage.address import UnusableAddressError, parse_address
from storage.database import Database
from storage.lock import FileInUseError
from storage.migrate import SchemaBehindError, upgrade
from storage.sqlite import journal_mode
from storage.store import Store
from tests.storage.facts import OURS, written


@pytest.mark.parametrize(
    "url", ["", "mysql://host/name", "journeyline.sqlite3", "sqlite://", "sqlite:///", "sqlite:///:memory:"]
)
def test_a_url_that_is_no_file_and_no_server_is_refused_in_a_sentence(url: str) -> None:
    with pytest.raises(UnusableAddressError, match=r"^[A-Z].*\.$"):
        parse_address(url)


def test_one_url_serves_every_reader() -> None:
    one = parse_address("postgresql+psycopg://ann:p%40ss@db:5433/maps?sslmode=require")
    assert one.for_async.drivername == one.for_sync.drivername == "postgresql+psycopg"
    assert one.for_dbos == "postgresql://ann:p%40ss@db:5433/maps?sslmode=require"
    assert parse_address("sqlite:////data/a.sqlite3").for_dbos == "sqlite:////data/a.sqlite3"


@pytest.mark.parametrize(
    ("version", "mode"),
    [
        ((3, 40, 1), "delete"),
        ((3, 44, 5), "delete"),
        ((3, 44, 6), "wal"),
        ((3, 45, 0), "delete"),
        ((3, 50, 6), "delete"),
        ((3, 50, 7), "wal"),
        ((3, 51, 2), "delete"),
        ((3, 51, 3), "wal"),
        ((3, 53, 0), "wal"),
    ],
)
def test_wal_is_used_only_where_its_reset_bug_is_fixed(version: tuple[int, int, int], mode: str) -> None:
    assert journal_mode(version) == mode


async def test_an_upgraded_file_has_the_journal_mode_of_this_sqlite(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "journeyline.sqlite3"
    await upgrade(f"sqlite:///{path}")
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA journal_mode").fetchone() == (
        journal_mode(sqlite3.sqlite_version_info),
    )
    connection.close()


async def test_every_connection_is_strict(fresh_sqlite: str) -> None:
    database = await Database.open(fresh_sqlite)
    wanted = {"foreign_keys": 1, "synchronous": 2, "busy_timeout": 30_000, "secure_delete": 1}
    async with database.engine.connect() as connection:
        found = {name: await connection.scalar(text(f"PRAGMA {name}")) for name in wanted}
    await database.close()
    assert found == wanted


async def test_a_file_is_open_once(fresh_sqlite: str) -> None:
    database = await Database.open(fresh_sqlite)
    with pytest.raises(FileInUseError, match="in use by another Journeyline process"):
        await Database.open(fresh_sqlite)
    with pytest.raises(FileInUseError):
        await upgrade(fresh_sqlite)
    await database.close()
    await (await Database.open(fresh_sqlite)).close()


async def test_a_killed_process_leaves_no_lock(fresh_sqlite: str) -> None:
    code = (
        "import asyncio, os, sys\n"
        "from storage.database import Database\n"
        "asyncio.run(Database.open(sys.argv[1]))\n"
        "os.kill(os.getpid(), 9)\n"
    )
    ended = subprocess.run([sys.executable, "-c", code, fresh_sqlite], check=False)  # noqa: ASYNC221, S603
    assert ended.returncode == -9
    await (await Database.open(fresh_sqlite)).close()


async def test_a_database_without_tables_is_refused_and_unlocked(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/empty.sqlite3"
    with pytest.raises(SchemaBehindError, match="journeyline db upgrade"):
        await Database.open(url)
    await upgrade(url)
    await (await Database.open(url)).close()


async def test_an_error_of_the_database_does_not_quote_what_people_wrote(database: Database) -> None:
    with pytest.raises(IntegrityError) as caught:
        async with Store(database).transaction(OURS) as session:
            await session.add_contributions("no such workshop", 0, [written("c-1", text="Amara cried")])
    assert "Amara" not in str(caught.value)


async def test_on_sqlite_writers_take_turns_in_the_order_they_came(fresh_sqlite: str) -> None:
    database = await Database.open(fresh_sqlite)
    order: list[int] = []

    async def write(number: int) -> None:
        async with database.session(OURS):
            order.append(number)
            await asyncio.sleep(0.01)
            order.append(number)

    await asyncio.gather(*(write(number) for number in range(10)))
    await database.close()
    assert order == [number for number in range(10) for _ in range(2)]
