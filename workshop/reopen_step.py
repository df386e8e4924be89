"""Open an earlier step again; the step where the workshop was waits, and loses nothing."""

from workshop.agenda import StepKind
from workshop.errors.steps import FirstStepError, NoSuchStepError, NothingBeforeError
from workshop.jobs import RefreshCard
from workshop.move_on import reveal_collected
from workshop.ports import Clock, WorkshopStore
from workshop.revealed import revealed
from workshop.transitions import reopened
from workshop.workshop import Team, Workshop, check_facilitator, check_open, check_running

_DIGITS = 4


async def reopen_step(
    team: Team, workshop_id: str, step: int, person: str, *, seen: int, store: WorkshopStore, clock: Clock
) -> Workshop:
    """The workshop with that earlier step open again; `seen` is the open step the person saw.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        StepIsOverError: when another step is open by now.
        NoSuchStepError: when the step has not been open yet.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_open(workshop, seen)
        written = revealed(workshop, await session.contributions(workshop_id))
        ids = tuple(one.contribution.id for one in written)
        again = reopened(workshop, step, ids, clock.now())
        if workshop.reopening is not None:
            await reveal_collected(workshop, session)
        await session.save_workshop(again)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return again


def step_back(workshop: Workshop) -> int:
    """The collect step before the open one.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed.
        FirstStepError: when there is no step before the open one.
        NothingBeforeError: when no step before the open one collected anything.
    """
    check_running(workshop)
    for step in reversed(range(workshop.step)):
        if workshop.agenda[step].kind is StepKind.COLLECT:
            return step
    if workshop.step:
        raise NothingBeforeError(title=workshop.agenda[0].title)
    raise FirstStepError


def step_numbered(workshop: Workshop, number: str) -> int:
    """The earlier step with that number on the card, as a person types it.

    Raises:
        NotStartedError: when the workshop is a draft.
        NotRunningError: when it is closed.
        NoSuchStepError: when there is none, or it has not been open yet.
    """
    check_running(workshop)
    step = int(number) - 1 if number.isascii() and number.isdigit() and len(number) <= _DIGITS else -1
    if not 0 <= step < workshop.reached or step == workshop.step:
        raise NoSuchStepError
    return step
