"""Going on by the clock, where the facilitator chose that."""

from tests.workshop.room import TEAM, Room
from workshop.advance_by_clock import advance_by_clock
from workshop.jobs import AnnounceTimeUp, RevealStep, TellMovedOn
from workshop.workshop import Workshop


async def _running(**plan: bool) -> Room:
    return await Room().running(minutes=10, **plan)


async def _ring(room: Room) -> Workshop | None:
    job = room.store.jobs(TEAM, AnnounceTimeUp)[-1]
    room.clock.go_on(minutes=10)
    return await advance_by_clock(job, store=room.store, clock=room.clock)


async def test_the_next_step_opens_once_and_what_was_collected_is_shown() -> None:
    room = await _running(auto_advance=True)
    job = room.store.jobs(TEAM, AnnounceTimeUp)[-1]
    moved = await _ring(room)
    assert moved is not None
    assert moved.step == 1
    assert [one.step for one in room.store.jobs(TEAM, RevealStep)] == [0]
    assert [(one.step, one.opened) for one in room.store.jobs(TEAM, TellMovedOn)] == [(0, 1)]
    assert await advance_by_clock(job, store=room.store, clock=room.clock) is None
    assert (await room.workshop()).step == 1


async def test_without_that_choice_nothing_moves() -> None:
    room = await _running()
    assert await _ring(room) is None
    assert (await room.workshop()).step == 0


async def test_a_paused_workshop_stays_where_it_is() -> None:
    room = await _running(auto_advance=True)
    await room.pause()
    assert await _ring(room) is None


async def test_time_that_was_extended_is_kept() -> None:
    room = await _running(auto_advance=True)
    job = room.store.jobs(TEAM, AnnounceTimeUp)[-1]
    await room.extend(5)
    assert await advance_by_clock(job, store=room.store, clock=room.clock) is None


async def test_the_last_step_waits_for_a_person() -> None:
    room = await _running(auto_advance=True)
    while (await room.workshop()).following is not None:
        await room.next((await room.workshop()).step)
    workshop = await room.workshop()
    job = AnnounceTimeUp(team=TEAM, workshop_id=room.id, step=workshop.step, revision=workshop.clock)
    assert await advance_by_clock(job, store=room.store, clock=room.clock) is None
