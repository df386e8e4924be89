"""Leave a person in peace for the rest of a workshop; they can take part all the same."""

from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop


async def stop_reminders(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> Workshop:
    """The workshop, of which the person hears no reminders any more.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        await session.leave_in_peace(workshop_id, person)
    return workshop
