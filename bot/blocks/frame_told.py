"""What people object to persona and situation, once the frame's step is over."""

from typing import Final

from bot.blocks.text import cut, quoted, section
from bot.gateway import Block
from bot.texts import say
from workshop.workshop import Workshop

_SHOWN: Final = 8
_MOST: Final = 2900


def frame_told_blocks(workshop: Workshop) -> list[Block]:
    """The objections, in an order that tells nothing."""
    lines = [f"•  {quoted(one.text)}" for one in workshop.objections[:_SHOWN]]
    left = len(workshop.objections) - _SHOWN
    more = [say("frame-told-more", count=left)] if left > 0 else []
    title = say("frame-told-title", count=len(workshop.objections))
    return [section(cut("\n".join((title, *lines, *more)), _MOST))]


def frame_told_text(workshop: Workshop) -> str:
    """The same in a sentence, for notifications and screen readers."""
    return say("frame-told-text", count=len(workshop.objections), title=quoted(workshop.title))
