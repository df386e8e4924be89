"""The button with which a person objects to persona or situation."""

from bot.blocks.objection_form import objection_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_objection import read_objection


async def press_object(click: Click, wiring: Wiring) -> None:
    """Open the form for one sentence, with what the person said before."""
    reference = StepReference.unpacked(click.value)
    own = await read_objection(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await wiring.gateway.open_view(click.who.team, click.trigger, objection_form(own))
