"""Start a half-filled plan afresh."""

from workshop.ports import WorkshopStore
from workshop.set_up import Planning, Words, own, worth_repeating
from workshop.workshop import Team


async def clear_set_up(
    team: Team, set_up_id: str, person: str, words: Words, *, store: WorkshopStore
) -> Planning:
    """The plan with these words and nothing else.

    Raises:
        SetUpFinishedError: when a workshop was made of it, or it is somebody else's.
    """
    async with store.transaction(team) as session:
        there = own(await session.set_up(set_up_id), person)
        cleared = there.model_copy(update={"words": dict(words)})
        await session.save_set_up(cleared)
        earlier = worth_repeating(await session.workshops_in(cleared.channel))
    return Planning(set_up=cleared, earlier=earlier, cleared=True)
