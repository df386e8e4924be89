"""The question before an earlier step opens again: what will happen, and the button that does it."""

from bot.blocks.elements import button
from bot.blocks.text import escaped, section
from bot.gateway import Block
from bot.references import ReopeningReference
from workshop.workshop import Workshop


def reopening_blocks(workshop: Workshop, step: int) -> list[Block]:
    """What opening that earlier step again means."""
    title = escaped(workshop.agenda[step].title)
    waiting = escaped(workshop.agenda[workshop.reached].title)
    sentence = (
        f"*Open “{title}” again?*\n"
        f"“{waiting}” waits meanwhile and keeps what it has, its time as well. What comes in now is marked "
        f"as late and shown when you go on. *Next step* then leads back to “{waiting}”."
    )
    reference = ReopeningReference(workshop_id=workshop.id, step=step, seen=workshop.step).packed()
    return [
        section(sentence),
        {
            "type": "actions",
            "elements": [button("Open it again", "reopen_step", reference, style="primary")],
        },
    ]
