"""Read a workshop as it stands."""

from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop


async def read_workshop(team: Team, workshop_id: str, *, store: WorkshopStore) -> Workshop:
    """The workshop.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
    """
    async with store.transaction(team) as session:
        return await session.workshop(workshop_id)
