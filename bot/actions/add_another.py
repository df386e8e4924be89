"""The button that turns a saved form back into an empty one."""

from bot.blocks.answer_form import answer_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_step import read_open_step


async def add_another(click: Click, wiring: Wiring) -> None:
    """Show the form of the open step again, empty."""
    reference = StepReference.unpacked(click.value)
    found = await read_open_step(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await wiring.gateway.update_view(click.who.team, click.view_id, answer_form(found))
