"""The button with which a person objects to persona or situation."""

from bot.blocks.objection_form import objection_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.object_to_frame import check_frame
from workshop.read_workshop import read_workshop


async def press_object(click: Click, wiring: Wiring) -> None:
    """Open the form for one sentence."""
    reference = StepReference.unpacked(click.value)
    workshop = await read_workshop(click.who.team, reference.workshop_id, store=wiring.store)
    check_frame(workshop, reference.step)
    await wiring.gateway.open_view(click.who.team, click.trigger, objection_form(workshop))
