"""Read the opportunities of a workshop, the most wanted first, so that somebody can take them."""

from journey.build import build_map
from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.map import MapStage, MapTheme
from journey.records import Record
from workshop.errors.themes import StillGroupingError
from workshop.ports import WorkshopStore
from workshop.read_map import facts_of
from workshop.workshop import Team, Workshop, check_open


class WantedOpportunities(Record):
    """A workshop with its opportunities and the stages they belong to, by votes and then by notes.

    `free` are those nobody has taken; `pains` are the pain points they may answer.
    """

    workshop: Workshop
    ranked: tuple[tuple[MapStage, MapTheme], ...]
    free: tuple[tuple[MapStage, MapTheme], ...] = ()
    pains: tuple[tuple[MapStage, MapTheme], ...] = ()


async def read_opportunities(
    team: Team, workshop_id: str, step: int, *, store: WorkshopStore
) -> WantedOpportunities:
    """The opportunities of everybody, once they are grouped.

    Raises:
        StepIsOverError: when another step is open by now.
        StillGroupingError: when some are not in a theme yet.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_open(workshop, step)
        stored = {theme.id for theme in await session.themes(workshop_id)}
        journey_map = build_map(await facts_of(workshop, session))
    found = tuple(journey_map.themes(OPPORTUNITY))
    if any(theme.id not in stored for _, theme in found):
        raise StillGroupingError
    ranked = sorted(found, key=lambda pair: (-pair[1].votes, -len(pair[1].contributions)))
    taken = {one.theme_id for one in journey_map.opportunities if one.owner}
    return WantedOpportunities(
        workshop=workshop,
        ranked=tuple(ranked),
        free=tuple(pair for pair in ranked if pair[1].id not in taken),
        pains=tuple(pair for pair in journey_map.themes(PAIN_POINT) if pair[1].id in stored),
    )
