"""What the set-up's pages are filled with, and what they may not start from."""

import pytest

from bot.planning.filling import filled
from bot.planning.plan import FIRST_WORDS
from tests.workshop.room import CHANNEL, FACILITATOR, TEAM, Room
from workshop.begin_set_up import begin_set_up
from workshop.errors.plans import ChoiceUnknownError
from workshop.keep_set_up import keep_set_up
from workshop.set_up import Planning


async def _starting(room: Room, start: str, channel: str = CHANNEL) -> Planning:
    begun = await begin_set_up(TEAM, channel, FACILITATOR, FIRST_WORDS, store=room.store, ids=room.ids)
    words = {"start_from": start}
    return await keep_set_up(TEAM, begun.set_up.id, FACILITATOR, words, store=room.store)


async def test_an_earlier_workshop_of_the_channel_fills_the_pages() -> None:
    room = await Room().running()
    planning = await filled(await _starting(room, f"workshop:{room.id}"), TEAM, store=room.store)
    assert "Compare" in planning.set_up.words["stages"]


@pytest.mark.parametrize("start", ["template:none", "workshop:none", "nothing", "template:"])
async def test_what_nobody_offers_is_refused(start: str) -> None:
    room = Room()
    with pytest.raises(ChoiceUnknownError):
        await filled(await _starting(room, start), TEAM, store=room.store)


async def test_a_workshop_of_another_channel_is_not_read() -> None:
    room = await Room().running()
    with pytest.raises(ChoiceUnknownError):
        await filled(await _starting(room, f"workshop:{room.id}", "C2"), TEAM, store=room.store)


async def test_another_start_is_chosen_after_the_first_one_was_deleted() -> None:
    room = await Room().running()
    first = await filled(await _starting(room, f"workshop:{room.id}"), TEAM, store=room.store)
    async with room.store.transaction(TEAM) as session:
        await session.delete_workshop(room.id)
    second = await filled(await _starting(room, "template:e-commerce"), TEAM, store=room.store)
    assert second.set_up.words["filled_from"] == "template:e-commerce"
    assert second.set_up.words["stages"] == first.set_up.words["stages"]


async def test_what_was_typed_before_a_start_is_chosen_stays() -> None:
    room = Room()
    blank = await filled(await _starting(room, "template:blank"), TEAM, store=room.store)
    typed = {"persona": "Sam, a regular", "votes": "3:1", "start_from": "template:e-commerce"}
    kept = await keep_set_up(TEAM, blank.set_up.id, FACILITATOR, typed, store=room.store)
    words = (await filled(kept, TEAM, store=room.store)).set_up.words
    assert words["persona"] == "Sam, a regular"
    assert words["scenario"]
    assert words["stages"] != blank.set_up.words["stages"]
