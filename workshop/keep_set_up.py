"""Keep what somebody has typed of a plan so far."""

from workshop.ports import WorkshopStore
from workshop.set_up import Planning, Words, own, worth_repeating
from workshop.workshop import Team


async def keep_set_up(
    team: Team, set_up_id: str, person: str, words: Words, *, store: WorkshopStore
) -> Planning:
    """The half-filled plan with these fields as they are now.

    Raises:
        SetUpFinishedError: when a workshop was made of it, or it is somebody else's.
    """
    async with store.transaction(team) as session:
        there = own(await session.set_up(set_up_id), person)
        kept = there.keeping(words)
        await session.save_set_up(kept)
        earlier = worth_repeating(await session.workshops_in(kept.channel))
    return Planning(set_up=kept, earlier=earlier)
