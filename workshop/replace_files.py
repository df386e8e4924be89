"""Have files replaced that show what is on the map no more."""

from journey.map import JourneyMap
from workshop.jobs import ReplaceFiles
from workshop.ports import WorkshopStore
from workshop.workshop import Team


async def replace_if_hidden(team: Team, workshop_id: str, drawn: JourneyMap, *, store: WorkshopStore) -> bool:
    """Whether a note of a map that was drawn is gone or hidden since.

    The workshop's files are replaced then.
    """
    async with store.transaction(team) as session:
        there = {one.contribution.id for one in await session.contributions(workshop_id)}
        is_outdated = any(one.id not in there for one in drawn.contributions())
        if is_outdated:
            await session.request(ReplaceFiles(team=team, workshop_id=workshop_id))
        return is_outdated
