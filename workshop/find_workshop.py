"""Find the workshop a command in a channel means."""

from workshop.errors import NoWorkshopHereError
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState


async def find_open_workshop(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest workshop of the channel that is not closed.

    Raises:
        NoWorkshopHereError: when there is none.
    """
    return await _newest(team, channel, store=store, states={WorkshopState.DRAFT, WorkshopState.RUNNING})


async def find_latest_workshop(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest workshop of the channel, open or closed.

    Raises:
        NoWorkshopHereError: when there has been none.
    """
    return await _newest(team, channel, store=store, states=set(WorkshopState))


async def _newest(team: Team, channel: str, *, store: WorkshopStore, states: set[WorkshopState]) -> Workshop:
    async with store.transaction(team) as session:
        found = (one for one in await session.workshops_in(channel) if one.state in states)
        newest = next(found, None)
    if newest is None:
        raise NoWorkshopHereError
    return newest
