"""Begin to change the plan of a workshop that has not started, or go on where the person left off."""

from workshop.errors.workshops import AlreadyStartedError
from workshop.ports import Ids, WorkshopStore
from workshop.set_up import Planning, SetUp, Words
from workshop.workshop import Team, WorkshopState, check_facilitator


async def begin_change(
    team: Team, workshop_id: str, person: str, words: Words, *, store: WorkshopStore, ids: Ids
) -> Planning:
    """The set-up of that draft with these words, or as far as the person had changed it before.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        AlreadyStartedError: when it is not a draft any more.
    """
    async with store.transaction(team) as session:
        draft = await session.workshop(workshop_id)
        check_facilitator(draft, person)
        if draft.state is not WorkshopState.DRAFT:
            raise AlreadyStartedError
        there = await session.set_up_of(person, draft.channel, workshop_id)
        fresh = SetUp(
            id=ids.new(), channel=draft.channel, person=person, workshop_id=workshop_id, words=dict(words)
        )
        if there is None:
            await session.save_set_up(fresh)
    return Planning(set_up=there or fresh)
