"""The button that opens the vote."""

from bot.blocks.vote_form import vote_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_ballot import read_ballot


async def press_vote(click: Click, wiring: Wiring) -> None:
    """Show the person's ballot, in the form the button is in or in a new one."""
    reference = StepReference.unpacked(click.value)
    ballot = await read_ballot(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    if click.view_id:
        await wiring.gateway.update_view(click.who.team, click.view_id, vote_form(ballot))
    else:
        await wiring.gateway.open_view(click.who.team, click.trigger, vote_form(ballot))
