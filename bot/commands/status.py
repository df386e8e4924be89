"""/journey status: the card of this channel's newest workshop and what happened so far, for one person."""

from bot.blocks.card import card_blocks, card_text
from bot.blocks.catch_up import catch_up_blocks
from bot.blocks.spending import spending_blocks
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.desk import spending_of
from workshop.find_workshop import find_latest_workshop
from workshop.read_catch_up import read_catch_up
from workshop.read_progress import read_progress


async def status(command: Command, wiring: Wiring) -> None:
    """Show where the channel's newest workshop stands."""
    found = await find_latest_workshop(command.who.team, command.channel, store=wiring.store)
    progress = await read_progress(command.who.team, found.id, store=wiring.store)
    blocks = card_blocks(progress, wiring.summariser.privacy)
    spending = spending_blocks(spending_of(progress.workshop), wiring.summariser.budget)
    missed = catch_up_blocks(await read_catch_up(command.who.team, found.id, store=wiring.store))
    await command.respond(text=card_text(progress), blocks=[*blocks, *missed, *spending])
