"""The workshops of a channel, numbered, so that an export can name one."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.text import context, day, escaped, section
from bot.gateway import Block
from bot.texts import say
from workshop.workshop import Workshop, WorkshopState

_MOST: Final = 20
_STATES: Final = {
    WorkshopState.DRAFT: "workshop-list-draft",
    WorkshopState.RUNNING: "workshop-list-running",
    WorkshopState.CLOSED: "workshop-list-closed",
    WorkshopState.CANCELLED: "workshop-list-cancelled",
}


def workshop_list_blocks(workshops: Sequence[Workshop], command: str) -> list[Block]:
    """One line per workshop, the newest first; older ones beyond twenty are counted."""
    lines = [
        f"{number}. *{escaped(one.title)}*, {day(one.created)}, {say(_STATES[one.state])}"
        for number, one in enumerate(workshops[:_MOST], start=1)
    ]
    rest = len(workshops) - _MOST
    if rest > 0:
        lines.append(say("workshop-list-older", count=rest))
    return [
        section("\n".join(lines)),
        context(say("workshop-list-hint", command=command)),
    ]
