import pytest

from tests.workshop.room import FACILITATOR, TEAM, Room
from workshop.cancel_workshop import cancel_workshop
from workshop.errors.workshops import (
    NoSuchNumberError,
    NotAParticipantError,
    NotRunningError,
    NotTheFacilitatorError,
    NoWorkshopHereError,
    OnlyOneHereError,
)
from workshop.find_workshop import find_draft, find_latest_workshop, find_numbered, find_open_workshop
from workshop.hand_over import hand_over, take_over
from workshop.workshop import WorkshopState

COMPARE = 0


async def test_whoever_is_handed_the_workshop_leads_it_and_the_one_before_still_may() -> None:
    room = await Room().running()
    changed = await hand_over(TEAM, room.id, FACILITATOR, "U-ana", store=room.store)
    assert (changed.facilitator, changed.co_facilitators) == ("U-ana", (FACILITATOR,))
    await room.next(COMPARE, "U-ana")
    await room.next(COMPARE + 1, FACILITATOR)


async def test_handing_back_leaves_nobody_listed_twice() -> None:
    room = await Room().running()
    await hand_over(TEAM, room.id, FACILITATOR, "U-ana", store=room.store)
    changed = await hand_over(TEAM, room.id, "U-ana", FACILITATOR, store=room.store)
    assert (changed.facilitator, changed.co_facilitators) == (FACILITATOR, ("U-ana",))


async def test_only_who_leads_can_hand_over() -> None:
    room = await Room().running()
    with pytest.raises(NotTheFacilitatorError):
        await hand_over(TEAM, room.id, "U-ana", "U-ana", store=room.store)


async def test_when_the_facilitator_is_away_somebody_who_took_part_takes_over() -> None:
    room = await Room().running()
    with pytest.raises(NotAParticipantError):
        await take_over(TEAM, room.id, "U-ana", store=room.store)
    await room.done("U-ana")
    assert (await take_over(TEAM, room.id, "U-ana", store=room.store)).facilitator == "U-ana"
    await room.next(COMPARE, "U-ana")


async def test_a_draft_can_be_cancelled_and_then_there_is_nothing_here() -> None:
    room = Room()
    await room.open()
    draft = await find_draft(TEAM, (await room.workshop()).channel, store=room.store)
    ended = await cancel_workshop(TEAM, draft.id, FACILITATOR, store=room.store, clock=room.clock)
    assert ended.state is WorkshopState.CANCELLED
    for find in (find_draft, find_open_workshop, find_latest_workshop):
        with pytest.raises(NoWorkshopHereError):
            await find(TEAM, draft.channel, store=room.store)


async def test_a_closed_workshop_cannot_be_cancelled() -> None:
    room = await Room().running()
    await room.close()
    with pytest.raises(NotRunningError):
        await cancel_workshop(TEAM, room.id, FACILITATOR, store=room.store, clock=room.clock)


async def test_a_newer_draft_does_not_hide_the_running_workshop() -> None:
    room = await Room().running()
    newer = Room(store=room.store, clock=room.clock, ids=room.ids)
    await newer.open(delivery="another form")
    channel = (await room.workshop()).channel
    assert (await find_open_workshop(TEAM, channel, store=room.store)).id == room.id
    assert (await find_draft(TEAM, channel, store=room.store)).id == newer.id


async def test_workshops_of_a_channel_are_numbered_from_the_newest() -> None:
    room = await Room().running()
    first = room.id
    channel = (await room.workshop()).channel
    with pytest.raises(OnlyOneHereError, match="only one workshop"):
        await find_numbered(TEAM, channel, 2, store=room.store)
    room.clock.go_on(minutes=5)
    await room.open(delivery="another form")
    assert (await find_numbered(TEAM, channel, 1, store=room.store)).id == room.id
    assert (await find_numbered(TEAM, channel, 2, store=room.store)).id == first
    with pytest.raises(NoSuchNumberError, match="choose 1 to 2"):
        await find_numbered(TEAM, channel, 3, store=room.store)
