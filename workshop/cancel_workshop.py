"""Give up a workshop: nothing is posted, what was collected stays out of sight."""

from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopStore
from workshop.transitions import cancelled
from workshop.workshop import Team, Workshop, check_facilitator


async def cancel_workshop(
    team: Team, workshop_id: str, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The cancelled workshop.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotRunningError: when it is closed or cancelled already.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        ended = cancelled(workshop, clock.now())
        await session.save_workshop(ended)
        await session.forget_authors(workshop_id)
        await session.forget_theme_edits(workshop_id)
        await session.forget_expected(workshop_id)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return ended
