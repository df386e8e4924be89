"""The button that opens the choice of the moments of truth."""

from bot.blocks.moments_form import moments_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_moments import read_moments


async def press_moments(click: Click, wiring: Wiring) -> None:
    """Show the facilitator the form."""
    reference = StepReference.unpacked(click.value)
    moments = await read_moments(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    await wiring.gateway.open_view(click.who.team, click.trigger, moments_form(moments))
