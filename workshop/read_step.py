"""Read a workshop at the step a person saw."""

from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, check_open


async def read_open_step(team: Team, workshop_id: str, step: int, *, store: WorkshopStore) -> Workshop:
    """The workshop, if that step is the open one.

    Raises:
        NotRunningError: when the workshop is a draft or closed.
        StepIsOverError: when another step is open by now.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
    check_open(workshop, step)
    return workshop
