"""Let a paused workshop go on with the time that was left."""

from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopStore
from workshop.step_clock import start_step_clock
from workshop.step_time import resumed
from workshop.workshop import Team, Workshop, check_facilitator


async def resume_workshop(
    team: Team, workshop_id: str, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The workshop, whose clock runs again.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotPausedError: when it is not paused.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        now = clock.now()
        running = resumed(workshop, now)
        await session.save_workshop(running)
        await start_step_clock(running, session, now)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return running
