from datetime import timedelta

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import COMPARE, TEAM, Room
from workshop.jobs import AnnounceTimeUp
from workshop.step_clock import is_due


async def test_each_step_has_its_own_clock() -> None:
    room = await Room().running(minutes=8)
    await room.next(COMPARE)
    assert room.store.delays(TEAM, AnnounceTimeUp) == [480.0, 480.0]
    assert [job.step for job in room.store.jobs(TEAM, AnnounceTimeUp)] == [0, 1]


async def test_a_step_without_a_clock_is_never_announced() -> None:
    room = await Room().running(minutes=None)
    assert room.store.jobs(TEAM, AnnounceTimeUp) == []
    assert (await room.workshop()).step_ends is None


async def test_the_time_is_up_when_the_planned_minutes_are_over() -> None:
    room = await Room().running(minutes=8)
    assert (await room.workshop()).step_ends == MORNING + timedelta(minutes=8)
    (announcement,) = room.store.jobs(TEAM, AnnounceTimeUp)
    assert is_due(await room.workshop(), announcement)


async def test_answers_do_not_stop_the_clock() -> None:
    room = await Room().running()
    (announcement,) = room.store.jobs(TEAM, AnnounceTimeUp)
    await room.write("pays")
    await room.done()
    assert is_due(await room.workshop(), announcement)


async def test_the_announcement_of_a_step_that_is_over_is_stale() -> None:
    room = await Room().running()
    await room.next(COMPARE)
    old, present = room.store.jobs(TEAM, AnnounceTimeUp)
    workshop = await room.workshop()
    assert not is_due(workshop, old)
    assert is_due(workshop, present)


async def test_a_closed_workshop_has_no_clock() -> None:
    room = await Room().running()
    await room.close()
    (announcement,) = room.store.jobs(TEAM, AnnounceTimeUp)
    assert not is_due(await room.workshop(), announcement)
    assert (await room.workshop()).step_ends is None


async def test_time_alone_moves_no_workshop() -> None:
    room = await Room().running(minutes=5)
    room.clock.go_on(hours=9)
    await room.write("still open")
    assert (await room.workshop()).step == COMPARE
