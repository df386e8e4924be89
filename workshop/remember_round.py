"""Remember which notes were shown together after a step was open again."""

from workshop.jobs import RevealStep
from workshop.ports import WorkshopStore
from workshop.workshop import RoundShown, changed


async def remember_round(reveal: RevealStep, *, store: WorkshopStore) -> None:
    """Keep the round of a reveal, once; the first reveal of a step needs no remembering."""
    if not reveal.notes:
        return
    shown = RoundShown(step=reveal.step, round=reveal.round, notes=reveal.notes)
    async with store.transaction(reveal.team) as session:
        workshop = await session.workshop(reveal.workshop_id)
        if shown not in workshop.rounds_shown:
            await session.save_workshop(changed(workshop, rounds_shown=(*workshop.rounds_shown, shown)))
