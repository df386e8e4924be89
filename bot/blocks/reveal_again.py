"""What came to a step that was open again, shown in the thread once it is over."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.gaps import discussion_blocks
from bot.blocks.text import context, cut, escaped, header, quoted, section
from bot.gateway import Block
from bot.texts import say
from bot.texts.lanes import spoken_lane
from journey.contributions import Contribution
from journey.lanes import EMOTION
from journey.map import JourneyMap
from workshop.agenda import Step

_MOST_NOTES: Final = 6
_MOST_CHARACTERS: Final = 8000
_NAME: Final = 40
_TITLE: Final = 120


def reveal_again_text(step: Step, count: int) -> str:
    """The reveal in one sentence."""
    return say("reveal-again-text", title=escaped(step.title), count=count)


def reveal_again_blocks(step: Step, journey_map: JourneyMap, notes: Sequence[str]) -> list[Block]:
    """The new notes word for word, a cell per section, and what the step leaves to talk about by now.

    What does not fit is counted, never hidden.
    """
    blocks = [
        header(say("reveal-again-title", title=cut(step.title, _TITLE))),
        context(reveal_again_text(step, len(notes))),
    ]
    names = {stage.key: stage.name for stage in journey_map.stages} if len(step.stages) > 1 else {}
    fresh = [one for one in journey_map.contributions() if one.id in set(notes)]
    room = _MOST_CHARACTERS
    left = 0
    for stage, lane in step.cells:
        found = [one for one in fresh if (one.stage, one.lane) == (stage, lane)]
        text = _cell_text(found, lane, names.get(stage, ""))
        if found and len(text) <= room:
            blocks.append(section(text))
            room -= len(text)
        else:
            left += len(found)
    if left:
        blocks.append(context(say("reveal-again-more", count=left)))
    return [*blocks, *discussion_blocks(step, journey_map, set(notes))] if fresh else blocks


def _cell_text(found: list[Contribution], lane_key: str, stage_name: str) -> str:
    lane = spoken_lane(lane_key)
    where = [say("reveal-again-at-stage", stage=escaped(stage_name))] if stage_name else []
    title = f"{lane.emoji} *{' '.join([lane.title, *where])}*"
    if lane_key == EMOTION:
        return f"{title}\n{say('reveal-again-ratings', count=len(found))}"
    lines = [title, *(_line(one) for one in found[:_MOST_NOTES])]
    rest = found[_MOST_NOTES:]
    if rest:
        lines.append(say("reveal-again-more-of-a-cell", count=len(rest)))
    return "\n".join(lines)


def _line(note: Contribution) -> str:
    name = quoted(note.author, _NAME) if note.author else ""
    return f"• {quoted(note.text)}{f' _({name})_' if name else ''}"
