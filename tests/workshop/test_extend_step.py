import asyncio
from datetime import timedelta

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import BOOK, COMPARE, FACILITATOR, TEAM, Room
from workshop.errors.steps import EndIsPastError, EndTooFarError, NoClockError, TimeChangedError
from workshop.errors.workshops import NotRunningError, NotStartedError, NotTheFacilitatorError
from workshop.hand_over import hand_over
from workshop.jobs import AnnounceTimeUp
from workshop.step_clock import is_due

FIVE, TEN, FIFTEEN = (timedelta(minutes=count) for count in (5, 10, 15))


async def test_ten_more_minutes_come_after_those_that_are_left() -> None:
    room = await Room().running(minutes=5)
    room.clock.go_on(minutes=3)
    assert (await room.extend(10)).step_ends == MORNING + FIFTEEN
    assert room.store.delays(TEAM, AnnounceTimeUp) == [300.0, 720.0]


async def test_the_old_clock_finds_itself_stale_and_the_new_one_rings() -> None:
    room = await Room().running(minutes=5)
    await room.extend(10)
    old, new = room.store.jobs(TEAM, AnnounceTimeUp)
    workshop = await room.workshop()
    assert (is_due(workshop, old), is_due(workshop, new)) == (False, True)


async def test_ten_more_minutes_after_the_time_is_up_are_counted_from_now() -> None:
    room = await Room().running(minutes=5)
    room.clock.go_on(minutes=30)
    assert (await room.extend(10)).step_ends == room.clock.now() + TEN


async def test_a_step_without_a_clock_gets_one() -> None:
    room = await Room().running(minutes=None)
    assert (await room.extend(10)).step_ends == MORNING + TEN
    assert room.store.delays(TEAM, AnnounceTimeUp) == [600.0]


async def test_fewer_minutes_make_the_step_shorter() -> None:
    room = await Room().running(minutes=15)
    assert (await room.extend(-5)).step_ends == MORNING + TEN


@pytest.mark.parametrize("minutes", [-5, -6, -1000])
async def test_a_step_cannot_end_before_now(minutes: int) -> None:
    room = await Room().running(minutes=5)
    before = room.store.rows(TEAM)
    with pytest.raises(EndIsPastError):
        await room.extend(minutes)
    assert room.store.rows(TEAM) == before


@pytest.mark.parametrize("minutes", [0, -5])
async def test_what_has_no_clock_cannot_get_shorter(minutes: int) -> None:
    room = await Room().running(minutes=None)
    with pytest.raises(NoClockError):
        await room.extend(minutes)


@pytest.mark.parametrize("minutes", [90 * 24 * 60, 10**12, -(10**12)])
async def test_a_step_stays_open_for_ninety_days_at_most(minutes: int) -> None:
    room = await Room().running(minutes=5)
    with pytest.raises(EndTooFarError):
        await room.extend(minutes)


async def test_two_presses_at_once_are_ten_minutes() -> None:
    room = await Room().running(minutes=5)
    seen = (await room.workshop()).clock
    results = await asyncio.gather(
        room.extend(10, seen=seen), room.extend(10, seen=seen), return_exceptions=True
    )
    assert [type(one).__name__ for one in results] == ["Workshop", "TimeChangedError"]
    assert (await room.workshop()).step_ends == MORNING + FIFTEEN


async def test_a_command_delivered_twice_extends_once_and_is_not_refused() -> None:
    room = await Room().running(minutes=5)
    await room.extend(10, delivery="the same")
    assert (await room.extend(10, delivery="the same")).step_ends == MORNING + FIFTEEN


async def test_a_press_on_the_question_of_an_older_step_changes_nothing() -> None:
    room = await Room().running(minutes=5)
    seen = (await room.workshop()).clock
    await room.next(COMPARE)
    with pytest.raises(TimeChangedError):
        await room.extend(10, seen=seen)


async def test_only_the_facilitator_gives_time() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await room.extend(10, "U-ana")


async def test_only_what_runs_can_be_extended() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotStartedError):
        await room.extend(10)
    await room.start()
    await room.close()
    with pytest.raises(NotRunningError):
        await room.extend(10)


async def test_the_next_step_has_its_planned_minutes_again() -> None:
    room = await Room().running(minutes=5)
    await room.extend(30)
    moved = await room.next(COMPARE)
    assert (moved.step, moved.step_ends) == (BOOK, MORNING + FIVE)


async def test_handing_over_leaves_the_clock_running() -> None:
    room = await Room().running(minutes=5)
    await hand_over(TEAM, room.id, FACILITATOR, "U-ana", store=room.store)
    (announcement,) = room.store.jobs(TEAM, AnnounceTimeUp)
    assert is_due(await room.workshop(), announcement)
