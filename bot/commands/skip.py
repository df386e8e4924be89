"""/journey skip: ask whether to leave the open step out."""

from bot.blocks.skipping import skipping_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.transitions import after_skipping
from workshop.workshop import check_facilitator, check_running


async def skip(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what leaving the step out means, with the button that does it."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    check_facilitator(found, command.who.person)
    check_running(found)
    blocks = skipping_blocks(found, after_skipping(found))
    await command.respond(text=say("commands-skip"), blocks=blocks)
