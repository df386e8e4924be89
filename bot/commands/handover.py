"""/journey handover and /journey takeover: who leads the workshop."""

import re
from collections.abc import Sequence

from bot.incoming import Command
from bot.texts import say
from bot.wiring import Wiring
from workshop.errors.workshops import NobodyMentionedError
from workshop.find_workshop import find_open_workshop
from workshop.hand_over import hand_over, take_over

_MENTION = re.compile(r"<@([A-Z0-9]+)(?:\|[^>]*)?>")


async def handover(command: Command, wiring: Wiring) -> None:
    """Let the mentioned person lead."""
    who, mentioned = command.who, mentioned_in(command.words)
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    changed = await hand_over(who.team, found.id, who.person, mentioned, store=wiring.store)
    await command.respond(say("commands-handover", facilitator=changed.facilitator))


async def takeover(command: Command, wiring: Wiring) -> None:
    """Let the person who asks lead, because the facilitator is away."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    await take_over(who.team, found.id, who.person, store=wiring.store)
    await command.respond(say("commands-takeover"))


def mentioned_in(words: Sequence[str]) -> str:
    """The Slack user id of the person mentioned first.

    Raises:
        NobodyMentionedError: when the first word is no mention.
    """
    mentioned = _MENTION.fullmatch(words[0]) if words else None
    if mentioned is None:
        raise NobodyMentionedError
    return mentioned[1]
