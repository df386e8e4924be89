"""The list of themes: opening it, turning its pages, and what its menus and buttons do."""

from collections.abc import Callable
from typing import Final

from bot.blocks.theme_forms import merge_form, move_form, rename_form, split_form, theme_notes_page
from bot.blocks.theme_told import edit_told, undone_told
from bot.blocks.themes_page import themes_page
from bot.errors import sentence_of
from bot.gateway import View
from bot.incoming import Click
from bot.references import CellReference, ThemeNotesReference, ThemeReference, ThemesReference, UndoReference
from bot.showing import show_page
from bot.texts import say
from bot.wiring import Wiring
from workshop.confirm_themes import Confirmation, confirm_themes
from workshop.errors.themes import ThemeChangedMeanwhileError
from workshop.group_again import Regrouping, ask_to_group_again
from workshop.read_themes import ListedTheme, ThemesRead, read_themes
from workshop.undo_theme_change import undo_theme_change

_FORMS: Final[dict[str, Callable[[ThemesRead, ListedTheme, int], View]]] = {
    "rename": rename_form,
    "move": move_form,
    "split": split_form,
    "merge": merge_form,
}


async def show_themes(click: Click, wiring: Wiring) -> None:
    """Show the list, in the page the button is on or in a new one."""
    reference = ThemesReference.unpacked(click.value)
    read = await read_themes(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    page = themes_page(read, reference.first)
    await show_page(click, page, wiring)


async def act_on_theme(click: Click, wiring: Wiring) -> None:
    """Open the form for what was chosen, or confirm the theme; one that changed meanwhile is shown anew."""
    reference = ThemeReference.unpacked(click.value)
    read = await read_themes(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    listed = read.find(reference.mark)
    if listed is None:
        said = f"⚠️ {sentence_of(ThemeChangedMeanwhileError(), wiring)}"
        await _show_again(click, wiring, reference.workshop_id, said)
    elif reference.act == "confirm":
        await _confirm(
            click,
            wiring,
            Confirmation(workshop_id=reference.workshop_id, person=click.who.person, mark=reference.mark),
        )
    else:
        form = _FORMS[reference.act](read, listed, _first(click))
        await wiring.gateway.push_view(click.who.team, click.trigger, form)


async def confirm_cell(click: Click, wiring: Wiring) -> None:
    """Confirm the themes of a stage and lane."""
    reference = CellReference.unpacked(click.value)
    cell = (reference.stage, reference.lane)
    wanted = Confirmation(workshop_id=reference.workshop_id, person=click.who.person, cell=cell)
    await _confirm(click, wiring, wanted)


async def group_cell_again(click: Click, wiring: Wiring) -> None:
    """Have the notes of a stage and lane grouped again; the facilitator has been asked before."""
    reference = CellReference.unpacked(click.value)
    wanted = Regrouping(
        workshop_id=reference.workshop_id, person=click.who.person, cell=(reference.stage, reference.lane)
    )
    await ask_to_group_again(wanted, click.who.team, delivery=click.delivery, store=wiring.store)
    await _show_again(click, wiring, reference.workshop_id, say("themes-page-again-now"))


async def confirm_all_themes(click: Click, wiring: Wiring) -> None:
    """Confirm all themes; the facilitator has been asked before."""
    reference = ThemesReference.unpacked(click.value)
    wanted = Confirmation(workshop_id=reference.workshop_id, person=click.who.person)
    await _confirm(click, wiring, wanted)


async def undo_themes(click: Click, wiring: Wiring) -> None:
    """Take back the last change, if it still is the last one."""
    reference = UndoReference.unpacked(click.value)
    who = click.who
    undone = await undo_theme_change(
        who.team,
        reference.workshop_id,
        reference.edit_id,
        who.person,
        delivery=click.delivery,
        store=wiring.store,
    )
    if not undone.again:
        await _show_again(click, wiring, reference.workshop_id, undone_told(undone.edit))


async def show_theme_notes(click: Click, wiring: Wiring) -> None:
    """Show all notes of a theme on a page over the list."""
    page = await _notes_page(click, wiring)
    await wiring.gateway.push_view(click.who.team, click.trigger, page)


async def turn_theme_notes(click: Click, wiring: Wiring) -> None:
    """Show the following notes of a theme."""
    page = await _notes_page(click, wiring)
    await wiring.gateway.update_view(click.who.team, click.view_id, page)


async def _notes_page(click: Click, wiring: Wiring) -> View:
    reference = ThemeNotesReference.unpacked(click.value)
    read = await read_themes(click.who.team, reference.workshop_id, click.who.person, store=wiring.store)
    listed = read.find(reference.mark)
    if listed is None:
        raise ThemeChangedMeanwhileError
    return theme_notes_page(read, listed, reference.first)


async def _confirm(click: Click, wiring: Wiring, wanted: Confirmation) -> None:
    done = await confirm_themes(
        wanted, click.who.team, delivery=click.delivery, store=wiring.store, ids=wiring.ids
    )
    if not done.again:
        await _show_again(click, wiring, wanted.workshop_id, edit_told(done.edit))


async def _show_again(click: Click, wiring: Wiring, workshop_id: str, said: str) -> None:
    read = await read_themes(click.who.team, workshop_id, click.who.person, store=wiring.store)
    await wiring.gateway.update_view(click.who.team, click.view_id, themes_page(read, _first(click), said))


def _first(click: Click) -> int:
    return ThemesReference.unpacked(click.metadata).first
