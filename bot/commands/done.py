"""/journey done: say that one is done with the open step."""

from bot.blocks.done import done_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.mark_done import mark_done


async def done(command: Command, wiring: Wiring) -> None:
    """Count the person as done, and thank them."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    workshop = await mark_done(who.team, found.id, found.step, who.person, store=wiring.store)
    await command.respond(text=say("actions-done"), blocks=done_blocks(workshop))
