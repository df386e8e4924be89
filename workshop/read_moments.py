"""Read which actions are moments of truth, and which could be."""

from journey.build import build_map
from journey.lanes import ACTION
from journey.map import MapStage, MapTheme
from journey.moments import suggested_moments
from journey.records import Record
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, check_facilitator, check_running


class Moments(Record):
    """The actions seen so far, in map order, and those that are chosen.

    `is_suggested` is true where the chosen ones come from how stages feel: nobody marked or decided any.
    """

    workshop: Workshop
    actions: tuple[tuple[MapStage, MapTheme], ...]
    chosen: tuple[str, ...]
    is_suggested: bool


async def read_moments(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> Moments:
    """What the facilitator confirms or changes.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed or cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        stored = {theme.id for theme in await session.themes(workshop_id)}
        journey_map = build_map(await facts_of(workshop, session))
    actions = tuple(one for one in journey_map.themes(ACTION) if one[1].id in stored)
    chosen = tuple(theme.id for _, theme in actions if theme.moment_of_truth)
    suggested = () if chosen or workshop.moments_decided else suggested_moments(journey_map)
    there = tuple(one for one in suggested if one in stored)
    return Moments(
        workshop=workshop, actions=actions, chosen=chosen or there, is_suggested=bool(there and not chosen)
    )
