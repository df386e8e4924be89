"""/journey start: open the first step of the workshop that is set up in this channel."""

from bot.blocks.text import escaped
from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.find_workshop import find_draft
from workshop.start_workshop import start_workshop


async def start(command: Command, wiring: Wiring) -> None:
    """Start the channel's workshop; the card shows the rest."""
    who = command.who
    found = await find_draft(who.team, command.channel, store=wiring.store)
    zone = await wiring.people.zone_name(who.team, who.person)
    running = await start_workshop(
        who.team, found.id, who.person, store=wiring.store, clock=wiring.clock, zone=zone
    )
    said = say("commands-start", title=running.current.title)
    await command.respond(escaped(said))
