"""/journey delete [NUMBER]: ask whether to delete a workshop that is over."""

from bot.blocks.forgotten import deleting_blocks
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.delete_workshop import check_deletable
from workshop.find_workshop import find_finished, find_numbered

_DIGITS = 4


async def delete(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what deleting means, with the button that does it."""
    team, channel = command.who.team, command.channel
    number = command.words[0][:_DIGITS] if command.words else ""
    if number.isdecimal():
        found = await find_numbered(team, channel, int(number), store=wiring.store)
    else:
        found = await find_finished(team, channel, store=wiring.store)
    check_deletable(found, command.who.person)
    await command.respond(text="Delete the workshop for good?", blocks=deleting_blocks(found))
