"""What is said when things were deleted: a workshop, or notes at somebody's request."""

from typing import Final

from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.text import escaped, section
from bot.gateway import Block
from bot.references import WorkshopReference
from workshop.workshop import Workshop, WorkshopState

_STAYS: Final = "Messages and files that I have posted stay in Slack until somebody deletes them there."


def out_of_date_text(workshop: Workshop) -> str:
    """That what was posted is out of date, in one sentence."""
    return escaped(f"Notes of “{workshop.title}” were deleted: what I have posted of it is out of date.")


def out_of_date_blocks(workshop: Workshop) -> list[Block]:
    """What happened, what to do, and the menu that does it."""
    said = (
        f"*Notes of “{escaped(workshop.title)}” were deleted*, because somebody asked me to forget them. "
        f"What I have posted in <#{workshop.channel}> is out of date. {_STAYS} Please take it away there, "
        "and export the map anew if you need it."
    )
    menu = [{"type": "actions", "elements": [export_menu(workshop.id)]}]
    return [section(said), *(menu if workshop.state is WorkshopState.CLOSED else [])]


def deleting_blocks(workshop: Workshop) -> list[Block]:
    """The question before a workshop is deleted."""
    said = (
        f"*Delete “{escaped(workshop.title)}” for good?*\n"
        "Its notes, themes, votes, owners and who took part are destroyed, and its map cannot be exported "
        f"again. {_STAYS} This cannot be undone."
    )
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    yes = button("Delete for good", "delete_workshop", reference, style="danger")
    return [section(said), {"type": "actions", "elements": [yes]}]


def deleted_text() -> str:
    """What stands where the card was."""
    return "This workshop was deleted, with everything that was stored of it."


def deleted_blocks() -> list[Block]:
    """The same as a block."""
    return [section(deleted_text())]
