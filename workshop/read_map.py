"""Read a workshop's map as it stands."""

from journey.build import MapFacts, build_map
from journey.map import JourneyMap, MapStatus
from journey.opportunities import inherited
from journey.themes import heirs_of
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.revealed import revealed
from workshop.workshop import Team, Workshop, WorkshopState


async def read_map(team: Team, workshop_id: str, *, store: WorkshopStore) -> JourneyMap:
    """The map of everything revealed so far; once the workshop is closed, of everything.

    Contributions to a step that is still open stay out: nobody sees them before the reveal.

    Raises:
        WorkshopNotFoundError: when this team has no such workshop.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        return build_map(await facts_of(workshop, session))


async def facts_of(workshop: Workshop, session: WorkshopSession) -> MapFacts:
    """What the map is made of as far as it may be seen now."""
    themes = await session.themes(workshop.id)
    return MapFacts(
        id=workshop.id,
        title=workshop.title,
        persona=workshop.persona,
        scenario=workshop.scenario,
        lanes=workshop.lanes,
        stages=workshop.stages,
        contributions=revealed(workshop, await session.contributions(workshop.id)),
        themes=themes,
        opportunities=inherited(await session.opportunities(workshop.id), heirs_of(themes)),
        anonymity=workshop.anonymity,
        people=len(await session.participants(workshop.id)),
        revision=workshop.revision,
        status=MapStatus.REVIEWED if workshop.state is WorkshopState.CLOSED else MapStatus.DRAFT,
        updated=(workshop.ended or workshop.step_opened or workshop.created).date(),
    )
