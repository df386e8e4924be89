"""/journey themes: look through the themes, and change them when that is open."""

from bot.blocks.themes_page import themes_page
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_workshop_of_notes
from workshop.read_themes import read_themes


async def themes(command: Command, wiring: Wiring) -> None:
    """Open the list, as far as notes have been revealed."""
    who = command.who
    found = await find_workshop_of_notes(who.team, command.channel, store=wiring.store)
    read = await read_themes(who.team, found.id, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, themes_page(read))
