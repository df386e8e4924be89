"""/journey add: add one's view to the open step."""

from bot.blocks.answer_form import answer_form
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_step import read_asked_step


async def add(command: Command, wiring: Wiring) -> None:
    """Open the form of the open step."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    step = await read_asked_step(who.team, found.id, found.step, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, answer_form(step))
