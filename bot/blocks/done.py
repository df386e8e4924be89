"""Thanks for being done with a step."""

from bot.blocks.elements import modal
from bot.blocks.step_faces import face_of
from bot.blocks.text import section
from bot.gateway import Block, View
from bot.texts import say
from workshop.workshop import Workshop


def done_blocks(workshop: Workshop) -> list[Block]:
    """The thanks as a message only the person sees."""
    return [section(face_of(workshop).thanks(workshop))]


def done_page(workshop: Workshop) -> View:
    """The thanks as the last page of the form."""
    return modal("done", say("done-title"), done_blocks(workshop), metadata="{}")
