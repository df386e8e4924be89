"""/journey settings: the form with what can still be changed."""

from bot.incoming import Command
from bot.planning.changing import changing_form
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop


async def settings(command: Command, wiring: Wiring) -> None:
    """Open the form for whoever leads the workshop."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    form = await changing_form(found, who, wiring)
    await wiring.gateway.open_view(who.team, command.trigger, form)
