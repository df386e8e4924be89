"""/journey moderate: hide a note, and whether the facilitator reads notes before their reveal."""

from typing import Final

from bot.blocks.moderation_page import moderation_page
from bot.blocks.promise import promise_of
from bot.incoming import Command
from bot.meant import workshop_meant
from bot.texts import say
from bot.wiring import Wiring
from workshop.errors.notes import NotOnOrOffError
from workshop.find_workshop import find_open_workshop, find_workshop_of_notes
from workshop.moderate_workshop import moderate_workshop
from workshop.read_moderation import read_moderation

_WORDS: Final = {"on": True, "off": False}


async def moderate(command: Command, wiring: Wiring) -> None:
    """Open the list of notes, also of a closed workshop.

    With `on` or `off` say whether notes are read before they are shown.
    """
    if not command.words or command.numbers:
        await _show_notes(command, wiring)
    else:
        await _switch(command, wiring, on=is_on(command.words[0]))


def is_on(word: str) -> bool:
    """Whether `on` was typed, or `off`.

    Raises:
        NotOnOrOffError: when it is neither.
    """
    if word.lower() not in _WORDS:
        raise NotOnOrOffError
    return _WORDS[word.lower()]


async def _show_notes(command: Command, wiring: Wiring) -> None:
    who = command.who
    found = await workshop_meant(command, wiring, otherwise=find_workshop_of_notes)
    read = await read_moderation(who.team, found.id, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, moderation_page(read))


async def _switch(command: Command, wiring: Wiring, *, on: bool) -> None:
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    workshop = await moderate_workshop(who.team, found.id, who.person, moderated=on, store=wiring.store)
    state = say("commands-moderate-on") if workshop.moderated else say("commands-moderate-off")
    await command.respond(say("commands-moderate", state=state, promise=promise_of(workshop)))
