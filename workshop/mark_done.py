"""Mark a person as done with the open step."""

from workshop.jobs import RefreshCard
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, check_answering


async def mark_done(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> Workshop:
    """The workshop, in which the person now counts as done with this step.

    Raises:
        StepIsOverError: when another step is open by now.
        NotACollectStepError: when the step asks for nobody's word.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_answering(workshop, step)
        await session.record_participation(workshop_id, step, person, done=True)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop
