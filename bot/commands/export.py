"""/journey export FORMAT [NUMBER] [VIEW]: the map as a file in the workshop's thread."""

from bot.blocks.text import escaped
from bot.formats import chosen_format, chosen_view
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_numbered
from workshop.request_export import request_export

_NEWEST = 1


async def export(command: Command, wiring: Wiring) -> None:
    """Have the map of a workshop of this channel exported, the newest unless a number is given."""
    wanted = command.words[0] if command.words else "png"
    numbers = [word for word in command.words[1:] if word.isdecimal()]
    views = [word for word in command.words[1:] if not word.isdecimal()]
    chosen = chosen_format(wanted)
    view = chosen_view(chosen, views[0] if views else "")
    number = int(numbers[0]) if numbers else _NEWEST
    found = await find_numbered(command.who.team, command.channel, number, store=wiring.store)
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
