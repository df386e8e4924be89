"""Group every step whose contributions are not all in themes yet."""

from journey.lanes import EMOTION
from workshop.agenda import StepKind
from workshop.group_step import group_step
from workshop.ports import Ids, Summariser, WorkshopStore
from workshop.workshop import Team


async def group_rest(
    team: Team, workshop_id: str, *, store: WorkshopStore, summariser: Summariser, ids: Ids
) -> None:
    """Leave no contribution outside a theme; steps that are grouped already stay as they are."""
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        placed = {one for theme in await session.themes(workshop_id) for one in theme.contribution_ids}
        written = [one.contribution for one in await session.contributions(workshop_id)]
    waiting = {(one.stage, one.lane) for one in written if one.lane != EMOTION and one.id not in placed}
    for place, step in enumerate(workshop.agenda):
        if step.kind is StepKind.COLLECT and waiting.intersection(step.cells):
            await group_step(team, workshop_id, place, store=store, summariser=summariser, ids=ids)
