"""Close the open step and open the next one; what was collected or voted for is revealed."""

from workshop.agenda import StepKind
from workshop.count_votes import count_votes
from workshop.jobs import RefreshCard, RevealStep, TellFrame
from workshop.ports import Clock, WorkshopSession, WorkshopStore
from workshop.revealed import written_again
from workshop.step_clock import start_step_clock
from workshop.transitions import advanced
from workshop.workshop import Team, Workshop, check_facilitator


async def advance_step(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The workshop at the step that follows `step`, which is the one the facilitator saw.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StepIsOverError: when the step was closed before, by a second click or a colleague.
        LastStepError: when nothing follows but closing.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        now = clock.now()
        moved = advanced(workshop, step, now)
        await session.save_workshop(moved)
        await reveal_collected(workshop, session)
        await start_step_clock(moved, session, now)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return moved


async def reveal_collected(workshop: Workshop, session: WorkshopSession) -> None:
    """Have what the open step gave shown: contributions, grouped before, or votes, counted here.

    Of a step that was open again only the new contributions are shown, if there are any.
    """
    if workshop.current.kind is StepKind.FRAME and workshop.objections:
        place = {"step": workshop.step, "round": workshop.rounds}
        await session.request(TellFrame(team=workshop.team, workshop_id=workshop.id, **place))
    if workshop.current.kind not in {StepKind.COLLECT, StepKind.VOTE}:
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
