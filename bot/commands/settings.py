"""/journey settings: the form with what can still be changed."""

from bot.blocks.settings_form import settings_form
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_settings import read_settings


async def settings(command: Command, wiring: Wiring) -> None:
    """Open the form for whoever leads the workshop."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    read = await read_settings(who.team, found.id, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, settings_form(read))
