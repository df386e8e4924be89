"""The short forms that change one theme, and the page with all of its notes."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.elements import asked, button, grouped_select, modal, option, select, text_input
from bot.blocks.text import context, quoted, section
from bot.blocks.themes_page import note_words
from bot.gateway import Block, View
from bot.references import ThemeFormReference, ThemeNotesReference
from bot.texts import say
from journey.contributions import Contribution
from workshop.read_themes import ListedTheme, ThemesRead
from workshop.theme_edits import LONGEST_LABEL

ALONE: Final = "alone"
"""The value of the option that lets a note stand alone."""

NOTES_ON_A_PAGE: Final = 40

_MOST_OPTIONS: Final = 100
_OPTION: Final = 75
_WORDS: Final = 2500


def rename_form(read: ThemesRead, listed: ListedTheme, first: int) -> View:
    """The form for another name."""
    name = text_input(initial=_short(listed.theme.label), longest=LONGEST_LABEL)
    fields = [asked("label", say("theme-forms-name"), name)]
    return modal(
        "rename_theme",
        say("theme-forms-rename-title"),
        fields,
        metadata=_reference(read, listed, first),
        submit=say("theme-forms-rename-button"),
    )


def move_form(read: ThemesRead, listed: ListedTheme, first: int) -> View:
    """The form for a note and where it belongs: a theme beside, or alone."""
    notes = _notes(listed.theme.contributions)
    only = {"initial_option": notes[0]} if len(notes) == 1 else {}
    places = (
        [(say("theme-forms-on-its-own"), [option(say("theme-forms-stands-alone"), ALONE)])]
        if len(listed.theme.contributions) > 1
        else []
    )
    beside = _themes(read, listed)
    places += [(say("theme-forms-beside"), beside)] if beside else []
    fields = [
        asked(
            "note",
            say("theme-forms-which-note"),
            select("note", say("theme-forms-choose-note"), notes, **only),
            hint=_left_out(listed),
        ),
        asked(
            "to",
            say("theme-forms-where"),
            grouped_select("to", say("theme-forms-choose-place"), places),
        ),
    ]
    return modal(
        "move_note",
        say("theme-forms-move-title"),
        fields,
        metadata=_reference(read, listed, first),
        submit=say("theme-forms-move-button"),
    )


def split_form(read: ThemesRead, listed: ListedTheme, first: int) -> View:
    """The form for the notes that leave, and what they are called."""
    leaving: Block = {
        "type": "multi_static_select",
        "action_id": "leaving",
        "placeholder": {"type": "plain_text", "text": say("theme-forms-choose-notes")},
        "options": _notes(listed.theme.contributions),
    }
    unnamed = say("theme-forms-split-hint")
    fields = [
        asked("leaving", say("theme-forms-leaving"), leaving, hint=_left_out(listed)),
        asked(
            "label",
            say("theme-forms-split-name"),
            text_input(longest=LONGEST_LABEL),
            hint=unnamed,
            optional=True,
        ),
    ]
    return modal(
        "split_theme",
        say("theme-forms-split-title"),
        fields,
        metadata=_reference(read, listed, first),
        submit=say("theme-forms-split-button"),
    )


def merge_form(read: ThemesRead, listed: ListedTheme, first: int) -> View:
    """The form for the theme to put it together with, and the name of the whole."""
    menu = select("other", say("theme-forms-choose-theme"), _themes(read, listed))
    kept = say("theme-forms-merge-hint", name=_short(listed.theme.label))
    fields = [
        asked("other", say("theme-forms-with"), menu),
        asked(
            "label",
            say("theme-forms-merge-name"),
            text_input(longest=LONGEST_LABEL),
            hint=kept,
            optional=True,
        ),
    ]
    return modal(
        "merge_themes",
        say("theme-forms-merge-title"),
        fields,
        metadata=_reference(read, listed, first),
        submit=say("theme-forms-merge-button"),
    )


def theme_notes_page(read: ThemesRead, listed: ListedTheme, first: int = 0) -> View:
    """Every note of a theme, at full length, from `first` on."""
    notes = listed.theme.contributions
    start = first if 0 <= first < len(notes) else 0
    shown = notes[start : start + NOTES_ON_A_PAGE]
    blocks = [section(f"*{quoted(listed.theme.label)}*\n{say('count-notes', count=len(notes))}")]
    blocks += [section(f"• {note_words(one.text, one.author, _WORDS)}") for one in shown]
    if len(shown) < len(notes):
        following = start + len(shown) if start + len(shown) < len(notes) else 0
        more = ThemeNotesReference(workshop_id=read.workshop.id, mark=listed.mark, first=following).packed()
        label = say("theme-forms-more-notes") if following else say("theme-forms-back-to-first")
        blocks += [
            context(say("theme-forms-page", start=start + 1, end=start + len(shown), total=len(notes))),
            {"type": "actions", "elements": [button(label, "more_theme_notes", more)]},
        ]
    return modal("theme_notes", say("theme-forms-notes-title"), blocks, metadata=_reference(read, listed, 0))


def _reference(read: ThemesRead, listed: ListedTheme, first: int) -> str:
    return ThemeFormReference(workshop_id=read.workshop.id, mark=listed.mark, first=first).packed()


def _notes(notes: Sequence[Contribution]) -> list[Block]:
    return [option(one.text, one.id, one.text[_OPTION - 1 :].strip()) for one in notes[:_MOST_OPTIONS]]


def _themes(read: ThemesRead, listed: ListedTheme) -> list[Block]:
    beside = [one for one in read.beside(listed) if one.mark][: _MOST_OPTIONS - 1]
    return [
        option(one.theme.label, one.mark, say("count-notes", count=len(one.theme.contributions)))
        for one in beside
    ]


def _left_out(listed: ListedTheme) -> str:
    count = len(listed.theme.contributions)
    return say("theme-forms-listed", listed=_MOST_OPTIONS, count=count) if count > _MOST_OPTIONS else ""


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1].rstrip()}…"
