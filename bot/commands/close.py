"""/journey close: ask whether to close the workshop."""

from bot.blocks.way_on import closing_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_progress import read_progress
from workshop.workshop import check_facilitator, check_running


async def close(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what closing means, with the button that does it."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    check_facilitator(found, command.who.person)
    check_running(found)
    progress = await read_progress(command.who.team, found.id, store=wiring.store)
    await command.respond(text=say("commands-close"), blocks=closing_blocks(progress))
