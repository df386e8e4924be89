"""The workshops of a channel, numbered, so that an export can name one."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.text import context, counted, escaped, section
from bot.gateway import Block
from workshop.workshop import Workshop, WorkshopState

_MOST: Final = 20
_WORDS: Final = {
    WorkshopState.DRAFT: "not started yet",
    WorkshopState.RUNNING: "running",
    WorkshopState.CLOSED: "closed",
    WorkshopState.CANCELLED: "cancelled",
}


def workshop_list_blocks(workshops: Sequence[Workshop], command: str) -> list[Block]:
    """One line per workshop, the newest first; older ones beyond twenty are counted."""
    lines = [
        f"{number}. *{escaped(one.title)}*, {one.created.day} {one.created:%B %Y}, {_WORDS[one.state]}"
        for number, one in enumerate(workshops[:_MOST], start=1)
    ]
    rest = len(workshops) - _MOST
    if rest > 0:
        lines.append(f"… and {counted(rest, 'older one')}")
    return [
        section("\n".join(lines)),
        context(
            f"`{command} export pdf 1` exports the map of number 1, `{command} show 1` shows it in words."
        ),
    ]
