import asyncio

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import (
    BOOK,
    COMPARE,
    FACILITATOR,
    OPPORTUNITIES,
    READ_BACK,
    TEAM,
    TRAVEL,
    VOTE,
    Room,
)
from workshop.errors.steps import LastStepError, StepIsOverError
from workshop.errors.workshops import NotRunningError, NotTheFacilitatorError
from workshop.jobs import RevealStep


async def test_the_next_step_opens_and_the_old_one_is_revealed() -> None:
    room = await Room().running()
    room.clock.go_on(minutes=10)
    moved = await room.next(COMPARE)
    assert moved == await room.workshop()
    assert moved.step == BOOK
    assert moved.step_opened is not None
    assert (moved.step_opened - MORNING).total_seconds() == 600
    assert room.store.jobs(TEAM, RevealStep) == [RevealStep(team=TEAM, workshop_id=room.id, step=COMPARE)]


async def test_each_step_that_collects_or_votes_is_revealed_once() -> None:
    room = await Room().running()
    await room.go_to(READ_BACK)
    await room.close()
    revealed = [job.step for job in room.store.jobs(TEAM, RevealStep)]
    assert revealed == [COMPARE, BOOK, TRAVEL, OPPORTUNITIES, VOTE]


async def test_only_the_facilitator_moves_on() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError) as refusal:
        await room.next(COMPARE, person="U-ana")
    assert f"<@{FACILITATOR}>" in str(refusal.value)
    assert (await room.workshop()).step == COMPARE


async def test_two_presses_on_next_at_once_are_one_step() -> None:
    room = await Room().running()
    results = await asyncio.gather(room.next(COMPARE), room.next(COMPARE), return_exceptions=True)
    assert [type(one).__name__ for one in results] == ["Workshop", "StepIsOverError"]
    assert (await room.workshop()).step == BOOK


async def test_a_press_on_an_old_card_moves_nothing_and_names_the_old_step() -> None:
    room = await Room().running()
    await room.go_to(TRAVEL)
    before = room.store.rows(TEAM)
    with pytest.raises(StepIsOverError, match="“Compare” is already closed"):
        await room.next(COMPARE)
    assert room.store.rows(TEAM) == before


async def test_after_the_last_step_there_is_only_closing() -> None:
    room = await Room().running()
    await room.go_to(READ_BACK)
    with pytest.raises(LastStepError, match="“Read-back” is the last step"):
        await room.next(READ_BACK)
    assert (await room.workshop()).step == READ_BACK


async def test_a_closed_workshop_does_not_move() -> None:
    room = await Room().running()
    await room.close()
    with pytest.raises(NotRunningError):
        await room.next(COMPARE)


async def test_every_change_counts_one_revision() -> None:
    room = Room()
    await room.open()
    assert (await room.workshop()).revision == 1
    assert (await room.start()).revision == 2
    assert (await room.next(COMPARE)).revision == 3
    assert (await room.close()).revision == 4
