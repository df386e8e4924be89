"""What is missing from the open step: shown to whoever leads, and asked of the group if they wish."""

from collections.abc import Sequence

from bot.blocks.elements import button
from bot.blocks.gaps import thin_text
from bot.blocks.text import escaped, section
from bot.gateway import Block
from bot.references import StepReference
from bot.texts import say
from journey.gaps import ThinCell
from workshop.workshop import Workshop


def missing_blocks(workshop: Workshop, thin: Sequence[ThinCell], *, waits: bool = False) -> list[Block]:
    """For the facilitator alone: the thin cells, and the button that asks the group about them.

    It `waits` as long as nobody has answered.
    """
    title = escaped(workshop.current.title)
    if not thin:
        return [section(say("missing-nobody-yet" if waits else "missing-nothing", title=title))]
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return [
        section(say("missing-listed", title=title, questions=thin_text(workshop, thin))),
        {
            "type": "actions",
            "elements": [button(say("missing-ask-group-button"), "ask_group", reference, style="primary")],
        },
    ]


def asked_text(workshop: Workshop) -> str:
    """The question to the group in one sentence."""
    return say("missing-asked", title=escaped(workshop.current.title))


def asked_blocks(workshop: Workshop, thin: Sequence[ThinCell]) -> list[Block]:
    """The question to the group, in the thread."""
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return [
        section(f"*{asked_text(workshop)}*\n{thin_text(workshop, thin)}"),
        {
            "type": "actions",
            "elements": [button(say("missing-add-your-view-button"), "add_view", reference, style="primary")],
        },
    ]
