import pytest

from tests.workshop.room import CHANNEL, TEAM, Room
from workshop.errors.workshops import NoWorkshopHereError
from workshop.find_workshop import find_latest_workshop, find_open_workshop
from workshop.workshop import Team


async def test_a_channel_without_a_workshop_says_so() -> None:
    room = Room()
    await room.open(channel="C2")
    for find in (find_open_workshop, find_latest_workshop):
        with pytest.raises(NoWorkshopHereError):
            await find(TEAM, CHANNEL, store=room.store)


async def test_of_several_open_workshops_the_newest_is_meant() -> None:
    room = Room()
    for title in ("Monday", "Tuesday"):
        await room.open(title=title)
        room.clock.go_on(days=1)
    assert (await find_open_workshop(TEAM, CHANNEL, store=room.store)).title == "Tuesday"
    assert (await find_latest_workshop(TEAM, CHANNEL, store=room.store)).title == "Tuesday"


async def test_an_older_open_workshop_is_found_behind_a_closed_one() -> None:
    room = Room()
    await room.running(title="Monday")
    room.clock.go_on(days=1)
    await room.running(title="Tuesday")
    await room.close()
    assert (await find_open_workshop(TEAM, CHANNEL, store=room.store)).title == "Monday"
    assert (await find_latest_workshop(TEAM, CHANNEL, store=room.store)).title == "Tuesday"


async def test_a_closed_workshop_is_the_latest_and_not_open() -> None:
    room = await Room().running()
    await room.close()
    assert (await find_latest_workshop(TEAM, CHANNEL, store=room.store)).id == room.id
    with pytest.raises(NoWorkshopHereError):
        await find_open_workshop(TEAM, CHANNEL, store=room.store)


async def test_another_channel_and_another_team_have_workshops_of_their_own() -> None:
    room = Room()
    await room.open(title="Here")
    await room.open(title="There", channel="C2")
    assert (await find_open_workshop(TEAM, CHANNEL, store=room.store)).title == "Here"
    with pytest.raises(NoWorkshopHereError):
        await find_open_workshop(Team(team="T2"), CHANNEL, store=room.store)


async def test_a_draft_is_the_latest_only_where_nothing_has_started() -> None:
    room = Room()
    await room.open(title="Monday")
    assert (await find_latest_workshop(TEAM, CHANNEL, store=room.store)).title == "Monday"
    await room.start()
    room.clock.go_on(days=1)
    await room.open(title="Tuesday")
    assert (await find_latest_workshop(TEAM, CHANNEL, store=room.store)).title == "Monday"
