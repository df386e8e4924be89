"""Thanks for being done with a step."""

from bot.blocks.elements import modal
from bot.blocks.text import escaped, section
from bot.gateway import Block, View
from bot.texts import say
from workshop.agenda import StepKind
from workshop.workshop import Workshop


def done_blocks(workshop: Workshop) -> list[Block]:
    """The thanks as a message only the person sees."""
    if workshop.current.kind is StepKind.FRAME:
        return [section(say("done-frame"))]
    return [section(say("done-step", title=escaped(workshop.current.title)))]


def done_page(workshop: Workshop) -> View:
    """The thanks as the last page of the form."""
    return modal("done", say("done-title"), done_blocks(workshop), metadata="{}")
