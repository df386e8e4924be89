"""/journey export FORMAT: the map as a file in the workshop's thread."""

from bot.blocks.text import escaped
from bot.formats import chosen_format, chosen_view
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_latest_workshop
from workshop.request_export import request_export


async def export(command: Command, wiring: Wiring) -> None:
    """Have the map of the channel's newest workshop exported."""
    chosen = chosen_format(command.words[0] if command.words else "png")
    view = chosen_view(chosen, command.words[1] if len(command.words) > 1 else "")
    found = await find_latest_workshop(command.who.team, command.channel, store=wiring.store)
    await request_export(
        command.who.team,
        found.id,
        command.who.person,
        format_key=chosen.key,
        view=view,
        request=command.delivery,
        store=wiring.store,
    )
    said = f"The {chosen.title} of “{found.title}” is on its way to the workshop's thread."
    await command.respond(escaped(said))
