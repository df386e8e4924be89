"""Find the workshop a command in a channel means."""

from workshop.errors.workshops import NoSuchNumberError, NoWorkshopHereError, OnlyOneHereError
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop, WorkshopState

_SHOWN = (WorkshopState.RUNNING, WorkshopState.CLOSED, WorkshopState.DRAFT)


async def find_draft(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest workshop of the channel that waits for its start, else the newest open one.

    Raises:
        NoWorkshopHereError: when there is none.
    """
    return await _first(team, channel, (WorkshopState.DRAFT, WorkshopState.RUNNING), store=store)


async def find_open_workshop(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest running workshop of the channel, else the newest draft.

    Raises:
        NoWorkshopHereError: when there is none.
    """
    return await _first(team, channel, (WorkshopState.RUNNING, WorkshopState.DRAFT), store=store)


async def find_workshop_of_notes(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest workshop of the channel that has started, running or closed, else the newest draft.

    Raises:
        NoWorkshopHereError: when there is none.
    """
    states = (WorkshopState.RUNNING, WorkshopState.CLOSED, WorkshopState.DRAFT)
    return await _first(team, channel, states, store=store)


async def find_latest_workshop(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest workshop of the channel that has started, running or closed, else the newest draft.

    Raises:
        NoWorkshopHereError: when there has been none.
    """
    found = await list_workshops(team, channel, store=store)
    return next((one for one in found if one.state is not WorkshopState.DRAFT), found[0])


async def find_finished(team: Team, channel: str, *, store: WorkshopStore) -> Workshop:
    """The newest workshop of the channel that is over, closed or cancelled, else the newest open one.

    Raises:
        NoWorkshopHereError: when there has been none.
    """
    over = (WorkshopState.CLOSED, WorkshopState.CANCELLED)
    return await _first(team, channel, (*over, WorkshopState.RUNNING, WorkshopState.DRAFT), store=store)


async def list_workshops(team: Team, channel: str, *, store: WorkshopStore) -> tuple[Workshop, ...]:
    """The workshops of a channel that were not cancelled, the newest first.

    Raises:
        NoWorkshopHereError: when there has been none.
    """
    async with store.transaction(team) as session:
        found = tuple(one for one in await session.workshops_in(channel) if one.state in _SHOWN)
    if not found:
        raise NoWorkshopHereError
    return found


async def find_numbered(team: Team, channel: str, number: int, *, store: WorkshopStore) -> Workshop:
    """The workshop with that number in the channel's list, 1 being the newest.

    Raises:
        NoWorkshopHereError: when there has been none.
        NoSuchNumberError: when the list is shorter; OnlyOneHereError when it has one entry.
    """
    found = await list_workshops(team, channel, store=store)
    if number != 1 and len(found) == 1:
        raise OnlyOneHereError(number=number, count=1)
    if not 1 <= number <= len(found):
        raise NoSuchNumberError(number=number, count=len(found))
    return found[number - 1]


async def _first(
    team: Team, channel: str, states: tuple[WorkshopState, ...], *, store: WorkshopStore
) -> Workshop:
    async with store.transaction(team) as session:
        found = await session.workshops_in(channel)
    for state in states:
        for workshop in found:
            if workshop.state is state:
                return workshop
    raise NoWorkshopHereError
