"""/journey summary and /journey feedback: what a language model drafted, and what people think of it."""

from bot.blocks.drafts import drafts_page
from bot.blocks.text import escaped
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_latest_workshop
from workshop.read_drafts import read_drafts
from workshop.request_feedback import request_feedback


async def summary(command: Command, wiring: Wiring) -> None:
    """Open the page with the drafts of the channel's newest workshop."""
    who = command.who
    found = await find_latest_workshop(who.team, command.channel, store=wiring.store)
    read = await read_drafts(who.team, found.id, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, drafts_page(read))


async def feedback(command: Command, wiring: Wiring) -> None:
    """Have decisions and thumbs sent as a file into the workshop's thread."""
    who = command.who
    found = await find_latest_workshop(who.team, command.channel, store=wiring.store)
    workshop = await request_feedback(
        who.team, found.id, who.person, request=command.delivery, store=wiring.store
    )
    said = say("commands-feedback", title=workshop.title)
    await command.respond(escaped(said))
