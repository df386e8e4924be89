"""Read a workshop's map as it stands."""

from collections import Counter
from collections.abc import Sequence

from journey.build import MapFacts, WrittenContribution, build_map
from journey.map import HiddenNotes, JourneyMap, MapStatus
from journey.opportunities import inherited
from journey.themes import heirs_of
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.revealed import revealed
from workshop.shown_themes import shown_themes
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
    shown = revealed(workshop, await session.contributions(workshop.id))
    hidden = revealed(workshop, await session.hidden_contributions(workshop.id))
    themes = await shown_themes(workshop, session)
    return MapFacts(
        id=workshop.id,
        title=workshop.title,
        persona=workshop.persona,
        scenario=workshop.scenario,
        lanes=workshop.lanes,
        stages=workshop.stages,
        contributions=shown,
        themes=themes,
        opportunities=inherited(await session.opportunities(workshop.id), heirs_of(themes)),
        flags=workshop.flags,
        anonymity=workshop.anonymity,
        hidden=_counted(hidden),
        people=len(await session.participants(workshop.id)),
        revision=workshop.revision,
        status=MapStatus.REVIEWED if workshop.state is WorkshopState.CLOSED else MapStatus.DRAFT,
        updated=(workshop.ended or workshop.step_opened or workshop.created).date(),
    )


def _counted(hidden: Sequence[WrittenContribution]) -> tuple[HiddenNotes, ...]:
    cells = Counter((one.contribution.stage, one.contribution.lane) for one in hidden)
    return tuple(
        HiddenNotes(stage=stage, lane=lane, count=count) for (stage, lane), count in sorted(cells.items())
    )
