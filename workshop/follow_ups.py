"""After the workshop: when owners are asked how it goes, and what they are asked about."""

from datetime import date, datetime, timedelta
from typing import Final

from journey.lanes import OPPORTUNITY
from journey.opportunities import Opportunity, OpportunityStatus, inherited
from journey.records import Record
from journey.themes import heirs_of
from workshop.jobs import FollowUp, SumUpFollowUp
from workshop.ports import Clock, WorkshopSession, WorkshopStore
from workshop.step_clock import seconds_until
from workshop.workshop import Team, Workshop, WorkshopState

WEEKS: Final = (2, 6)
"""When owners are asked, counted from the close."""

TO_ANSWER: Final = timedelta(days=3)
"""How long they have before the facilitator hears what they said."""


class Owned(Record):
    """An opportunity that somebody took: what it is about, whose it is, and how it stands."""

    theme_id: str
    label: str
    owner: str
    status: OpportunityStatus
    due: date | None = None
    metric: str = ""

    @property
    def is_under_way(self) -> bool:
        """Whether there is something to ask."""
        return self.status in {OpportunityStatus.OPEN, OpportunityStatus.STARTED}


class OwnedOpportunities(Record):
    """A closed workshop with the opportunities that have owners, and the people who took part in it."""

    workshop: Workshop
    owned: tuple[Owned, ...] = ()
    people: tuple[str, ...] = ()


async def request_follow_ups(workshop: Workshop, session: WorkshopSession, now: datetime) -> None:
    """Have the owners asked, if there are any."""
    if not any(one.owner for one in await session.opportunities(workshop.id)):
        return
    for weeks in WEEKS:
        at = now + timedelta(weeks=weeks)
        job = FollowUp(team=workshop.team, workshop_id=workshop.id, weeks=weeks, at=at)
        await session.request(job, delay=seconds_until(now, at))


async def request_again(
    job: FollowUp | SumUpFollowUp, at: datetime, *, store: WorkshopStore, clock: Clock
) -> None:
    """Have a job done at another moment as well."""
    async with store.transaction(job.team) as session:
        await session.request(job.model_copy(update={"at": at}), delay=seconds_until(clock.now(), at))


async def request_summary(job: FollowUp, *, store: WorkshopStore, clock: Clock) -> None:
    """Have the facilitator told what the owners said; the same follow-up twice asks once."""
    at = job.at + TO_ANSWER
    wanted = SumUpFollowUp(team=job.team, workshop_id=job.workshop_id, weeks=job.weeks, at=at)
    async with store.transaction(job.team) as session:
        await session.request(wanted, delay=seconds_until(clock.now(), at))


async def read_owned(team: Team, workshop_id: str, *, store: WorkshopStore) -> OwnedOpportunities:
    """What owners took on in a closed workshop, in the order of its themes' names."""
    async with store.transaction(team) as session:
        workshop = await session.workshop(workshop_id)
        if workshop.state is not WorkshopState.CLOSED:
            return OwnedOpportunities(workshop=workshop)
        owned = await _owned(workshop, session)
        people = tuple(sorted(await session.participants(workshop_id)))
    return OwnedOpportunities(workshop=workshop, owned=owned, people=people)


async def _owned(workshop: Workshop, session: WorkshopSession) -> tuple[Owned, ...]:
    themes = {one.id: one for one in await session.themes(workshop.id) if one.lane == OPPORTUNITY}
    stored = inherited(await session.opportunities(workshop.id), heirs_of(themes.values()))
    found = [_told(one, themes[one.theme_id].label) for one in stored if one.owner and one.theme_id in themes]
    return tuple(sorted(found, key=lambda one: (one.label, one.theme_id)))


def _told(opportunity: Opportunity, label: str) -> Owned:
    known = opportunity.model_dump(include={"theme_id", "owner", "status", "due", "metric"})
    return Owned(label=label, **known)
