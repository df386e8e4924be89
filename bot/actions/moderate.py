"""The list of notes that the facilitator may hide, and its buttons."""

from bot.blocks.moderation_page import moderation_page
from bot.incoming import Click
from bot.references import HidingReference, NotesReference
from bot.showing import show_page
from bot.wiring import Wiring
from workshop.hide_note import hide_note
from workshop.read_moderation import read_moderation


async def show_moderation(click: Click, wiring: Wiring) -> None:
    """Show the list, on the page the button is on or on a new one."""
    reference = NotesReference.unpacked(click.value)
    who = click.who
    read = await read_moderation(who.team, reference.workshop_id, who.person, store=wiring.store)
    page = moderation_page(read, reference.first)
    await show_page(click, page, wiring)


async def show_moderation_over(click: Click, wiring: Wiring) -> None:
    """Show the list over the page the button is on."""
    reference = NotesReference.unpacked(click.value)
    who = click.who
    read = await read_moderation(who.team, reference.workshop_id, who.person, store=wiring.store)
    await wiring.gateway.push_view(who.team, click.trigger, moderation_page(read))


async def press_hide_note(click: Click, wiring: Wiring) -> None:
    """Hide the note or show it again, and show the list as it stands now."""
    reference = HidingReference.unpacked(click.value)
    who = click.who
    read = await hide_note(
        who.team, reference.workshop_id, reference.note_id, who.person,
        hidden=reference.hidden, store=wiring.store,
    )  # fmt: skip
    first = NotesReference.unpacked(click.metadata).first
    await wiring.gateway.update_view(who.team, click.view_id, moderation_page(read, first))
