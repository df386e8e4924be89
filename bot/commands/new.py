"""/journey new: open the set-up form."""

from bot.blocks.new_workshop_form import new_workshop_form
from bot.incoming import Command
from bot.wiring import Wiring


async def new(command: Command, wiring: Wiring) -> None:
    """Open the form that sets up a workshop in this channel."""
    await wiring.gateway.open_view(command.who.team, command.trigger, new_workshop_form(command.channel))
