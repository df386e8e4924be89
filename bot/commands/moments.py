"""/journey moments: confirm or change the moments of truth."""

from bot.blocks.moments_form import moments_form
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_moments import read_moments


async def moments(command: Command, wiring: Wiring) -> None:
    """Show the facilitator the form."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    read = await read_moments(who.team, found.id, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, moments_form(read))
