"""What an open step asks about, on the card under its question: the person, or the lanes to fill."""

from typing import Final

from bot.blocks.text import cut, escaped, section
from bot.gateway import Block
from bot.texts import say
from bot.texts.lanes import spoken_lane
from workshop.workshop import Workshop

_EXPECTATIONS: Final = 250


def frame_asked(workshop: Workshop) -> list[Block]:
    """Whom the workshop follows, in which situation, and what they expect."""
    persona = f"*{escaped(workshop.persona.name)}*"
    if workshop.persona.role:
        persona += f", {escaped(workshop.persona.role)}"
    lines = [say("asked-follow", persona=persona), f"_{escaped(workshop.scenario.title)}_"]
    if workshop.scenario.expectations:
        expected = escaped(cut("; ".join(workshop.scenario.expectations), _EXPECTATIONS))
        lines.append(say("asked-expects", expectations=expected))
    return [section("\n".join(lines))]


def lanes_asked(workshop: Workshop) -> list[Block]:
    """The lanes of the open step, each with its question."""
    lanes = (spoken_lane(key) for key in workshop.current.lanes)
    return [section("\n".join(f"{lane.emoji} *{lane.title}*: {lane.question}" for lane in lanes))]


def nothing_asked(_workshop: Workshop) -> list[Block]:
    """The question says it all."""
    return []
