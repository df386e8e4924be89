"""Remember what people were shown, so that it can be told when it is out of date."""

from typing import Final

from pydantic import TypeAdapter

from journey.map import JourneyMap
from workshop.jobs import RefreshCard
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.staleness import Shown, marked, with_shown
from workshop.workshop import Team, Workshop

_KEY: Final = "shown"
_SHOWN: Final = TypeAdapter(tuple[Shown, ...])


async def remember_shown(
    team: Team, workshop_id: str, shown: tuple[Shown, ...], journey_map: JourneyMap, *, store: WorkshopStore
) -> None:
    """Keep what was shown of that map; the card follows. Nothing of it is text, only ids and marks."""
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        await note_shown(workshop, shown, journey_map, session)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))


async def note_shown(
    workshop: Workshop, shown: tuple[Shown, ...], journey_map: JourneyMap, session: WorkshopSession
) -> None:
    """The same within a transaction."""
    everything = await shown_so_far(workshop.id, session)
    for one in shown:
        everything = with_shown(everything, marked(one, workshop.agenda, journey_map))
    await keep_shown(workshop.id, everything, session)


async def keep_shown(workshop_id: str, shown: tuple[Shown, ...], session: WorkshopSession) -> None:
    """Keep exactly that as what people were shown."""
    if shown:
        await session.remember(workshop_id, _KEY, _SHOWN.dump_json(shown).decode())


async def shown_so_far(workshop_id: str, session: WorkshopSession) -> tuple[Shown, ...]:
    """What people were shown of a workshop."""
    text = await session.recalled(workshop_id, _KEY)
    return _SHOWN.validate_json(text) if text else ()
