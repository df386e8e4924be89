"""Close the open step and open the next one; what was collected or voted for is revealed."""

from workshop.agenda import StepKind
from workshop.count_votes import count_votes
from workshop.jobs import RefreshCard, RevealStep
from workshop.ports import Clock, WorkshopSession, WorkshopStore
from workshop.step_clock import start_step_clock
from workshop.workshop import Team, Workshop, advanced, check_facilitator


async def advance_step(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The workshop at the step after `step`, which is the one the facilitator saw.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StepIsOverError: when the step was closed before, by a second click or a colleague.
        LastStepError: when nothing follows but closing.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        moved = advanced(workshop, step, clock.now())
        await session.save_workshop(moved)
        await count_votes(workshop, session)
        await reveal_collected(workshop, session)
        await start_step_clock(moved, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return moved


async def reveal_collected(workshop: Workshop, session: WorkshopSession) -> None:
    """Have what the open step gave shown: contributions, grouped before, or votes."""
    if workshop.current.kind in {StepKind.COLLECT, StepKind.VOTE}:
        await session.request(RevealStep(team=workshop.team, workshop_id=workshop.id, step=workshop.step))
