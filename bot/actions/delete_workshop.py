"""The button that deletes a workshop for good."""

from bot.blocks.forgotten import deleted_text
from bot.incoming import Click
from bot.references import WorkshopReference
from bot.wiring import Wiring
from workshop.delete_workshop import delete_workshop


async def press_delete_workshop(click: Click, wiring: Wiring) -> None:
    """Delete it; the person has read what that means."""
    reference = WorkshopReference.unpacked(click.value)
    await delete_workshop(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    await click.answer(deleted_text())
