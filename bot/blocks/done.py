"""Thanks for being done with a step."""

from bot.blocks.elements import modal
from bot.blocks.text import escaped, section
from bot.gateway import Block, View
from workshop.agenda import StepKind
from workshop.workshop import Workshop


def done_blocks(workshop: Workshop) -> list[Block]:
    """The thanks as a message only the person sees."""
    if workshop.current.kind is StepKind.FRAME:
        return [section("👍 Thank you. If something is off after all, press *I object* on the card.")]
    return [
        section(
            f"👍 You are done with “{escaped(workshop.current.title)}”. "
            "Changed your mind? *Add your view* stays open until the step closes."
        )
    ]


def done_page(workshop: Workshop) -> View:
    """The thanks as the last page of the form."""
    return modal("done", "Thank you", done_blocks(workshop), metadata="{}")
