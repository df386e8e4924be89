"""Group what a step collected into themes and remember them."""

from journey.build import WrittenContribution
from journey.lanes import EMOTION
from journey.themes import repaired_partition
from workshop.jobs import RefreshCard
from workshop.ports import Summariser, WorkshopStore
from workshop.workshop import Team, Workshop


async def group_step(
    team: Team, workshop_id: str, step: int, *, store: WorkshopStore, summariser: Summariser
) -> Workshop:
    """The workshop whose given step is now grouped; a step grouped already keeps its themes and owners.

    Grouping happens outside the transactions, because a summariser may take its time.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        cells = workshop.agenda[step].cells
        written = _in_cells(await session.contributions(workshop_id), cells)
        placed = {one for theme in await session.themes(workshop_id) for one in theme.contribution_ids}
    if all(one.contribution.id in placed for one in written):
        return workshop
    proposed = await summariser.group(written)
    themes = repaired_partition(proposed, [one.contribution for one in written])
    async with store.transaction(team) as session:
        await session.replace_themes(workshop_id, cells, themes)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return workshop


def _in_cells(
    written: tuple[WrittenContribution, ...], cells: tuple[tuple[str, str], ...]
) -> tuple[WrittenContribution, ...]:
    asked = set(cells)
    return tuple(
        one
        for one in written
        if (one.contribution.stage, one.contribution.lane) in asked and one.contribution.lane != EMOTION
    )
