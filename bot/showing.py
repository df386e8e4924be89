"""Where a page opens that a button asks for."""

from bot.gateway import View
from bot.incoming import Click
from bot.wiring import Wiring


async def show_page(click: Click, page: View, wiring: Wiring) -> None:
    """Show the page in the form the button is in, or in a new one when it is in a message."""
    if click.view_id:
        await wiring.gateway.update_view(click.who.team, click.view_id, page)
    else:
        await wiring.gateway.open_view(click.who.team, click.trigger, page)
