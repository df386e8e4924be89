"""The button that starts a workshop."""

from bot.incoming import Click
from bot.references import WorkshopReference
from bot.wiring import Wiring
from workshop.start_workshop import start_workshop


async def press_start(click: Click, wiring: Wiring) -> None:
    """Start the workshop of the card."""
    reference = WorkshopReference.unpacked(click.value)
    zone = await wiring.people.zone_name(click.who.team, click.who.person)
    await start_workshop(
        click.who.team,
        reference.workshop_id,
        click.who.person,
        store=wiring.store,
        clock=wiring.clock,
        zone=zone,
    )
