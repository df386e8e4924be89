"""Read what a person's Home shows: steps that wait for them, workshops they lead, maps that are done."""

from journey.records import Record
from workshop.ports import WorkshopSession, WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState, leads

_MOST: int = 10


class Home(Record):
    """A person's workshops, the newest first, at most ten of a kind.

    `waiting` are running workshops whose open step the person has not said to be done with, or in which
    they have not voted yet; `led` are open ones the person leads, alone or with others; `closed` have a map.
    """

    waiting: tuple[Workshop, ...] = ()
    led: tuple[Workshop, ...] = ()
    closed: tuple[Workshop, ...] = ()

    @property
    def is_first_visit(self) -> bool:
        """Whether there is nothing to show yet."""
        return not (self.waiting or self.led or self.closed)


async def read_home(team: Team, person: str, *, store: WorkshopStore) -> Home:
    """What the person's Home shows."""
    async with store.transaction(team) as session:
        found = await session.workshops_of(person)
        waiting = [one for one in found if await _waits(one, person, session)]
    led = (one for one in found if leads(one, person) and _is_open(one))
    closed = (one for one in found if one.state is WorkshopState.CLOSED)
    return Home(waiting=tuple(waiting[:_MOST]), led=tuple(led)[:_MOST], closed=tuple(closed)[:_MOST])


async def _waits(workshop: Workshop, person: str, session: WorkshopSession) -> bool:
    if workshop.state is not WorkshopState.RUNNING or not workshop.current.taking_part.each_answers:
        return False
    if workshop.current.taking_part.each_says_done:
        return not await session.is_done(workshop.id, workshop.step, person)
    return person not in await session.participants(workshop.id, workshop.step)


def _is_open(workshop: Workshop) -> bool:
    return workshop.state in {WorkshopState.DRAFT, WorkshopState.RUNNING}
