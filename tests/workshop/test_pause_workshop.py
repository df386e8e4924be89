from datetime import timedelta

import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import BOOK, COMPARE, TEAM, Room
from workshop.errors.steps import AlreadyPausedError, NotPausedError
from workshop.errors.workshops import NotStartedError, NotTheFacilitatorError
from workshop.jobs import AnnounceTimeUp, WarnOfEnd
from workshop.step_clock import is_due


async def test_a_pause_keeps_the_time_that_is_left() -> None:
    room = await Room().running(minutes=10)
    room.clock.go_on(minutes=4)
    await room.pause()
    room.clock.go_on(hours=20)
    resumed = await room.resume()
    assert resumed.step_ends == room.clock.now() + timedelta(minutes=6)
    assert room.store.delays(TEAM, AnnounceTimeUp) == [600.0, 360.0]
    assert room.store.delays(TEAM, WarnOfEnd) == [480.0, 240.0]


async def test_no_clock_rings_during_a_pause_and_only_the_new_one_after_it() -> None:
    room = await Room().running(minutes=10)
    paused = await room.pause()
    (old,) = room.store.jobs(TEAM, AnnounceTimeUp)
    assert not is_due(paused, old)
    room.clock.go_on(minutes=1)
    resumed = await room.resume()
    _, new = room.store.jobs(TEAM, AnnounceTimeUp)
    assert (is_due(resumed, old), is_due(resumed, new)) == (False, True)


async def test_nothing_typed_during_a_pause_is_lost_or_late() -> None:
    room = await Room().running()
    await room.pause()
    added = await room.write("typed while paused")
    assert (added.count, added.late) == (1, False)
    assert (await room.workshop()).paused_at is not None


async def test_going_on_ends_the_pause() -> None:
    room = await Room().running(minutes=10)
    await room.pause()
    moved = await room.next(COMPARE)
    assert (moved.step, moved.paused_at, moved.step_ends) == (BOOK, None, MORNING + timedelta(minutes=10))


async def test_more_minutes_during_a_pause_are_there_after_it() -> None:
    room = await Room().running(minutes=10)
    await room.pause()
    room.clock.go_on(hours=1)
    assert (await room.extend(5)).paused_at == MORNING
    assert (await room.resume()).step_ends == room.clock.now() + timedelta(minutes=15)


async def test_a_deadline_ends_the_pause() -> None:
    room = await Room().running(minutes=10)
    await room.pause()
    dated = await room.end_at(MORNING + timedelta(hours=2))
    assert (dated.paused_at, dated.step_ends) == (None, MORNING + timedelta(hours=2))


async def test_a_step_without_a_clock_can_pause_too() -> None:
    room = await Room().running(minutes=None)
    await room.pause()
    assert (await room.resume()).step_ends is None
    assert room.store.jobs(TEAM, AnnounceTimeUp) == []


async def test_a_pause_is_neither_doubled_nor_ended_twice() -> None:
    room = await Room().running()
    with pytest.raises(NotPausedError):
        await room.resume()
    await room.pause()
    with pytest.raises(AlreadyPausedError):
        await room.pause()


async def test_a_draft_cannot_pause() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotStartedError):
        await room.pause()


async def test_only_the_facilitator_pauses_and_resumes() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await room.pause("U-ana")
    await room.pause()
    with pytest.raises(NotTheFacilitatorError):
        await room.resume("U-ana")


async def test_a_closed_workshop_is_not_paused() -> None:
    room = await Room().running()
    await room.pause()
    assert (await room.close()).paused_at is None
