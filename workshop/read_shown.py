"""Read what of that which people were shown is out of date."""

from workshop.ports import WorkshopStore
from workshop.refresh_shown import stale_now
from workshop.staleness import Shown
from workshop.workshop import Team, Workshop


async def read_shown(
    team: Team, workshop_id: str, *, store: WorkshopStore
) -> tuple[Workshop, tuple[Shown, ...]]:
    """The workshop, and what is out of date of it.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        return workshop, await stale_now(workshop, session)
