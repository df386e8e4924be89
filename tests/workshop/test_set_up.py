"""A plan that is filled in over several pages, kept as it is typed."""

import pytest

from tests.workshop.fake_clock import CountingIds
from tests.workshop.fakes import InMemoryStore
from tests.workshop.room import CHANNEL, FACILITATOR, TEAM, Room, plan
from workshop.begin_set_up import begin_set_up
from workshop.clear_set_up import clear_set_up
from workshop.errors.plans import SetUpFinishedError
from workshop.keep_set_up import keep_set_up
from workshop.open_workshop import open_workshop
from workshop.set_up import Planning

FIRST = {"minutes": "10"}


IDS = CountingIds()


async def _begun(store: InMemoryStore, person: str = FACILITATOR) -> Planning:
    return await begin_set_up(TEAM, CHANNEL, person, FIRST, store=store, ids=IDS)


async def test_what_was_typed_is_there_when_the_person_comes_back() -> None:
    store = InMemoryStore()
    begun = await _begun(store)
    assert not begun.resumed
    await keep_set_up(TEAM, begun.set_up.id, FACILITATOR, {"title": "A train"}, store=store)
    again = await _begun(store)
    assert again.resumed
    assert again.set_up.words == {"minutes": "10", "title": "A train"}


async def test_another_person_begins_a_plan_of_their_own_and_cannot_touch_mine() -> None:
    store = InMemoryStore()
    begun = await _begun(store)
    other = await _begun(store, "UOTHER")
    assert other.set_up.id != begun.set_up.id
    with pytest.raises(SetUpFinishedError):
        await keep_set_up(TEAM, begun.set_up.id, "UOTHER", {"title": "Mine"}, store=store)
    with pytest.raises(SetUpFinishedError):
        await clear_set_up(TEAM, begun.set_up.id, "UOTHER", FIRST, store=store)


async def test_starting_afresh_forgets_what_was_typed() -> None:
    store = InMemoryStore()
    begun = await _begun(store)
    await keep_set_up(TEAM, begun.set_up.id, FACILITATOR, {"title": "A train"}, store=store)
    cleared = await clear_set_up(TEAM, begun.set_up.id, FACILITATOR, FIRST, store=store)
    assert cleared.set_up.words == FIRST


async def test_a_plan_that_became_a_workshop_is_finished() -> None:
    room = Room()
    begun = await begin_set_up(TEAM, CHANNEL, FACILITATOR, FIRST, store=room.store, ids=room.ids)
    await open_workshop(
        plan(),
        TEAM,
        CHANNEL,
        FACILITATOR,
        delivery="d",
        store=room.store,
        clock=room.clock,
        ids=room.ids,
        set_up=begun.set_up.id,
    )
    with pytest.raises(SetUpFinishedError):
        await keep_set_up(TEAM, begun.set_up.id, FACILITATOR, {"title": "A train"}, store=room.store)


async def test_workshops_of_the_channel_that_have_started_are_offered_as_a_start() -> None:
    room = Room()
    await room.open()
    assert (await begin_set_up(TEAM, CHANNEL, "UX", FIRST, store=room.store, ids=room.ids)).earlier == ()
    await room.start()
    begun = await begin_set_up(TEAM, CHANNEL, "UY", FIRST, store=room.store, ids=room.ids)
    assert [one.id for one in begun.earlier] == [room.id]
