"""The form with which a person asks to be forgotten, and what it becomes."""

from typing import Final

from bot.blocks.elements import asked, modal, option, radio_buttons
from bot.blocks.text import section
from bot.gateway import View
from bot.texts import say
from workshop.forget_person import Forgotten

NOTES: Final = "notes"
NAME: Final = "name"


def forget_me_form() -> View:
    """What will be deleted and what cannot, and the choice what becomes of notes that bear a name."""
    choices = [
        option(say("forget-me-delete"), NOTES, say("forget-me-delete-means")),
        option(say("forget-me-keep"), NAME, say("forget-me-keep-means")),
    ]
    return modal(
        "forget_me",
        say("forget-me-title"),
        [
            section(say("forget-me-can")),
            section(say("forget-me-cannot")),
            asked("notes", say("forget-me-notes"), radio_buttons("notes", choices, NOTES)),
            section(say("forget-me-for-good")),
        ],
        metadata="",
        submit=say("forget-me-title"),
    )


def forgotten_page(forgotten: Forgotten) -> View:
    """What was done."""
    return modal("forgotten", say("forget-me-forgotten"), [section(forgotten_text(forgotten))], metadata="")


def forgotten_text(forgotten: Forgotten) -> str:
    """What was found and forgotten, in a sentence or two."""
    if not forgotten.workshops:
        return say("forget-me-nothing-left")
    said = [say("forget-me-done", count=forgotten.workshops)]
    if forgotten.notes:
        said.append(say("forget-me-deleted", count=forgotten.notes))
    if forgotten.names:
        said.append(say("forget-me-unnamed", count=forgotten.names))
    return " ".join(said)
