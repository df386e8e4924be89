"""/journey forget-me: ask what is to be forgotten about a person."""

from bot.blocks.forget_me import forget_me_form
from bot.incoming import Command
from bot.wiring import Wiring


async def forget_me(command: Command, wiring: Wiring) -> None:
    """Open the form that says what can be deleted and what cannot."""
    await wiring.gateway.open_view(command.who.team, command.trigger, forget_me_form())
