"""Close the open step and open the next one; what was collected or voted for is revealed."""

from workshop.move_on import move_on
from workshop.ports import Clock, WorkshopStore
from workshop.transitions import advanced
from workshop.workshop import Team, Workshop, check_facilitator


async def advance_step(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The workshop at the step that follows `step`, which is the one the facilitator saw.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StepIsOverError: when the step was closed before, by a second click or a colleague.
        LastStepError: when nothing follows but closing.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        now = clock.now()
        moved = advanced(workshop, step, now)
        await move_on(workshop, moved, session, now)
    return moved
