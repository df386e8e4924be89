"""/journey export FORMAT [NUMBER] [VIEW]: the map as a file in the workshop's thread."""

from bot.blocks.text import escaped
from bot.formats import chosen_format, chosen_view
from bot.incoming import Command
from bot.meant import workshop_meant
from bot.texts import say
from bot.wiring import Wiring
from workshop.request_export import request_export


async def export(command: Command, wiring: Wiring) -> None:
    """Have a map exported: the one with the number given, else the newest that has started."""
    wanted = command.words[0] if command.words else "png"
    views = [word for word in command.words[1:] if not word.isdecimal()]
    chosen = chosen_format(wanted)
    view = chosen_view(chosen, views[0] if views else "")
    found = await workshop_meant(command, wiring)
    await request_export(
        command.who.team,
        found.id,
        format_key=chosen.key,
        view=view,
        request=command.delivery,
        store=wiring.store,
    )
    said = say("commands-export", title=found.title, format=chosen.title)
    await command.respond(escaped(said))
