import asyncio

import pytest

from tests.workshop.room import BOOK, COMPARE, OWNERS, READ_BACK, TEAM, Room
from workshop.errors.steps import NotACollectStepError, StepIsOverError
from workshop.errors.workshops import NotRunningError
from workshop.jobs import RefreshCard


async def test_a_person_is_done_once_however_often_they_say_so() -> None:
    room = await Room().running()
    await asyncio.gather(*(room.done("U-ana") for _ in range(3)), room.done("U-ben"))
    progress = await room.progress()
    assert (progress.people, progress.done) == (2, 2)


async def test_writing_more_does_not_take_done_back() -> None:
    room = await Room().running()
    await room.done()
    await room.write("one more thing")
    assert (await room.progress()).done == 1


async def test_done_is_said_of_one_step_only() -> None:
    room = await Room().running()
    await room.done()
    await room.go_to(BOOK)
    assert (await room.progress()).done == 0
    assert (await room.progress()).participants == 1


async def test_the_card_is_refreshed() -> None:
    room = await Room().running()
    before = len(room.store.jobs(TEAM, RefreshCard))
    await room.done()
    assert len(room.store.jobs(TEAM, RefreshCard)) == before + 1


async def test_a_press_on_an_old_card_counts_for_no_step() -> None:
    room = await Room().running()
    await room.go_to(BOOK)
    with pytest.raises(StepIsOverError):
        await room.done(step=COMPARE)
    assert (await room.progress()).participants == 0


async def test_nobody_is_done_with_a_step_that_collects_nothing_or_a_closed_workshop() -> None:
    room = await Room().running()
    for step in (OWNERS, READ_BACK):
        await room.go_to(step)
        with pytest.raises(NotACollectStepError):
            await room.done(step=step)
    await room.close()
    with pytest.raises(NotRunningError):
        await room.done(step=READ_BACK)
