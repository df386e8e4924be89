"""/journey mine: a person's own notes of the open step."""

from bot.blocks.own_notes import own_notes_page
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_workshop_of_notes
from workshop.read_own_notes import read_own_notes


async def mine(command: Command, wiring: Wiring) -> None:
    """Open the list, which only this person sees."""
    who = command.who
    found = await find_workshop_of_notes(who.team, command.channel, store=wiring.store)
    own = await read_own_notes(who.team, found.id, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, own_notes_page(own))
