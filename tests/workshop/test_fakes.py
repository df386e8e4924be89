import asyncio

import pytest

from tests.workshop.fake_clock import CountingIds, FakeClock
from tests.workshop.fake_summarisers import OneThemePerCell
from tests.workshop.fakes import InMemoryStore
from tests.workshop.room import CHANNEL, TEAM, Room
from workshop.errors.workshops import WorkshopNotFoundError
from workshop.jobs import RefreshCard
from workshop.ports import Clock, Ids, Summariser, WorkshopStore
from workshop.workshop import Team


def test_the_fakes_fit_the_ports() -> None:
    store: WorkshopStore = InMemoryStore()
    clock: Clock = FakeClock()
    ids: Ids = CountingIds()
    summariser: Summariser = OneThemePerCell()
    assert [repr(one) for one in (store, clock, ids, summariser)] == [
        "InMemoryStore(0 teams)",
        "FakeClock(2026-11-20 09:00:00)",
        "CountingIds(0 made)",
        "OneThemePerCell()",
    ]


async def test_an_exception_takes_back_the_whole_transaction() -> None:
    room = await Room().running()
    before = room.store.rows(TEAM)
    with pytest.raises(ZeroDivisionError):
        await _everything_and_then_a_fault(room)
    assert room.store.rows(TEAM) == before


async def _everything_and_then_a_fault(room: Room) -> None:
    async with room.store.transaction(TEAM) as session:
        await session.is_first_delivery("new")
        await session.author_key(room.id, 0, "U-ana")
        await session.record_participation(room.id, 0, "U-ana", done=True)
        await session.replace_themes(room.id, [("stage-1", "action")], ())
        await session.request(RefreshCard(team=TEAM, workshop_id=room.id))
        raise ZeroDivisionError


async def test_transactions_come_one_after_the_other() -> None:
    room = await Room().running()
    inside: list[str] = []

    async def visit(name: str) -> None:
        async with room.store.transaction(TEAM):
            inside.append(f"{name} comes")
            await asyncio.sleep(0)
            inside.append(f"{name} goes")

    await asyncio.gather(visit("ana"), visit("ben"))
    assert inside == ["ana comes", "ana goes", "ben comes", "ben goes"]


async def test_one_team_sees_nothing_of_another() -> None:
    room = await Room().running()
    async with room.store.transaction(Team(team="T2")) as session:
        assert await session.workshops_in(CHANNEL) == ()
        with pytest.raises(WorkshopNotFoundError):
            await session.workshop(room.id)


async def test_a_job_requested_twice_is_one_job() -> None:
    room = await Room().running()
    await room.go_to(1)
    assert len({one.job.key for one in room.store.rows(TEAM).requested if not one.job.coalesces}) == len(
        [one for one in room.store.rows(TEAM).requested if not one.job.coalesces]
    )
