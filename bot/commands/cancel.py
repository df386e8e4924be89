"""/journey cancel: ask whether to give up the workshop."""

from bot.blocks.way_on import cancelling_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_progress import read_progress
from workshop.workshop import check_facilitator


async def cancel(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what giving up means, with the button that does it."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    check_facilitator(found, command.who.person)
    progress = await read_progress(command.who.team, found.id, store=wiring.store)
    await command.respond(text=say("commands-cancel"), blocks=cancelling_blocks(progress))
