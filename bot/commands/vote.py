"""/journey vote: put one's dots on what matters most."""

from bot.blocks.vote_form import vote_form
from bot.incoming import Command
from bot.wiring import Wiring
from workshop.find_workshop import find_open_workshop
from workshop.read_ballot import read_ballot


async def vote(command: Command, wiring: Wiring) -> None:
    """Open the ballot of the open vote."""
    who = command.who
    found = await find_open_workshop(who.team, command.channel, store=wiring.store)
    ballot = await read_ballot(who.team, found.id, found.step, who.person, store=wiring.store)
    await wiring.gateway.open_view(who.team, command.trigger, vote_form(ballot))
