"""What every way to the next step does: the open one closes, what it gave is shown, the next clock starts."""

from datetime import datetime

from workshop.agenda import StepKind
from workshop.count_votes import count_votes
from workshop.jobs import RefreshCard, RevealStep, TellFrame
from workshop.ports import WorkshopSession
from workshop.revealed import written_again
from workshop.step_clock import start_step_clock
from workshop.workshop import Workshop


async def move_on(workshop: Workshop, moved: Workshop, session: WorkshopSession, now: datetime) -> None:
    """Store the workshop as it was moved, with all that follows; an empty step left out shows nothing."""
    await session.save_workshop(moved)
    if workshop.step not in moved.skipped or await _has_anything(workshop, session):
        await reveal_collected(workshop, session)
    await start_step_clock(moved, session, now)
    await session.request(RefreshCard(team=moved.team, workshop_id=moved.id))


async def reveal_collected(workshop: Workshop, session: WorkshopSession) -> None:
    """Have what the open step gave shown: contributions, grouped before, or votes, counted here.

    Of a step that was open again only the new contributions are shown, if there are any.
    """
    if workshop.current.kind is StepKind.FRAME and workshop.objections:
        place = {"step": workshop.step, "round": workshop.rounds}
        await session.request(TellFrame(team=workshop.team, workshop_id=workshop.id, **place))
    if not workshop.current.taking_part.is_shown:
        return
    await count_votes(workshop, session)
    reveal = RevealStep(team=workshop.team, workshop_id=workshop.id, step=workshop.step)
    if workshop.reopening is not None:
        fresh = written_again(workshop, await session.contributions(workshop.id))
        notes = tuple(one.contribution.id for one in fresh)
        if not notes and workshop.current.kind is StepKind.COLLECT:
            return
        reveal = reveal.model_copy(update={"round": workshop.rounds, "notes": notes})
    await session.request(reveal)


async def _has_anything(workshop: Workshop, session: WorkshopSession) -> bool:
    """Whether anybody has given the open step notes, dots or objections."""
    notes = await session.count_contributions(workshop.id, workshop.step)
    return bool(notes or await session.count_votes(workshop.id, workshop.step) or workshop.objections)
