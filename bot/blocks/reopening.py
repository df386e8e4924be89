"""The question before an earlier step opens again: what will happen, and the button that does it."""

from bot.blocks.elements import button
from bot.blocks.text import escaped, section
from bot.gateway import Block
from bot.references import ReopeningReference
from bot.texts import say
from workshop.workshop import Workshop


def reopening_blocks(workshop: Workshop, step: int) -> list[Block]:
    """What opening that earlier step again means."""
    title = escaped(workshop.agenda[step].title)
    waiting = escaped(workshop.agenda[workshop.reached].title)
    sentence = say("reopening-asked", title=title, waiting=waiting)
    reference = ReopeningReference(workshop_id=workshop.id, step=step, seen=workshop.step).packed()
    return [
        section(sentence),
        {
            "type": "actions",
            "elements": [button(say("reopening-button"), "reopen_step", reference, style="primary")],
        },
    ]
