"""The themes as they may be shown: no word of a hidden note is in their names."""

from journey.themes import Theme, unspoken
from workshop.ports import WorkshopSession
from workshop.workshop import Workshop


async def shown_themes(workshop: Workshop, session: WorkshopSession) -> tuple[Theme, ...]:
    """The stored themes, ordered by id, without what hidden notes gave to their names."""
    hidden = [one.contribution for one in await session.hidden_contributions(workshop.id)]
    there = await session.themes(workshop.id)
    if not hidden:
        return there
    return unspoken(there, hidden, [one.contribution for one in await session.contributions(workshop.id)])
