import asyncio

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import BOOK, COMPARE, OWNERS, TEAM, Room
from workshop.errors.workshops import NotRunningError, NotTheFacilitatorError
from workshop.jobs import PublishResult, RevealStep
from workshop.workshop import WorkshopState


async def test_closing_posts_the_map_and_reveals_the_open_step() -> None:
    room = await Room().running()
    await room.go_to(BOOK)
    room.clock.go_on(hours=1)
    closed = await room.close()
    assert closed == await room.workshop()
    assert (closed.state, closed.step) == (WorkshopState.CLOSED, BOOK)
    assert closed.ended is not None
    assert (closed.ended - MORNING).total_seconds() == 3600
    assert room.store.jobs(TEAM, PublishResult) == [PublishResult(team=TEAM, workshop_id=room.id)]
    assert [job.step for job in room.store.jobs(TEAM, RevealStep)] == [COMPARE, BOOK]


async def test_closing_after_the_last_step_has_nothing_left_to_reveal() -> None:
    room = await Room().running()
    await room.go_to(OWNERS)
    before = room.store.jobs(TEAM, RevealStep)
    await room.close()
    assert room.store.jobs(TEAM, RevealStep) == before


async def test_only_the_facilitator_closes() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await room.close("U-ana")
    assert (await room.workshop()).state is WorkshopState.RUNNING


async def test_two_presses_on_close_at_once_close_once() -> None:
    room = await Room().running()
    results = await asyncio.gather(room.close(), room.close(), return_exceptions=True)
    assert [type(one).__name__ for one in results] == ["Workshop", "NotRunningError"]
    assert len(room.store.jobs(TEAM, PublishResult)) == 1


async def test_closing_and_moving_on_at_once_leave_one_truth() -> None:
    room = await Room().running()
    await asyncio.gather(room.close(), room.next(COMPARE), return_exceptions=True)
    workshop = await room.workshop()
    assert (workshop.state, workshop.step) == (WorkshopState.CLOSED, COMPARE)


async def test_after_the_close_nothing_can_be_changed() -> None:
    room = await Room().running()
    await room.write("pays")
    await room.close()
    before = room.store.rows(TEAM)
    for attempt in (room.write("too late"), room.done(), room.next(COMPARE), room.close(), room.own("t")):
        with pytest.raises(NotRunningError):
            await attempt
    assert room.store.rows(TEAM) == before
