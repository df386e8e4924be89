"""/journey list: the workshops of this channel, numbered."""

from bot.blocks.workshop_list import workshop_list_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import list_workshops


async def list_here(command: Command, wiring: Wiring) -> None:
    """Show the channel's workshops to the person who asks."""
    found = await list_workshops(command.who.team, command.channel, store=wiring.store)
    await command.respond(text=say("commands-list"), blocks=workshop_list_blocks(found, wiring.command))
