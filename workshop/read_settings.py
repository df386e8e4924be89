"""Read a workshop whose settings somebody wants to change, and what can be promised about names."""

from journey.anonymity import Anonymity
from journey.records import Record
from workshop.change_settings import is_written, modes_left
from workshop.errors.workshops import NotRunningError
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, check_facilitator


class SettingsRead(Record):
    """A workshop with the modes of anonymity that can be chosen now."""

    workshop: Workshop
    modes: tuple[Anonymity, ...]


async def read_settings(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> SettingsRead:
    """The workshop as it is set up.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotRunningError: when it is closed or cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        if workshop.state not in {WorkshopState.DRAFT, WorkshopState.RUNNING}:
            raise NotRunningError
        written = await is_written(workshop, session)
    return SettingsRead(workshop=workshop, modes=modes_left(workshop, written=written))
