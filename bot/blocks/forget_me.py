"""The form with which a person asks to be forgotten, and what it becomes."""

from typing import Final

from bot.blocks.elements import asked, modal, option, radio_buttons
from bot.blocks.text import counted, section
from bot.gateway import View
from workshop.forget_person import Forgotten

NOTES: Final = "notes"
NAME: Final = "name"

_CAN: Final = (
    "*What I can delete, in all workshops of this workspace:*\n"
    "•  your notes and dots in workshops that are still running, also anonymous ones\n"
    "•  your notes with your name on them, in workshops that are over\n"
    "•  that you took part, were invited or reminded\n"
    "•  your name as the owner of opportunities\n"
    "•  your name as facilitator: a co-facilitator leads on, or whoever takes over"
)
_CANNOT: Final = (
    "*What I cannot:*\n"
    "•  anonymous notes of workshops that are over, and objections to the person: nobody can find out "
    "which are yours, me included\n"
    "•  messages and files that are already in Slack: people with the right to can delete them there\n"
    "•  backups that whoever runs me has made: please ask them"
)


def forget_me_form() -> View:
    """What will be deleted and what cannot, and the choice what becomes of notes that bear a name."""
    choices = [
        option("Delete my notes as well", NOTES, "Themes made of nothing else go with them"),
        option("Keep my notes, take my name off them", NAME, "The words stay on the maps, without you"),
    ]
    return modal(
        "forget_me",
        "Forget me",
        [
            section(_CAN),
            section(_CANNOT),
            asked("notes", "What about your notes?", radio_buttons("notes", choices, NOTES)),
            section("This cannot be undone. You can take part in workshops again whenever you like."),
        ],
        metadata="",
        submit="Forget me",
    )


def forgotten_page(forgotten: Forgotten) -> View:
    """What was done."""
    return modal("forgotten", "Forgotten", [section(forgotten_text(forgotten))], metadata="")


def forgotten_text(forgotten: Forgotten) -> str:
    """What was found and forgotten, in a sentence or two."""
    if not forgotten.workshops:
        return "Done: there is nothing left that I could find about you."
    said = f"Done, in {counted(forgotten.workshops, 'workshop')}: nothing there leads to you any more."
    if forgotten.notes:
        said += f" {counted(forgotten.notes, 'note').capitalize()} deleted."
    if forgotten.names:
        said += f" Your name was taken off {counted(forgotten.names, 'note')}."
    return said
