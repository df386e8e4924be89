"""The contract of the store for half-filled plans: the same suite on both databases and in memory."""

import asyncio

import pytest

from storage.database import Database
from storage.store import Store
from tests.storage.facts import OURS, THEIRS
from tests.workshop.fakes import InMemoryStore
from workshop.ports import WorkshopStore
from workshop.set_up import SetUp

HALF = SetUp(id="s-1", channel="C1", person="U1", words={"title": "A train", "lanes": ("action", "thought")})


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str:
    if request.param == "memory":
        return ""
    fixture = "fresh_sqlite" if request.param == "sqlite" else "fresh_postgres"
    return str(request.getfixturevalue(fixture))


@pytest.fixture
def store(url: str, request: pytest.FixtureRequest) -> WorkshopStore:
    if not url:
        return InMemoryStore()
    database: Database = request.getfixturevalue("database")
    return Store(database)


async def test_a_half_filled_plan_comes_back_as_it_was_kept(store: WorkshopStore) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
        await session.save_set_up(HALF.keeping({"title": "A night train"}))
    async with store.transaction(OURS) as session:
        assert await session.set_up("s-1") == HALF.keeping({"title": "A night train"})
        assert await session.set_up_of("U1", "C1", "") == HALF.keeping({"title": "A night train"})
        assert await session.set_up_of("U1", "C2", "") is None
        assert await session.set_up_of("U1", "C1", "w-1") is None


async def test_a_plan_that_is_dropped_is_gone_and_dropping_it_again_is_fine(store: WorkshopStore) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
        await session.drop_set_up("s-1")
        await session.drop_set_up("s-1")
        assert await session.set_up("s-1") is None


async def test_another_team_does_not_see_it(store: WorkshopStore) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
    async with store.transaction(THEIRS) as session:
        assert await session.set_up("s-1") is None
        assert await session.set_up_of("U1", "C1", "") is None


async def test_who_is_forgotten_leaves_their_plans_and_those_of_others(store: WorkshopStore) -> None:
    theirs = SetUp(id="s-2", channel="C1", person="U2", words={"title": "Mine"})
    leaders = HALF.keeping({"co_facilitators": ("U2", "U3")})
    async with store.transaction(OURS) as session:
        await session.save_set_up(theirs)
        await session.save_set_up(leaders)
    async with store.transaction(OURS) as session:
        await session.forget_elsewhere("U2")
    async with store.transaction(OURS) as session:
        assert await session.set_up("s-2") is None
        assert await session.set_up("s-1") == leaders.keeping({"co_facilitators": ("U3",)})


async def test_a_page_kept_at_the_moment_its_person_is_forgotten_goes_too(store: WorkshopStore) -> None:
    async with store.transaction(OURS) as session:
        await session.save_set_up(HALF)
    is_kept = asyncio.Event()

    async def keep() -> None:
        async with store.transaction(OURS) as session:
            there = await session.set_up("s-1")
            assert there
            await session.save_set_up(there.keeping({"title": "A night train"}))
            is_kept.set()
            await asyncio.sleep(0.2)

    async def forget() -> None:
        await is_kept.wait()
        async with store.transaction(OURS) as session:
            await session.forget_elsewhere("U1")

    await asyncio.gather(keep(), forget())
    async with store.transaction(OURS) as session:
        assert await session.set_up("s-1") is None
