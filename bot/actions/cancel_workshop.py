"""The button that gives up a workshop."""

from bot.incoming import Click
from bot.references import StepReference
from bot.texts import say
from bot.wiring import Wiring
from workshop.cancel_workshop import cancel_workshop


async def press_cancel_workshop(click: Click, wiring: Wiring) -> None:
    """Cancel the workshop; the person has read what that means."""
    reference = StepReference.unpacked(click.value)
    await cancel_workshop(
        click.who.team, reference.workshop_id, click.who.person, store=wiring.store, clock=wiring.clock
    )
    await click.answer(say("actions-cancelled"))
