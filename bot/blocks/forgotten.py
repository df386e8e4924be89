"""What is said when things were deleted: a workshop, or notes at somebody's request."""

from bot.blocks.elements import button
from bot.blocks.export_menu import export_menu
from bot.blocks.text import escaped, section
from bot.gateway import Block
from bot.references import WorkshopReference
from bot.texts import say
from workshop.workshop import Workshop, WorkshopState


def out_of_date_text(workshop: Workshop) -> str:
    """That what was posted is out of date, in one sentence."""
    return escaped(say("forgotten-text", title=workshop.title))


def out_of_date_blocks(workshop: Workshop) -> list[Block]:
    """What happened, what to do, and the menu that does it."""
    said = say(
        "forgotten-told",
        title=escaped(workshop.title),
        channel=workshop.channel,
        stays=say("forgotten-stays"),
    )
    menu = [{"type": "actions", "elements": [export_menu(workshop.id)]}]
    return [section(said), *(menu if workshop.state is WorkshopState.CLOSED else [])]


def deleting_blocks(workshop: Workshop) -> list[Block]:
    """The question before a workshop is deleted."""
    said = say("forgotten-asked", title=escaped(workshop.title), stays=say("forgotten-stays"))
    reference = WorkshopReference(workshop_id=workshop.id).packed()
    yes = button(say("forgotten-delete-for-good-button"), "delete_workshop", reference, style="danger")
    return [section(said), {"type": "actions", "elements": [yes]}]


def deleted_text() -> str:
    """What stands where the card was."""
    return say("forgotten-gone")


def deleted_blocks() -> list[Block]:
    """The same as a block."""
    return [section(deleted_text())]
