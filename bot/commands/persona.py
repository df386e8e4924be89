"""/journey persona: the card of the person the workshop follows."""

from bot.blocks.persona import persona_blocks, persona_text
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop


async def persona(command: Command, wiring: Wiring) -> None:
    """Show it to whoever asks."""
    found = await find_open_workshop(command.who.team, command.channel, store=wiring.store)
    await command.respond(text=persona_text(found), blocks=persona_blocks(found, wiring.command))
