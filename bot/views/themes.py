"""The forms that change a theme: store the change, then show the list beneath as it stands now."""

from bot.blocks.theme_forms import ALONE
from bot.blocks.theme_told import edit_told
from bot.blocks.themes_page import themes_page
from bot.incoming import Submission
from bot.references import ThemeFormReference
from bot.wiring import Wiring
from workshop.merge_themes import merge_themes
from workshop.move_contribution import move_contribution
from workshop.read_themes import read_themes
from workshop.rename_theme import rename_theme
from workshop.split_theme import split_theme
from workshop.theme_desk import ThemesChanged, ThemeSeen


async def send_theme_name(form: Submission, wiring: Wiring) -> None:
    """Give the theme its new name."""
    changed = await rename_theme(
        seen_in(form), form.text("label"), form.who.team,
        delivery=form.delivery, store=wiring.store, ids=wiring.ids,
    )  # fmt: skip
    await _show_list(form, wiring, changed)


async def send_moved_note(form: Submission, wiring: Wiring) -> None:
    """Move the note."""
    to = "" if form.choice("to") == ALONE else form.choice("to")
    changed = await move_contribution(
        seen_in(form), form.choice("note"), to, form.who.team,
        delivery=form.delivery, store=wiring.store, ids=wiring.ids,
    )  # fmt: skip
    await _show_list(form, wiring, changed)


async def send_split(form: Submission, wiring: Wiring) -> None:
    """Split the theme."""
    changed = await split_theme(
        seen_in(form), form.choices("leaving"), form.text("label"), form.who.team,
        delivery=form.delivery, store=wiring.store, ids=wiring.ids,
    )  # fmt: skip
    await _show_list(form, wiring, changed)


async def send_merge(form: Submission, wiring: Wiring) -> None:
    """Put the two themes together."""
    changed = await merge_themes(
        seen_in(form), form.choice("other"), form.text("label"), form.who.team,
        delivery=form.delivery, store=wiring.store, ids=wiring.ids,
    )  # fmt: skip
    await _show_list(form, wiring, changed)


def seen_in(form: Submission) -> ThemeSeen:
    """The theme a form is about, as the person saw it."""
    reference = ThemeFormReference.unpacked(form.metadata)
    return ThemeSeen(workshop_id=reference.workshop_id, mark=reference.mark, person=form.who.person)


async def _show_list(form: Submission, wiring: Wiring, changed: ThemesChanged) -> None:
    reference = ThemeFormReference.unpacked(form.metadata)
    await form.ack()
    if changed.again:
        return
    read = await read_themes(form.who.team, reference.workshop_id, form.who.person, store=wiring.store)
    page = themes_page(read, reference.first, edit_told(changed.edit))
    await wiring.gateway.update_view(form.who.team, form.beneath, page)
