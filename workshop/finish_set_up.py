"""Make a workshop of a filled-in set-up, or change the draft that it was begun for."""

from workshop.change_plan import change_plan
from workshop.open_workshop import open_workshop
from workshop.plan import WorkshopPlan
from workshop.ports import Clock, Ids, WorkshopStore
from workshop.set_up import SetUp
from workshop.workshop import Team


async def finish_set_up(
    plan: WorkshopPlan,
    set_up: SetUp,
    team: Team,
    *,
    delivery: str,
    store: WorkshopStore,
    clock: Clock,
    ids: Ids,
) -> None:
    """Open the workshop or change the draft; once per delivery.

    Raises:
        WorkshopError: when the plan cannot be laid out, or the draft has started.
    """
    if set_up.workshop_id:
        await change_plan(plan, team, set_up.workshop_id, set_up.person, store=store, set_up=set_up.id)
        return
    await open_workshop(
        plan,
        team,
        set_up.channel,
        set_up.person,
        delivery=delivery,
        store=store,
        clock=clock,
        ids=ids,
        set_up=set_up.id,
    )
