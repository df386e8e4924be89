import pytest

from tests.workshop.fake_clock import MORNING
from tests.workshop.room import COMPARE, TEAM, Room
from workshop.errors.workshops import (
    AlreadyStartedError,
    NotStartedError,
    NotTheFacilitatorError,
    WorkshopNotFoundError,
)
from workshop.jobs import AnnounceTimeUp
from workshop.workshop import Team, WorkshopState


async def test_the_facilitator_starts_with_the_first_step() -> None:
    room = Room()
    await room.open()
    running = await room.start()
    assert running == await room.workshop()
    assert (running.state, running.step, running.step_opened) == (WorkshopState.RUNNING, COMPARE, MORNING)


async def test_the_clock_of_the_first_step_starts_with_it() -> None:
    room = await Room().running(minutes=8)
    assert room.store.delays(TEAM, AnnounceTimeUp) == [8 * 60.0]


async def test_only_the_facilitator_starts() -> None:
    room = Room()
    await room.open()
    with pytest.raises(NotTheFacilitatorError):
        await room.start("U-ana")
    assert (await room.workshop()).state is WorkshopState.DRAFT


async def test_a_second_press_on_start_changes_nothing() -> None:
    room = await Room().running()
    await room.go_to(1)
    before = room.store.rows(TEAM)
    with pytest.raises(AlreadyStartedError):
        await room.start()
    assert room.store.rows(TEAM) == before


async def test_a_closed_workshop_does_not_start_again() -> None:
    room = await Room().running()
    await room.close()
    with pytest.raises(AlreadyStartedError):
        await room.start()


async def test_before_the_start_nothing_can_be_written_marked_moved_or_closed() -> None:
    room = Room()
    await room.open()
    for attempt in (room.write("too early"), room.done(), room.next(COMPARE), room.close(), room.own("t")):
        with pytest.raises(NotStartedError):
            await attempt
    assert room.written() == []


async def test_another_team_finds_no_such_workshop() -> None:
    room = await Room().running()
    stranger = Room(team=Team(team="T2"), store=room.store, id=room.id)
    for attempt in (stranger.start(), stranger.write("hello", cell=("stage-1", "action")), stranger.map()):
        with pytest.raises(WorkshopNotFoundError):
            await attempt
