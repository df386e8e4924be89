"""/journey remind: remind those who have not answered the open step."""

from bot.blocks.reminded import reminded_text
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.remind_now import remind_now


async def remind(command: Command, wiring: Wiring) -> None:
    """Remind them, and say how many they are."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    sent = await remind_now(
        who.team,
        found.id,
        who.person,
        store=wiring.store,
        zones=wiring.people,
        clock=wiring.clock,
        ids=wiring.ids,
    )
    await command.respond(reminded_text(sent))
