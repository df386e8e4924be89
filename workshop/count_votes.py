"""Count the dots of a vote onto its themes, in the transaction that closes the step."""

from journey.themes import inherited_dots
from workshop.agenda import StepKind
from workshop.mark_moments import mark_moments
from workshop.ports import WorkshopSession
from workshop.workshop import Workshop


async def count_votes(workshop: Workshop, session: WorkshopSession) -> None:
    """Give each theme the dots it got in the open step, if that is a vote; no dots is a count of 0."""
    step = workshop.current
    if step.kind is not StepKind.VOTE:
        return
    asked = set(step.cells)
    themes = [one for one in await session.themes(workshop.id) if (one.stage, one.lane) in asked]
    counts = inherited_dots(await session.count_votes(workshop.id, workshop.step), themes)
    counted = [one.model_copy(update={"votes": counts.get(one.id, 0)}) for one in themes]
    await session.replace_themes(workshop.id, step.cells, counted)
    await mark_moments(workshop, session)
