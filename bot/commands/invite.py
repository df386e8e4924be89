"""/journey invite @name @name: who is expected to take part."""

from bot.blocks.reminded import invited_text
from bot.incoming import Command
from bot.wiring import Wiring
from bot.written import people_in
from workshop.find_workshop import find_open_workshop
from workshop.invite_people import invite_people


async def invite(command: Command, wiring: Wiring) -> None:
    """Expect the mentioned people, and have them told."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    invited = await invite_people(
        who.team, found.id, who.person, people_in(command.words), store=wiring.store, clock=wiring.clock
    )
    await command.respond(invited_text(invited.count, wiring.command))
