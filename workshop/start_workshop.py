"""Start a workshop: its first step opens."""

from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopStore
from workshop.step_clock import start_step_clock
from workshop.transitions import started
from workshop.workshop import Team, Workshop, check_facilitator


async def start_workshop(
    team: Team, workshop_id: str, person: str, *, store: WorkshopStore, clock: Clock, zone: str = ""
) -> Workshop:
    """The running workshop; its working days end at five in the time zone named `zone`.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        AlreadyStartedError: when it is not a draft any more.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        now = clock.now()
        running = started(workshop.model_copy(update={"zone": zone}), now)
        await session.save_workshop(running)
        await start_step_clock(running, session, now)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return running
