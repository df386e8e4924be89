"""What people object to persona and situation, once the frame's step is over."""

from typing import Final

from bot.blocks.text import counted, cut, quoted, section
from bot.gateway import Block
from workshop.workshop import Workshop

_SHOWN: Final = 8
_MOST: Final = 2900


def frame_told_blocks(workshop: Workshop) -> list[Block]:
    """The objections, in an order that tells nothing."""
    lines = [f"•  {quoted(one)}" for one in workshop.objections[:_SHOWN]]
    left = len(workshop.objections) - _SHOWN
    more = [f"… and {left} more."] if left > 0 else []
    count = counted(len(workshop.objections), "objection").capitalize()
    return [section(cut("\n".join((f"*Frame: {count}*", *lines, *more)), _MOST))]


def frame_told_text(workshop: Workshop) -> str:
    """The same in a sentence, for notifications and screen readers."""
    count = counted(len(workshop.objections), "objection").capitalize()
    return f"{count} to persona and situation of “{quoted(workshop.title)}”."
