"""The button on the card of a paused workshop that lets it go on."""

from bot.incoming import Click
from bot.references import ClockReference
from bot.wiring import Wiring
from workshop.resume_workshop import resume_workshop


async def press_resume(click: Click, wiring: Wiring) -> None:
    """Let the clock go on; the card shows it."""
    reference = ClockReference.unpacked(click.value)
    await resume_workshop(
        click.who.team, reference.workshop_id, click.who.person, store=wiring.store, clock=wiring.clock
    )
