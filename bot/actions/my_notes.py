"""The buttons that list a person's own notes, edit one and delete one."""

from bot.blocks.own_notes import note_form, own_notes_page
from bot.incoming import Click
from bot.references import NoteReference, NotesReference
from bot.showing import show_page
from bot.wiring import Wiring
from workshop.delete_note import delete_note
from workshop.read_own_notes import note_in, read_own_notes


async def show_my_notes(click: Click, wiring: Wiring) -> None:
    """Show the list, in the form the button is in or in a new one."""
    reference = NotesReference.unpacked(click.value)
    own = await read_own_notes(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    page = own_notes_page(own, reference.first)
    await show_page(click, page, wiring)


async def press_edit_note(click: Click, wiring: Wiring) -> None:
    """Turn the list into the form for one note."""
    reference = NoteReference.unpacked(click.value)
    own = await read_own_notes(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    form = note_form(own.workshop, note_in(own, reference.step, reference.note_id))
    await wiring.gateway.update_view(click.who.team, click.view_id, form)


async def press_delete_note(click: Click, wiring: Wiring) -> None:
    """Delete a note, which Slack has asked about before, and show the list without it."""
    reference = NoteReference.unpacked(click.value)
    own = await delete_note(
        click.who.team,
        reference.workshop_id,
        reference.step,
        reference.note_id,
        person=click.who.person,
        store=wiring.store,
    )
    await wiring.gateway.update_view(click.who.team, click.view_id, own_notes_page(own))
