"""The button that opens the answer form."""

from bot.blocks.answer_form import answer_form
from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.read_step import read_open_step


async def add_view(click: Click, wiring: Wiring) -> None:
    """Open the form of the open step."""
    reference = StepReference.unpacked(click.value)
    found = await read_open_step(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await wiring.gateway.open_view(click.who.team, click.trigger, answer_form(found))
