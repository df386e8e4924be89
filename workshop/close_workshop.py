"""Close a workshop: the last step is revealed, the way from people to contributions is destroyed."""

from workshop.follow_ups import request_follow_ups
from workshop.jobs import PublishResult, RefreshCard
from workshop.move_on import reveal_collected
from workshop.ports import Clock, WorkshopStore
from workshop.transitions import closed
from workshop.unfinished import Accepted, check_accepted, read_unfinished, record_unowned
from workshop.workshop import Team, Workshop, check_facilitator


async def close_workshop(
    team: Team,
    workshop_id: str,
    person: str,
    *,
    accepted: Accepted = Accepted(),  # noqa: B008 - immutable
    store: WorkshopStore,
    clock: Clock,
) -> Workshop:
    """The closed workshop; its map follows in the channel. `accepted` is what may stay open.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when it is a draft.
        NotRunningError: when it is closed or cancelled already.
        UnfinishedError: when more is open than the person has accepted.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        ended = closed(workshop, clock.now())
        check_accepted(await read_unfinished(workshop, session), accepted)
        await session.save_workshop(ended)
        await reveal_collected(workshop, session)
        if workshop.reopening is not None:
            await reveal_collected(ended, session)
        await record_unowned(ended, session)
        await request_follow_ups(ended, session, clock.now())
        await session.forget_authors(workshop_id)
        await session.forget_theme_edits(workshop_id)
        await session.forget_expected(workshop_id)
        await session.request(PublishResult(team=team, workshop_id=workshop_id))
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return ended
