"""The button on Home that opens the form with which a person asks to be forgotten."""

from bot.blocks.forget_me import forget_me_form
from bot.incoming import Click
from bot.wiring import Wiring


async def press_forget_me(click: Click, wiring: Wiring) -> None:
    """Open it."""
    await wiring.gateway.open_view(click.who.team, click.trigger, forget_me_form())
