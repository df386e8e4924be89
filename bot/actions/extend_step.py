"""The button that gives the open step more minutes."""

from bot.blocks.step_end import end_told
from bot.blocks.way_on import MORE_MINUTES
from bot.incoming import Click
from bot.references import ClockReference
from bot.wiring import Wiring
from workshop.extend_step import extend_step


async def press_more_minutes(click: Click, wiring: Wiring) -> None:
    """Add the minutes, once however often the button is pressed."""
    reference = ClockReference.unpacked(click.value)
    extended = await extend_step(
        click.who.team,
        reference.workshop_id,
        click.who.person,
        MORE_MINUTES,
        seen=reference.clock,
        delivery=click.delivery,
        store=wiring.store,
        clock=wiring.clock,
    )
    await click.answer(end_told(extended))
