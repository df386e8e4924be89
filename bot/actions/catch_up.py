"""The button for people who come late or come back: what was revealed, and where they can still add."""

from bot.blocks.catch_up import catch_up_page
from bot.incoming import Click
from bot.references import WorkshopReference
from bot.showing import show_page
from bot.wiring import Wiring
from workshop.read_catch_up import read_catch_up


async def show_catch_up(click: Click, wiring: Wiring) -> None:
    """Show the page, in the form the button is in or in a new one."""
    reference = WorkshopReference.unpacked(click.value)
    page = catch_up_page(await read_catch_up(click.who.team, reference.workshop_id, store=wiring.store))
    await show_page(click, page, wiring)
