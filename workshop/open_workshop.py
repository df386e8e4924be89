"""Open a workshop in a channel: check the plan, lay out its agenda, ask for its card."""

from journey.records import Record
from workshop.jobs import RefreshCard
from workshop.plan import WorkshopPlan, laid_out
from workshop.ports import Clock, Ids, WorkshopStore
from workshop.workshop import Team, Workshop


class WorkshopOpened(Record):
    """A workshop that waits for its start."""

    workshop: Workshop


async def open_workshop(
    plan: WorkshopPlan,
    team: Team,
    channel: str,
    facilitator: str,
    *,
    delivery: str,
    store: WorkshopStore,
    clock: Clock,
    ids: Ids,
    set_up: str = "",
) -> WorkshopOpened | None:
    """The new workshop as a draft, or None when this delivery has opened one already.

    The half-filled plan with the id `set_up` has served then, and is forgotten.

    Raises:
        WorkshopError: when the plan cannot be laid out, see workshop/plan.py.
    """
    workshop = Workshop(
        id=ids.new(),
        team=team,
        channel=channel,
        facilitator=facilitator,
        created=clock.now(),
        **laid_out(plan, facilitator),
    )
    async with store.transaction(team) as session:
        if not await session.is_first_delivery(delivery):
            return None
        await session.add_workshop(workshop)
        await session.drop_set_up(set_up)
        await session.request(RefreshCard(team=team, workshop_id=workshop.id))
    return WorkshopOpened(workshop=workshop)
