"""The button that leaves the open step out."""

from bot.blocks.text import escaped
from bot.incoming import Click
from bot.references import StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.skip_step import skip_step


async def press_skip(click: Click, wiring: Wiring) -> None:
    """Leave it out; the person has read what that means."""
    reference = StepReference.unpacked(click.value)
    moved = await skip_step(
        click.who.team,
        reference.workshop_id,
        reference.step,
        click.who.person,
        store=wiring.store,
        clock=wiring.clock,
    )
    await click.answer(escaped(say("actions-left-out", title=moved.agenda[reference.step].title)))
