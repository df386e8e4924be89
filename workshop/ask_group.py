"""Have the group asked about what the open step says too little about."""

from workshop.jobs import AskGroup
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, check_collecting, check_facilitator


async def ask_group(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> Workshop:
    """The workshop, whose thread will carry the question, once per step and time it was open.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StepIsOverError: when another step is open by now.
        NotACollectStepError: when the step asks for no contributions.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_collecting(workshop, step)
        await session.request(AskGroup(team=team, workshop_id=workshop_id, step=step, round=workshop.rounds))
    return workshop
