"""Change the plan of a workshop that has not started."""

from workshop.errors.workshops import AlreadyStartedError
from workshop.jobs import RefreshCard
from workshop.plan import WorkshopPlan, laid_out
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, changed, check_facilitator


async def change_plan(
    plan: WorkshopPlan, team: Team, workshop_id: str, person: str, *, store: WorkshopStore, set_up: str = ""
) -> Workshop:
    """The draft after the change; the half-filled plan with the id `set_up` has served then.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        AlreadyStartedError: when it is not a draft any more.
        WorkshopError: when the plan cannot be laid out, see workshop/plan.py.
    """
    async with store.transaction(team) as session:
        draft = await session.workshop(workshop_id)
        check_facilitator(draft, person)
        if draft.state is not WorkshopState.DRAFT:
            raise AlreadyStartedError
        planned = changed(draft, **laid_out(plan, draft.facilitator))
        await session.save_workshop(planned)
        await session.drop_set_up(set_up)
        await session.request(RefreshCard(team=team, workshop_id=workshop_id))
    return planned
