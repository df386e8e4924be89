import pytest

from journey.map import MapStatus
from tests.workshop.fake_clock import MORNING
from tests.workshop.room import BOOK, COMPARE, OPPORTUNITIES, OWNERS, TRAVEL, Room


async def test_nothing_of_the_open_step_is_on_the_map() -> None:
    room = await Room().running()
    await room.write("pays", cell=("stage-1", "action"))
    await room.feel(-2, "twice")
    assert await room.texts() == []
    assert all(stage.emotion is None and not stage.ratings for stage in (await room.map()).stages)


async def test_what_a_step_collected_is_on_the_map_once_the_step_is_over() -> None:
    room = await Room().running()
    await room.write("compares")
    await room.feel(-2, "twice")
    await room.go_to(BOOK)
    await room.write("books", step=BOOK)
    assert await room.texts() == ["compares", "twice"]
    await room.go_to(TRAVEL)
    assert await room.texts() == ["books", "compares", "twice"]


async def test_opportunities_stay_hidden_until_their_own_step_is_over() -> None:
    room = await Room().running()
    await room.go_to(OPPORTUNITIES)
    await room.write("one ticket", step=OPPORTUNITIES)
    assert await room.texts() == []
    await room.go_to(OWNERS)
    assert await room.texts() == ["one ticket"]


async def test_grouping_the_open_step_early_shows_nothing_of_it() -> None:
    room = await Room().running()
    await room.write("pays")
    await room.group(COMPARE)
    assert await room.texts() == []
    assert not list((await room.map()).themes("action"))


async def test_an_early_close_shows_everything_there_is() -> None:
    room = await Room().running()
    await room.write("compares")
    await room.close()
    assert await room.texts() == ["compares"]


async def test_an_anonymous_map_of_an_open_workshop_names_no_day_but_the_steps() -> None:
    room = await Room().running()
    room.clock.go_on(days=3)
    await room.write("late at night")
    assert (await room.map()).updated == MORNING.date()


async def test_a_map_is_a_draft_until_the_workshop_is_closed() -> None:
    room = await Room().running()
    assert (await room.map()).status is MapStatus.DRAFT
    await room.close()
    assert (await room.map()).status is MapStatus.REVIEWED


@pytest.mark.parametrize("running", [False, True])
async def test_a_map_without_a_single_note_can_be_read(*, running: bool) -> None:
    room = Room()
    await room.open()
    if running:
        await room.start()
    journey_map = await room.map()
    assert [stage.name for stage in journey_map.stages] == ["Compare", "Book", "Travel"]
    assert list(journey_map.contributions()) == []
