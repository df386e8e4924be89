"""Read the notes of a step that were kept from a language model, for whoever leads the workshop."""

from journey.records import Record
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.proposal import SetAside, report_of
from workshop.revealed import revealed
from workshop.workshop import Team, Workshop, check_facilitator


class SetAsideNote(Record):
    """A note that was set aside, with its words as they stand on the map."""

    aside: SetAside
    text: str


class SetAsideRead(Record):
    """The notes of a step that were set aside, as far as they are revealed."""

    workshop: Workshop
    step: int
    notes: tuple[SetAsideNote, ...]


async def read_set_aside(
    team: Team, workshop_id: str, step: int, person: str, *, store: WorkshopStore
) -> SetAsideRead:
    """What was set aside in a step; nobody learns who wrote it.

    Raises:
        NotTheFacilitatorError: when somebody else asks.
    """
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        return await set_aside_read(workshop, step, session)


async def set_aside_read(workshop: Workshop, step: int, session: WorkshopSession) -> SetAsideRead:
    """The same within a transaction."""
    shown = revealed(workshop, await session.contributions(workshop.id))
    texts = {one.contribution.id: one.contribution.text for one in shown}
    return SetAsideRead(
        workshop=workshop,
        step=step,
        notes=tuple(
            SetAsideNote(aside=one, text=texts[one.contribution_id])
            for one in report_of(workshop.reports, step).set_aside
            if one.contribution_id in texts
        ),
    )
