"""/journey back and /journey reopen N: ask whether to open an earlier step again."""

from bot.blocks.reopening import reopening_blocks
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.reopen_step import step_back, step_numbered
from workshop.workshop import check_facilitator


async def back(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what going back to the collect step before means."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    check_facilitator(found, command.who.person)
    await command.respond(text=say("commands-reopen"), blocks=reopening_blocks(found, step_back(found)))


async def reopen(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what opening the step with that number again means."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    check_facilitator(found, command.who.person)
    step = step_numbered(found, next(iter(command.words), ""))
    await command.respond(text=say("commands-reopen"), blocks=reopening_blocks(found, step))
