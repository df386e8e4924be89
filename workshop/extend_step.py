"""Give the open step more time, or less."""

from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopStore
from workshop.step_clock import start_step_clock
from workshop.step_time import check_clock, extended
from workshop.workshop import Team, Workshop, check_facilitator


async def extend_step(
    team: Team,
    workshop_id: str,
    person: str,
    minutes: int,
    *,
    seen: int,
    delivery: str,
    store: WorkshopStore,
    clock: Clock,
) -> Workshop:
    """The workshop whose open step has so many minutes more, once per delivery.

    `seen` is the clock the person decided on, so that two presses at once do not add up.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        TimeChangedError: when the clock was set anew meanwhile.
        NoClockError: when a step without a clock is to be shorter.
        EndIsPastError: when nothing would be left.
        EndTooFarError: when the end would be more than 90 days away.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if not await session.is_first_delivery(delivery):
            return workshop
        check_facilitator(workshop, person)
        check_clock(workshop, seen)
        now = clock.now()
        longer = extended(workshop, minutes, now)
        await session.save_workshop(longer)
        await start_step_clock(longer, session, now)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return longer
