"""Somebody opens the bot's Home tab."""

from bot.blocks.home import home_view
from bot.incoming import Who
from bot.wiring import Wiring
from workshop.read_home import read_home


async def show_home(who: Who, wiring: Wiring) -> None:
    """Show what waits for them, what they lead, and their maps."""
    home = await read_home(who.team, who.person, store=wiring.store)
    view = home_view(home, wiring.command, wiring.summariser.privacy)
    await wiring.gateway.publish_home(who.team, who.person, view)
