"""The button that closes a workshop."""

from bot.incoming import Click
from bot.references import StepReference
from bot.wiring import Wiring
from workshop.close_workshop import close_workshop


async def press_close_workshop(click: Click, wiring: Wiring) -> None:
    """Close the workshop; the person has read what that means."""
    reference = StepReference.unpacked(click.value)
    await close_workshop(
        click.who.team, reference.workshop_id, click.who.person, store=wiring.store, clock=wiring.clock
    )
    await click.answer("Closed. The map will be in the thread in a moment.")
