"""Invite people to a workshop: they are told of it, and reminded of its steps."""

from collections.abc import Collection

from journey.records import Record
from workshop.errors.workshops import NobodyInvitedError
from workshop.jobs import TellInvited
from workshop.ports import Clock, WorkshopSession, WorkshopStore
from workshop.step_clock import start_reminders
from workshop.workshop import Team, Workshop, WorkshopState, check_facilitator, check_not_over


class PeopleInvited(Record):
    """A workshop, and how many people are invited to it for the first time."""

    workshop: Workshop
    count: int


async def invite_people(
    team: Team,
    workshop_id: str,
    person: str,
    people: Collection[str],
    *,
    store: WorkshopStore,
    clock: Clock,
) -> PeopleInvited:
    """How many of the people (Slack user ids) were not invited before.

    Raises:
        NobodyInvitedError: when there are none.
        NotTheFacilitatorError: when somebody else asks.
        NotRunningError: when the workshop is closed or cancelled.
    """
    if not people:
        raise NobodyInvitedError
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        check_facilitator(workshop, person)
        check_not_over(workshop)
        count = await expect(people, workshop, session)
        if count and workshop.state is WorkshopState.RUNNING:
            await start_reminders(workshop, session, clock.now())
    return PeopleInvited(workshop=workshop, count=count)


async def expect(people: Collection[str], workshop: Workshop, session: WorkshopSession) -> int:
    """Store invitations, have the newly invited told, and return how many they are."""
    count = await session.invite(workshop.id, people)
    if count:
        await session.request(TellInvited(team=workshop.team, workshop_id=workshop.id))
    return count
