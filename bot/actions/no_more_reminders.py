"""The button under a reminder with which a person asks to be left in peace."""

from bot.blocks.reminder import peace_text
from bot.incoming import Click
from bot.references import WorkshopReference
from bot.wiring import Wiring
from workshop.stop_reminders import stop_reminders


async def press_no_more_reminders(click: Click, wiring: Wiring) -> None:
    """Remember it, and let the reminder give way to the answer."""
    reference = WorkshopReference.unpacked(click.value)
    who = click.who
    workshop = await stop_reminders(who.team, reference.workshop_id, who.person, store=wiring.store)
    await click.respond(text=peace_text(workshop, wiring.command), replace_original=True)
