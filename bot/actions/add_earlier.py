"""The menu with which a person adds to a step that is over."""

from bot.blocks.answer_form import answer_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_step import read_asked_step


async def add_earlier(click: Click, wiring: Wiring) -> None:
    """Open the form of the chosen step, which says that notes come late."""
    reference = StepReference.unpacked(click.value)
    found = await read_asked_step(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    if click.view_id:
        await wiring.gateway.update_view(click.who.team, click.view_id, answer_form(found))
    else:
        await wiring.gateway.open_view(click.who.team, click.trigger, answer_form(found))
