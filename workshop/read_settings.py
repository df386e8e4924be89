"""Read a workshop whose settings somebody wants to change, and what can be promised about names."""

from journey.anonymity import Anonymity
from journey.records import Record
from workshop.change_settings import is_written, modes_left
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, check_facilitator, check_running


class SettingsRead(Record):
    """A workshop with the modes of anonymity that can be chosen now."""

    workshop: Workshop
    modes: tuple[Anonymity, ...]


async def read_settings(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> SettingsRead:
    """The workshop as it is set up.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
        NotStartedError: when it is a draft, which is changed on the set-up's pages.
        NotRunningError: when it is closed or cancelled.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_running(workshop)
        written = await is_written(workshop, session)
    return SettingsRead(workshop=workshop, modes=modes_left(workshop, written=written))
