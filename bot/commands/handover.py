"""/journey handover and /journey takeover: who leads the workshop."""

import re

from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.errors.workshops import NobodyMentionedError
from workshop.find_workshop import find_open_workshop
from workshop.hand_over import hand_over, take_over

_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


async def handover(command: Command, wiring: Wiring) -> None:
    """Let the mentioned person lead."""
    mentioned = _MENTION.fullmatch(command.words[0]) if command.words else None
    if mentioned is None:
        raise NobodyMentionedError
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    changed = await hand_over(who.team, found.id, who.person, mentioned[1], store=wiring.store)
    await command.respond(say("commands-handover", facilitator=changed.facilitator))


async def takeover(command: Command, wiring: Wiring) -> None:
    """Let the person who asks lead, because the facilitator is away."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    await take_over(who.team, found.id, who.person, store=wiring.store)
    await command.respond(say("commands-takeover"))
