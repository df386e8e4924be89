"""Begin to plan a workshop, or go on where the same person left off."""

from workshop.ports import Ids, WorkshopStore
from workshop.set_up import Planning, SetUp, Words, worth_repeating
from workshop.workshop import Team


async def begin_set_up(
    team: Team, channel: str, person: str, words: Words, *, store: WorkshopStore, ids: Ids
) -> Planning:
    """The person's half-filled plan for a new workshop in this channel, or a new one with these words."""
    fresh = SetUp(id=ids.new(), channel=channel, person=person, words=dict(words))
    async with store.transaction(team) as session:
        there = await session.set_up_of(person, channel, "")
        if there is None:
            await session.save_set_up(fresh)
        earlier = worth_repeating(await session.workshops_in(channel))
    return Planning(set_up=there or fresh, earlier=earlier, resumed=there is not None)
