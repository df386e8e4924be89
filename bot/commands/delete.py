"""/journey delete [NUMBER]: ask whether to delete a workshop that is over."""

from bot.blocks.forgotten import deleting_blocks
from bot.incoming import Command
from bot.meant import workshop_meant
from bot.texts import say
from bot.wiring import Wiring
from workshop.delete_workshop import check_deletable
from workshop.find_workshop import find_finished


async def delete(command: Command, wiring: Wiring) -> None:
    """Show the facilitator what deleting means, with the button that does it."""
    found = await workshop_meant(command, wiring, otherwise=find_finished)
    check_deletable(found, command.who.person)
    await command.respond(text=say("commands-delete"), blocks=deleting_blocks(found))
