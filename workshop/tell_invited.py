"""Who has to be told of an invitation, and that it was done."""

from workshop.jobs import TellInvited
from workshop.ports import WorkshopStore
from workshop.reminders import Addressed
from workshop.workshop import Team, WorkshopState

_OPEN = frozenset({WorkshopState.DRAFT, WorkshopState.RUNNING})


async def read_untold(job: TellInvited, *, store: WorkshopStore) -> Addressed:
    """A workshop and those who were invited and do not know it; nobody once it is over."""
    async with store.transaction(job.team) as session:
        workshop = await session.workshop(job.workshop_id)
        untold = await session.invited(job.workshop_id, untold=True) if workshop.state in _OPEN else ()
        return Addressed(workshop=workshop, people=tuple(sorted(untold)))


async def mark_told(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> None:
    """Remember that a person knows of their invitation."""
    async with store.transaction(team) as session:
        await session.mark_told(workshop_id, person)
