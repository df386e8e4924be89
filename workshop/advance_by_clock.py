"""Go on when a step's time is up, in a workshop whose facilitator chose that beforehand."""

from workshop.jobs import AnnounceTimeUp, TellMovedOn
from workshop.move_on import move_on
from workshop.ports import Clock, WorkshopStore
from workshop.step_clock import is_due
from workshop.transitions import advanced
from workshop.workshop import Workshop


async def advance_by_clock(job: AnnounceTimeUp, *, store: WorkshopStore, clock: Clock) -> Workshop | None:
    """The workshop at its next step; None where a person has to decide, or the time was changed.

    The last step is never closed by the clock.
    """
    async with store.transaction(job.team) as session:
        workshop = await session.workshop(job.workshop_id)
        if not (workshop.auto_advance and is_due(workshop, job)) or workshop.following is None:
            return None
        now = clock.now()
        moved = advanced(workshop, job.step, now)
        await move_on(workshop, moved, session, now)
        place = {"step": job.step, "opened": moved.step, "revision": job.revision}
        await session.request(TellMovedOn(team=job.team, workshop_id=job.workshop_id, **place))
    return moved
