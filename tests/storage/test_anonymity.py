"""Once authors are forgotten, the database shows no path from a person to what they wrote."""

import random

import pytest
from sqlalchemy import text

from storage.database import Database
from storage.store import Store
from tests.storage.facts import OURS, workshop, written


async def filled(store: Store) -> list[str]:
    """Eight people answer one after the other; their contributions' ids, in that order."""
    ids = [f"{random.Random(number).getrandbits(64):016x}" for number in range(24)]  # noqa: S311 - repeatable
    async with store.transaction(OURS) as session:
        await session.add_workshop(workshop())
    for person in range(8):
        async with store.transaction(OURS) as session:
            key = await session.author_key("w-1", 0, f"U{7 - person}")
            notes = [written(one, author=key) for one in ids[person * 3 : person * 3 + 3]]
            await session.add_contributions("w-1", 0, notes)
            await session.record_participation("w-1", 0, f"U{7 - person}", done=True)
    return ids


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
async def test_postgresql_keeps_neither_the_order_nor_the_transactions_of_writing(
    database: Database, store: Store
) -> None:
    ids = await filled(store)
    async with store.transaction(OURS) as session:
        before = await session.contributions("w-1")
        await session.forget_authors("w-1")
        assert await session.contributions("w-1") == before
    async with database.engine.connect() as connection:
        stored = (await connection.scalars(text("SELECT id FROM contributions ORDER BY ctid"))).all()
        people = (await connection.scalars(text("SELECT person FROM participations ORDER BY ctid"))).all()
        for table in ("contributions", "participations"):
            query = text(f"SELECT count(DISTINCT xmin::text) FROM {table}")  # noqa: S608 - two fixed names
            assert await connection.scalar(query) == 1
    assert list(stored) == sorted(ids) != ids
    assert list(people) == sorted(people)


async def test_nothing_in_the_tables_leads_from_a_person_to_a_contribution(
    database: Database, store: Store
) -> None:
    await filled(store)
    async with store.transaction(OURS) as session:
        await session.forget_authors("w-1")
        assert await session.count_done("w-1", 0) == 8
    async with database.engine.connect() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM step_secrets")) == 0
        rows = (await connection.execute(text("SELECT * FROM contributions"))).all()
    assert len(rows) == 24
    assert not [row for row in rows for person in range(8) if f"U{person}" in str(row)]


async def test_single_votes_are_destroyed_with_the_secrets(database: Database, store: Store) -> None:
    await filled(store)
    async with store.transaction(OURS) as session:
        await session.add_workshop(workshop("w-2"))
        for one in ("w-1", "w-2"):
            await session.save_votes(one, 3, await session.author_key(one, 3, "U1"), {"t-1": 2})
    async with database.engine.connect() as connection:
        stored = (await connection.execute(text("SELECT * FROM votes"))).all()
        assert len(stored) == 2
        assert "U1" not in str(stored)
    async with store.transaction(OURS) as session:
        await session.forget_authors("w-1")
    async with database.engine.connect() as connection:
        assert (await connection.scalars(text("SELECT workshop_id FROM votes"))).all() == ["w-2"]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_destroyed_secret_is_nowhere_in_the_sqlite_file(database: Database, store: Store) -> None:
    await filled(store)
    path = database.address.path
    assert path is not None
    async with database.engine.connect() as connection:
        secret = await connection.scalar(text("SELECT secret FROM step_secrets"))
    assert isinstance(secret, bytes)
    assert secret in path.read_bytes()
    async with store.transaction(OURS) as session:
        await session.forget_authors("w-1")
    await database.engine.dispose()
    assert secret not in path.read_bytes()
