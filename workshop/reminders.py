"""Who is expected in an open step and has not answered yet, and how often they heard of it."""

from journey.records import Record
from workshop.ports import WorkshopSession
from workshop.reminder_times import Reminded
from workshop.workshop import Workshop


class Addressed(Record):
    """A workshop, and people (Slack user ids) who are to hear of it."""

    workshop: Workshop
    people: tuple[str, ...] = ()


async def missing_people(workshop: Workshop, session: WorkshopSession) -> frozenset[str]:
    """Who has not answered the open step: those who took part before, lead along or were invited.

    Whoever wants no reminders is not among them.
    """
    if not workshop.current.taking_part.each_answers:
        return frozenset()
    expected = {
        *workshop.co_facilitators,
        *await session.participants(workshop.id),
        *await session.invited(workshop.id),
    }
    answered = await session.participants(workshop.id, workshop.step)
    return frozenset(expected - answered - await session.left_in_peace(workshop.id))


async def reminded_by(request: str, workshop: Workshop, session: WorkshopSession) -> tuple[str, ...]:
    """Who is reminded by that request and has still not answered, in the order of their ids."""
    missing = await missing_people(workshop, session)
    had = await session.reminders(workshop.id, workshop.step)
    return tuple(sorted(person for person in missing if had.get(person, Reminded()).request == request))
