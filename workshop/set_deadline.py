"""Let the open step end at a date and time."""

from datetime import datetime

from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopStore
from workshop.step_clock import start_step_clock
from workshop.step_time import check_clock, ending_at
from workshop.workshop import Team, Workshop, check_facilitator


async def set_deadline(
    team: Team,
    workshop_id: str,
    person: str,
    ends: datetime,
    *,
    seen: int,
    delivery: str,
    store: WorkshopStore,
    clock: Clock,
) -> Workshop:
    """The workshop whose open step ends at that moment (aware), once per delivery.

    `seen` is the clock the person decided on.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        TimeChangedError: when the clock was set anew meanwhile.
        EndIsPastError: when the moment is over.
        EndTooFarError: when it is more than 90 days away.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if not await session.is_first_delivery(delivery):
            return workshop
        check_facilitator(workshop, person)
        check_clock(workshop, seen)
        now = clock.now()
        dated = ending_at(workshop, ends, now)
        await session.save_workshop(dated)
        await start_step_clock(dated, session, now)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return dated
