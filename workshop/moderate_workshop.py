"""Let the facilitator read and hide notes before their reveal, or no longer."""

from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.revealed import revealed
from workshop.workshop import Team, Workshop, changed, check_facilitator, check_not_over


async def moderate_workshop(
    team: Team, workshop_id: str, person: str, *, moderated: bool, store: WorkshopStore
) -> Workshop:
    """The workshop, moderated from now on or not; its card says so to everybody.

    What was written before under the promise that nobody reads it stays unread until its reveal.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotRunningError: when the workshop is closed or cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_not_over(workshop)
        if workshop.moderated is moderated:
            return workshop
        written = {one.contribution.id for one in await session.contributions(workshop_id)}
        known = {one.contribution.id for one in revealed(workshop, await session.contributions(workshop_id))}
        spared = tuple(sorted(written - known)) if moderated else ()
        workshop = changed(workshop, moderated=moderated, written_unmoderated=spared)
        await session.save_workshop(workshop)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop
