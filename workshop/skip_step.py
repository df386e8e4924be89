"""Leave the open step out: it closes, what it has is kept, and the map says that it was left out."""

from workshop.advance_step import reveal_collected
from workshop.jobs import RefreshCard
from workshop.ports import Clock, WorkshopSession, WorkshopStore
from workshop.step_clock import start_step_clock
from workshop.transitions import skipped
from workshop.workshop import Team, Workshop, check_facilitator


async def skip_step(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The workshop at the step that follows `step`; what people wrote so far is revealed all the same.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StepIsOverError: when the step was closed before, by a second click or a colleague.
        LastStepError: when nothing follows but closing.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        now = clock.now()
        moved = skipped(workshop, step, now)
        await session.save_workshop(moved)
        if await _has_anything(workshop, session):
            await reveal_collected(workshop, session)
        await start_step_clock(moved, session, now)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return moved


async def _has_anything(workshop: Workshop, session: WorkshopSession) -> bool:
    """Whether anybody has given the open step notes, dots or objections."""
    notes = await session.count_contributions(workshop.id, workshop.step)
    return bool(notes or await session.count_votes(workshop.id, workshop.step) or workshop.objections)
