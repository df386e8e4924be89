"""Bring what people were shown up to date; what they decided about themes stays."""

from journey.build import build_map
from journey.lanes import EMOTION
from workshop.agenda import StepKind
from workshop.jobs import GroupLate, SendExport, UpdateReveals
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.read_map import facts_of
from workshop.remember_shown import shown_so_far
from workshop.revealed import revealed
from workshop.staleness import Shown, ShownKind, out_of_date
from workshop.workshop import Team, Workshop, check_facilitator, check_running


async def refresh_shown(
    team: Team, workshop_id: str, person: str, *, request: str, store: WorkshopStore
) -> tuple[Shown, ...]:
    """What was out of date; it follows in the thread, once per `request`.

    Notes without a theme are grouped, themes that stand keep their names and notes. Reveals are changed
    where they stand; of the map a new picture is posted.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        stale = await stale_now(workshop, session)
        for step in await _ungrouped(workshop, session):
            await session.request(GroupLate(team=team, workshop_id=workshop_id, step=step))
        if stale:
            await session.request(UpdateReveals(team=team, workshop_id=workshop_id))
        for one in stale:
            if one.kind is ShownKind.PICTURE:
                export = SendExport(
                    team=team, workshop_id=workshop_id, format="png", view=one.view, person=person,
                    request=f"refresh:{workshop_id}:{request}",
                )  # fmt: skip
                await session.request(export)
        return stale


async def stale_now(workshop: Workshop, session: WorkshopSession) -> tuple[Shown, ...]:
    """What is out of date of that which people were shown."""
    shown = await shown_so_far(workshop.id, session)
    if not shown:
        return ()
    return out_of_date(shown, workshop.agenda, build_map(await facts_of(workshop, session)))


async def _ungrouped(workshop: Workshop, session: WorkshopSession) -> list[int]:
    placed = {note for theme in await session.themes(workshop.id) for note in theme.contribution_ids}
    seen = revealed(workshop, await session.contributions(workshop.id))
    waiting = {
        (one.contribution.stage, one.contribution.lane)
        for one in seen
        if one.contribution.lane != EMOTION and one.contribution.id not in placed
    }
    steps = enumerate(workshop.agenda)
    return [place for place, step in steps if step.kind is StepKind.COLLECT and waiting & set(step.cells)]
