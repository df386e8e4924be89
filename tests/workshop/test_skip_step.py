"""Leaving a step out."""

import pytest

from tests.workshop.room import FACILITATOR, TEAM, Room
from workshop.errors.steps import LastStepError, StepIsOverError
from workshop.errors.workshops import NotTheFacilitatorError
from workshop.jobs import RevealStep
from workshop.skip_step import skip_step
from workshop.workshop import Workshop


async def _skip(room: Room, step: int, person: str = FACILITATOR) -> Workshop:
    return await skip_step(TEAM, room.id, step, person, store=room.store, clock=room.clock)


async def _running() -> Room:
    return await Room().running()


async def test_the_next_step_opens_and_the_workshop_remembers_what_was_left_out() -> None:
    room = await _running()
    moved = await _skip(room, 0)
    assert (moved.step, moved.skipped) == (1, (0,))
    assert room.store.jobs(TEAM, RevealStep) == []


async def test_what_was_written_before_is_shown_all_the_same() -> None:
    room = await _running()
    await room.write("compares fares")
    await _skip(room, 0)
    assert [job.step for job in room.store.jobs(TEAM, RevealStep)] == [0]


async def test_only_the_facilitator_leaves_a_step_out_and_only_the_open_one() -> None:
    room = await _running()
    with pytest.raises(NotTheFacilitatorError):
        await _skip(room, 0, "UANNA")
    await _skip(room, 0)
    with pytest.raises(StepIsOverError):
        await _skip(room, 0)


async def test_the_last_step_cannot_be_left_out() -> None:
    room = await _running()
    last = len((await room.workshop()).agenda) - 1
    for step in range(last):
        await _skip(room, step)
    with pytest.raises(LastStepError):
        await _skip(room, last)


async def test_a_step_that_is_opened_again_is_not_left_out_any_more() -> None:
    room = await _running()
    await _skip(room, 0)
    await room.reopen(0, seen=1)
    assert (await room.workshop()).skipped == ()
