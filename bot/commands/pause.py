"""/journey pause and /journey resume: whether the clock runs."""

from bot.blocks.step_end import end_told
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.pause_workshop import pause_workshop
from workshop.resume_workshop import resume_workshop


async def pause(command: Command, wiring: Wiring) -> None:
    """Let the clock stand still."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    paused = await pause_workshop(who.team, found.id, who.person, store=wiring.store, clock=wiring.clock)
    await command.respond(say("commands-pause", paused=end_told(paused)))


async def resume(command: Command, wiring: Wiring) -> None:
    """Let the clock go on."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    resumed = await resume_workshop(who.team, found.id, who.person, store=wiring.store, clock=wiring.clock)
    await command.respond(end_told(resumed))
