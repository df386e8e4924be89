"""The button that opens the vote."""

from bot.blocks.vote_form import vote_form
from bot.incoming import Click
from bot.references import StepReference
from bot.showing import show_page
from bot.wiring import Wiring
from workshop.read_ballot import read_ballot


async def press_vote(click: Click, wiring: Wiring) -> None:
    """Show the person's ballot, in the form the button is in or in a new one."""
    reference = StepReference.unpacked(click.value)
    ballot = await read_ballot(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await show_page(click, vote_form(ballot), wiring)
