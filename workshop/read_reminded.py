"""Read whom a facilitator's request reminds of the open step."""

from workshop.jobs import RemindNow
from workshop.ports import WorkshopStore
from workshop.reminders import Addressed, reminded_by
from workshop.workshop import WorkshopState


async def read_reminded(job: RemindNow, *, store: WorkshopStore) -> Addressed:
    """Those the request counted in who have not answered since; nobody once the step is over."""
    async with store.transaction(job.team) as session:
        workshop = await session.workshop(job.workshop_id)
        if workshop.state is not WorkshopState.RUNNING or workshop.step != job.step:
            return Addressed(workshop=workshop)
        return Addressed(workshop=workshop, people=await reminded_by(job.key, workshop, session))
