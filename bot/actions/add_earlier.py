"""The menu with which a person adds to a step that is over."""

from bot.blocks.answer_form import answer_form
from bot.incoming import Click
from bot.references import StepReference
from bot.showing import show_page
from bot.wiring import Wiring
from workshop.read_step import read_asked_step


async def add_earlier(click: Click, wiring: Wiring) -> None:
    """Open the form of the chosen step, which says that notes come late."""
    reference = StepReference.unpacked(click.value)
    found = await read_asked_step(
        click.who.team, reference.workshop_id, reference.step, click.who.person, store=wiring.store
    )
    await show_page(click, answer_form(found), wiring)
