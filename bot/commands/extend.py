"""/journey extend: more or less time for the open step, or a date and time for its end."""

import re

from bot.blocks.deadline_form import deadline_form
from bot.blocks.step_end import end_told
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.errors.steps import NotMinutesError
from workshop.extend_step import extend_step
from workshop.find_workshop import find_open_workshop
from workshop.workshop import Workshop, check_facilitator, check_running

_MINUTES = re.compile(r"[+\-\u2212]?[0-9]{1,6}")


async def extend(command: Command, wiring: Wiring) -> None:
    """Add the minutes to the open step; without any, open the form for a date and time."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    check_facilitator(found, who.person)
    check_running(found)
    if command.words:
        await _extend(command, found, wiring)
    else:
        await wiring.gateway.open_view(who.team, command.trigger, deadline_form(found, wiring.clock.now()))


async def _extend(command: Command, workshop: Workshop, wiring: Wiring) -> None:
    extended = await extend_step(
        command.who.team,
        workshop.id,
        command.who.person,
        minutes_in(command.words[0]),
        seen=workshop.clock,
        delivery=command.delivery,
        store=wiring.store,
        clock=wiring.clock,
    )
    await command.respond(end_told(extended))


def minutes_in(word: str) -> int:
    """The minutes a person typed, fewer when negative.

    Raises:
        NotMinutesError: when it is not a whole number.
    """
    if not _MINUTES.fullmatch(word):
        raise NotMinutesError(word=word[:20])
    return int(word.replace("\u2212", "-"))
