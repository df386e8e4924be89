"""Group what a step collected into themes and remember them."""

from collections.abc import Sequence

from journey.build import WrittenContribution
from journey.lanes import EMOTION
from journey.themes import Theme, repaired_partition
from workshop.jobs import RefreshCard
from workshop.ports import Summariser, WorkshopStore
from workshop.revealed import written_again
from workshop.workshop import Team, Workshop


async def group_step(
    team: Team, workshop_id: str, step: int, *, store: WorkshopStore, summariser: Summariser
) -> Workshop:
    """The workshop whose given step is now grouped.

    Themes that are there already stay as they are, with their owners; what came later is grouped
    beside them, but for what came to a step that is open again: that waits for its reveal. Grouping
    happens outside the transactions, because a summariser may take its time.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        cells = workshop.agenda[step].cells
        placed = {one for theme in await session.themes(workshop_id) for one in theme.contribution_ids}
        everything = await session.contributions(workshop_id)
        placed |= {one.contribution.id for one in written_again(workshop, everything)}
        written = _in_cells(everything, cells)
        waiting = [one for one in written if one.contribution.id not in placed]
    if not waiting:
        return workshop
    proposed = await summariser.group(waiting)
    themes = repaired_partition(proposed, [one.contribution for one in waiting])
    async with store.transaction(team) as session:
        await session.workshop(workshop_id)  # so that no votes are counted onto these themes meanwhile
        stored = await session.themes(workshop_id)
        there = [one for one in stored if (one.stage, one.lane) in cells]
        await session.replace_themes(workshop_id, cells, [*there, *_unplaced(themes, stored)])
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


def _unplaced(themes: Sequence[Theme], stored: Sequence[Theme]) -> list[Theme]:
    """The themes none of whose contributions found a place while they were being grouped."""
    placed = {one for theme in stored for one in theme.contribution_ids}
    return [theme for theme in themes if placed.isdisjoint(theme.contribution_ids)]
