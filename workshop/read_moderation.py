"""Read the notes that the facilitator may hide, without their authors and in no order of writing."""

from journey.contributions import Contribution
from journey.records import Record
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.revealed import revealed
from workshop.workshop import Team, Workshop, check_facilitator


class ModeratedNote(Record):
    """A note without its author; `is_open` says that nobody else has seen it yet."""

    note: Contribution
    hidden: bool = False
    is_open: bool = False


class Moderation(Record):
    """The notes the facilitator may hide or show again, cell by cell, within a cell by their random ids."""

    workshop: Workshop
    notes: tuple[ModeratedNote, ...] = ()


async def read_moderation(team: Team, workshop_id: str, person: str, *, store: WorkshopStore) -> Moderation:
    """What has been revealed; in a moderated workshop also what is yet to be.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        return Moderation(workshop=workshop, notes=await moderated_notes(workshop, session))


async def moderated_notes(workshop: Workshop, session: WorkshopSession) -> tuple[ModeratedNote, ...]:
    """The notes that may be moderated now."""
    everything = (
        *await session.contributions(workshop.id),
        *await session.hidden_contributions(workshop.id),
    )
    known = {one.contribution.id for one in revealed(workshop, everything)}
    unread = set(workshop.written_unmoderated)
    found = [
        ModeratedNote(
            note=one.contribution.model_copy(update={"author": ""}),
            hidden=one.hidden,
            is_open=one.contribution.id not in known,
        )
        for one in everything
        if one.contribution.id in known or (workshop.moderated and one.contribution.id not in unread)
    ]
    stages = [stage.key for stage in workshop.stages]
    lanes = list(dict.fromkeys(lane for step in workshop.agenda for lane in step.lanes))
    return tuple(
        sorted(
            found,
            key=lambda one: (
                not one.is_open,
                stages.index(one.note.stage),
                lanes.index(one.note.lane),
                one.note.id,
            ),
        )
    )
