"""Pause a workshop: its clock stands still, answers are taken all the same."""

from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopStore
from workshop.step_time import paused
from workshop.workshop import Team, Workshop, check_facilitator


async def pause_workshop(
    team: Team, workshop_id: str, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The paused workshop, which keeps the time that is left.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        AlreadyPausedError: when it is paused.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        standing = paused(workshop, clock.now())
        await session.save_workshop(standing)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return standing
