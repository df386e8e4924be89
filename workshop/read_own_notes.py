"""Read what one person wrote in the open step, for nobody but them."""

from journey.build import WrittenContribution
from journey.contributions import Contribution
from journey.records import Record
from workshop.errors.notes import NoteNotYoursError
from workshop.errors.workshops import NotStartedError
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, check_open


class OwnNotes(Record):
    """A person's notes of the open step in the order of its form; none where nothing can be changed.

    `hidden` are those of any step that the facilitator has hidden.
    """

    workshop: Workshop
    notes: tuple[Contribution, ...] = ()
    hidden: tuple[Contribution, ...] = ()


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
            return OwnNotes(workshop=workshop, hidden=await _hidden(workshop, person, session))
        return await own_notes(workshop, person, session)


def note_in(own: OwnNotes, step: int, note_id: str) -> Contribution:
    """One of a person's notes of the step they saw.

    Raises:
        NotRunningError: when the workshop is closed.
        StepIsOverError: when another step is open by now.
        NoteNotYoursError: when the person has no such note in it.
    """
    check_open(own.workshop, step)
    for note in own.notes:
        if note.id == note_id:
            return note
    raise NoteNotYoursError


async def own_notes(workshop: Workshop, person: str, session: WorkshopSession) -> OwnNotes:
    """The notes of a person in the open step, which collects."""
    found = await changeable_notes(workshop, person, session)
    order = {cell: place for place, cell in enumerate(workshop.current.cells)}
    ordered = sorted(found, key=lambda one: (order[one.contribution.stage, one.contribution.lane], one.place))
    return OwnNotes(
        workshop=workshop,
        notes=tuple(one.contribution for one in ordered),
        hidden=await _hidden(workshop, person, session),
    )


async def _hidden(workshop: Workshop, person: str, session: WorkshopSession) -> tuple[Contribution, ...]:
    hidden = await session.hidden_contributions(workshop.id)
    if not hidden or workshop.state is not WorkshopState.RUNNING:
        return ()
    keys = [await session.author_key(workshop.id, step, person) for step in range(workshop.reached + 1)]
    return tuple(one.contribution for one in hidden if one.author_key in keys)


async def changeable_notes(
    workshop: Workshop, person: str, session: WorkshopSession
) -> tuple[WrittenContribution, ...]:
    """What a person wrote in the open step and nobody else has seen: revealed notes stay as they are."""
    key = await session.author_key(workshop.id, workshop.step, person)
    found = await session.contributions_by(workshop.id, workshop.step, key)
    seen = set(workshop.reopening.seen) if workshop.reopening else set()
    return tuple(one for one in found if one.contribution.id not in seen)
