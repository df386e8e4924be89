"""A short answer to a press, said where the person is: below the message, or on a page over the Home tab."""

from bot.blocks.told import told_page
from bot.incoming import Click
from bot.wiring import Wiring


async def tell(click: Click, title: str, sentence: str, wiring: Wiring) -> None:
    """Tell the person alone; the Home tab has no message to answer below, so there it is a page of its own.

    Raises:
        SlackBusyError: when the page cannot be opened in time.
    """
    if click.respond.response_url:
        await click.respond(text=sentence, replace_original=False)
    else:
        await wiring.gateway.open_view(click.who.team, click.trigger, told_page(title, sentence))
