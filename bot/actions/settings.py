"""The button on the card of a workshop that has not started: change what was set up."""

from bot.blocks.settings_form import settings_form
from bot.incoming import Click
from bot.references import WorkshopReference
from bot.wiring import Wiring
from workshop.read_settings import read_settings


async def press_settings(click: Click, wiring: Wiring) -> None:
    """Open the form for whoever leads the workshop."""
    reference = WorkshopReference.unpacked(click.value)
    read = await read_settings(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    await wiring.gateway.open_view(click.who.team, click.trigger, settings_form(read))
