"""Give late contributions a place on the map."""

from bot.jobs.tell_set_aside import tell_set_aside
from bot.wiring import Wiring
from workshop.group_step import group_step
from workshop.jobs import GroupLate


async def group_late(job: GroupLate, wiring: Wiring) -> None:
    """Group what came after the step was closed; the card follows."""
    workshop = await group_step(
        job.team, job.workshop_id, job.step, store=wiring.store, summariser=wiring.summariser, ids=wiring.ids
    )
    await tell_set_aside(job.team, workshop, wiring)
