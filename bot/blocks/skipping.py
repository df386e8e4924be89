"""The question before a step is left out: what will happen, and the button that does it."""

from bot.blocks.elements import button
from bot.blocks.text import escaped, section
from bot.gateway import Block
from bot.references import StepReference
from bot.texts import say
from workshop.workshop import Workshop


def skipping_blocks(workshop: Workshop, following: int) -> list[Block]:
    """What leaving the open step out means; `following` is the step that comes instead."""
    title, next_title = escaped(workshop.current.title), escaped(workshop.agenda[following].title)
    sentence = say("skipping-asked", title=title, next_title=next_title)
    reference = StepReference(workshop_id=workshop.id, step=workshop.step).packed()
    return [
        section(sentence),
        {
            "type": "actions",
            "elements": [button(say("skipping-button"), "skip_step", reference, style="primary")],
        },
    ]
