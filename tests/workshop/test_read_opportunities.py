import pytest

from tests.workshop.room import COMPARE, OPPORTUNITIES, OWNERS, TEAM, Room
from workshop.errors.steps import StepIsOverError
from workshop.errors.themes import StillGroupingError
from workshop.errors.workshops import NotRunningError
from workshop.read_opportunities import WantedOpportunities, read_opportunities


async def test_opportunities_come_with_their_stages_the_most_named_first() -> None:
    room = await _with_ideas()
    await room.group(OPPORTUNITIES)
    wanted = await _read(room)
    assert wanted.workshop == await room.workshop()
    told = [(stage.name, len(theme.contributions)) for stage, theme in wanted.ranked]
    assert told == [("Book", 2), ("Compare", 1)]


async def test_until_they_are_grouped_people_are_asked_to_wait() -> None:
    room = await _with_ideas()
    with pytest.raises(StillGroupingError):
        await _read(room)


async def test_nobody_needs_to_wait_where_nobody_wrote() -> None:
    room = await Room().running()
    await room.go_to(OWNERS)
    assert (await _read(room)).ranked == ()


async def test_only_the_open_step_can_be_asked() -> None:
    room = await _with_ideas()
    with pytest.raises(StepIsOverError):
        await _read(room, COMPARE)
    await room.close()
    with pytest.raises(NotRunningError):
        await _read(room)


async def _with_ideas() -> Room:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.write("one map", step=OPPORTUNITIES, cell=("stage-1", "opportunity"))
    await room.write("one ticket\none price", step=OPPORTUNITIES, cell=("stage-2", "opportunity"))
    await room.go_to(OWNERS)
    return room


async def _read(room: Room, step: int = OWNERS) -> WantedOpportunities:
    return await read_opportunities(TEAM, room.id, step, store=room.store)
