"""Which workshop of its channel a command means."""

from collections.abc import Awaitable
from typing import Protocol

from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_latest_workshop, find_numbered
from workshop.ports import WorkshopStore
from workshop.workshop import Team, Workshop


class Finding(Protocol):
    """Finds a workshop of a channel; see workshop/find_workshop.py."""

    def __call__(self, team: Team, channel: str, *, store: WorkshopStore) -> Awaitable[Workshop]:
        """The workshop it finds."""


async def workshop_meant(
    command: Command, wiring: Wiring, *, otherwise: Finding = find_latest_workshop
) -> Workshop:
    """The workshop with the first number in the command, without a number the one `otherwise` finds.

    Raises:
        NoWorkshopHereError: when there is none.
        NoSuchNumberError: when the channel's list is shorter.
    """
    if command.numbers:
        number = command.numbers[0]
        return await find_numbered(command.who.team, command.channel, number, store=wiring.store)
    return await otherwise(command.who.team, command.channel, store=wiring.store)
