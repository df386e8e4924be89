"""Somebody opens the bot's Home tab."""

from bot.blocks.home import home_view
from bot.card_links import card_links
from bot.incoming import Who
from bot.wiring import Wiring
from workshop.read_home import read_home


async def show_home(who: Who, wiring: Wiring) -> None:
    """Show what waits for them, what they lead, and their maps."""
    home = await read_home(who.team, who.person, store=wiring.store)
    links = await card_links(who.team, (*home.waiting, *home.led), wiring)
    view = home_view(home, wiring.command, wiring.summariser.privacy, links)
    await wiring.gateway.publish_home(who.team, who.person, view)
