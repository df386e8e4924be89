"""The message shortcut that turns what a customer said into a note, with the message as evidence."""

from bot.blocks.evidence_form import evidence_form
from bot.incoming import Shortcut
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.workshop import check_running


async def add_to_map(shortcut: Shortcut, wiring: Wiring) -> None:
    """Open the form in which the message finds its stage and lane."""
    who = shortcut.who
    workshop = await find_open_workshop(who.team, shortcut.channel, store=wiring.store)
    check_running(workshop)
    form = evidence_form(workshop, shortcut.text, shortcut.link)
    await wiring.gateway.open_view(who.team, shortcut.trigger, form)
