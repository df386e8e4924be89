"""Read what one person wrote in the open step, for nobody but them."""

from journey.contributions import Contribution
from journey.records import Record
from workshop.errors import NotStartedError
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState


class OwnNotes(Record):
    """A person's notes of the open step in the order of its form; none where nothing can be changed now."""

    workshop: Workshop
    notes: tuple[Contribution, ...] = ()


async def read_own_notes(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> OwnNotes:
    """The person's notes of the open step, found by the key that stands for them in it.

    Raises:
        NotStartedError: when the workshop is a draft.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if workshop.state is WorkshopState.DRAFT:
            raise NotStartedError
        if not workshop.is_collecting:
            return OwnNotes(workshop=workshop)
        return await own_notes(workshop, person, session)


async def own_notes(workshop: Workshop, person: str, session: WorkshopSession) -> OwnNotes:
    """The notes of a person in the open step, which collects."""
    key = await session.author_key(workshop.id, workshop.step, person)
    found = await session.contributions_by(workshop.id, workshop.step, key)
    order = {cell: place for place, cell in enumerate(workshop.current.cells)}
    found = tuple(
        sorted(found, key=lambda one: (order[one.contribution.stage, one.contribution.lane], one.place))
    )
    return OwnNotes(workshop=workshop, notes=tuple(one.contribution for one in found))
