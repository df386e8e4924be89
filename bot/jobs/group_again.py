"""Group the notes of a stage and lane again, as the facilitator asked."""

from bot.jobs.tell_set_aside import tell_set_aside
from bot.wiring import Wiring
from workshop.group_again import group_again
from workshop.jobs import GroupAgain


async def regroup_cell(job: GroupAgain, wiring: Wiring) -> None:
    """Group them; the card follows."""
    workshop = await group_again(
        job.team,
        job.workshop_id,
        (job.stage, job.lane),
        store=wiring.store,
        summariser=wiring.summariser,
        ids=wiring.ids,
    )
    await tell_set_aside(job.team, workshop, wiring)
