"""/journey new: open the set-up forms."""

from bot.blocks.set_up_what import what_form
from bot.incoming import Command
from bot.planning.plan import FIRST_WORDS
from bot.wiring import Wiring
from workshop.begin_set_up import begin_set_up


async def new(command: Command, wiring: Wiring) -> None:
    """Open the first form for a workshop in this channel, or the one that was begun here before."""
    who = command.who
    planning = await begin_set_up(
        who.team, command.channel, who.person, FIRST_WORDS, store=wiring.store, ids=wiring.ids
    )
    await wiring.gateway.open_view(who.team, command.trigger, what_form(planning))
