"""Delete a workshop that is over, with everything that was stored of it."""

from workshop.errors.workshops import StillOpenError
from workshop.jobs import TakeDownCard
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, check_facilitator


async def delete_workshop(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> Workshop:
    """The workshop as it was; its card says that it is gone.

    Raises:
        WorkshopNotFoundError: when it is gone already.
        NotTheFacilitatorError: when somebody else asks.
        StillOpenError: when it is neither closed nor cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_deletable(workshop, person)
        await session.delete_workshop(workshop_id)
        await session.request(TakeDownCard(team=team, workshop_id=workshop_id))
    return workshop


def check_deletable(workshop: Workshop, person: str) -> None:
    """Refuse to delete what is not one's own or not over.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StillOpenError: when the workshop is neither closed nor cancelled.
    """
    check_facilitator(workshop, person)
    if workshop.state not in {WorkshopState.CLOSED, WorkshopState.CANCELLED}:
        raise StillOpenError
