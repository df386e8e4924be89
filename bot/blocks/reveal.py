"""What a step collected, shown in the thread once the step is over."""

from typing import Final

from bot.blocks.gaps import discussion_blocks
from bot.blocks.grouped_by import grouped_by_blocks
from bot.blocks.text import context, cut, escaped, header, hidden_told, quoted, section, signed
from bot.gateway import Block
from bot.texts import say
from bot.texts.lanes import spoken_lane
from journey.emotions import EmotionSummary
from journey.lanes import EMOTION
from journey.map import JourneyMap, MapStage, MapTheme
from workshop.agenda import Step

_MOST_THEMES: Final = 6
_MOST_CHARACTERS: Final = 8000
_NAME: Final = 40
_NAMES: Final = 120


def reveal_text(step: Step, journey_map: JourneyMap) -> str:
    """The reveal in one sentence."""
    total = sum(_size(stage, step) for stage in journey_map.stages)
    if not total:
        return say("reveal-nothing", title=escaped(step.title))
    return say("reveal-over", title=escaped(step.title), count=total)


def reveal_blocks(step: Step, journey_map: JourneyMap) -> list[Block]:
    """The themes of a step's cells, a lane per section; the rest is counted."""
    blocks = [header(step.title), context(reveal_text(step, journey_map))]
    room = _MOST_CHARACTERS
    left = 0
    for stage in (one for one in journey_map.stages if one.key in step.stages):
        for lane in (one for one in step.lanes if stage.themes(one)):
            text = _cell_text(stage, lane, step)
            if len(text) <= room:
                blocks.append(section(text))
                room -= len(text)
            else:
                left += _notes(stage.themes(lane))
        if stage.emotion and EMOTION in step.lanes:
            blocks.append(section(_emotion_text(stage.emotion)))
    if left:
        blocks.append(context(say("reveal-more", count=left)))
    hidden = sum(one.count for one in journey_map.hidden if (one.stage, one.lane) in set(step.cells))
    if hidden:
        blocks.append(context(f"{hidden_told(hidden)}."))
    shown = (one for stage in journey_map.stages for lane in step.lanes for one in _themes(stage, lane, step))
    blocks += grouped_by_blocks(shown)
    if any(_size(stage, step) for stage in journey_map.stages):
        blocks += discussion_blocks(step, journey_map)
    return blocks


def _themes(stage: MapStage, lane: str, step: Step) -> tuple[MapTheme, ...]:
    return stage.themes(lane) if stage.key in step.stages else ()


def _size(stage: MapStage, step: Step) -> int:
    if stage.key not in step.stages:
        return 0
    told = sum(_notes(stage.themes(lane)) for lane in step.lanes)
    return told + (len(stage.ratings) if EMOTION in step.lanes else 0)


def _cell_text(stage: MapStage, lane_key: str, step: Step) -> str:
    lane = spoken_lane(lane_key)
    where = [say("reveal-at-stage", stage=escaped(stage.name))] if len(step.stages) > 1 else []
    title = " ".join([lane.title, *where])
    themes = stage.themes(lane_key)
    lines = [f"{lane.emoji} *{title}*", *(_theme_line(one) for one in themes[:_MOST_THEMES])]
    rest = _notes(themes[_MOST_THEMES:])
    if rest:
        lines.append(say("reveal-more-of-a-cell", count=rest))
    return "\n".join(lines)


def _notes(themes: tuple[MapTheme, ...]) -> int:
    return sum(len(one.contributions) for one in themes)


def _theme_line(theme: MapTheme) -> str:
    authors = dict.fromkeys(quoted(one.author, _NAME) for one in theme.contributions if one.author)
    names = cut(", ".join(authors), _NAMES)
    if len(theme.contributions) == 1:
        return f"• {quoted(theme.contributions[0].text)}{f' _({names})_' if names else ''}"
    size = say("count-notes", count=len(theme.contributions))
    return f"• {quoted(theme.label)} _({size}{f': {names}' if names else ''})_"


def _emotion_text(emotion: EmotionSummary) -> str:
    lane = spoken_lane(EMOTION)
    key = "reveal-feeling-split" if emotion.split else "reveal-feeling"
    told = say(key, mean=signed(emotion.mean), count=emotion.n)
    return f"{lane.emoji} *{lane.title}*\n{told}"
