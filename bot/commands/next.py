"""/journey next: ask whether to close the open step and go on."""

from bot.blocks.way_on import way_on_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_gaps import read_gaps
from workshop.read_progress import read_progress
from workshop.workshop import check_facilitator, check_running


async def next_step(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what going on means, with the button that does it."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    check_facilitator(found, command.who.person)
    check_running(found)
    progress = await read_progress(command.who.team, found.id, store=wiring.store)
    gaps = await read_gaps(command.who.team, found.id, command.who.person, store=wiring.store)
    await command.respond(text=say("commands-next"), blocks=way_on_blocks(progress, gaps.thin))
