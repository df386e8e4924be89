"""The map in words: a section per stage, with its feeling, its worst pain and its best opportunity."""

from typing import Final

from bot.blocks.text import counted, cut, escaped, quoted, section, signed
from bot.gateway import Block
from journey.lanes import OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme

_STAGE: Final = 600
_THEME: Final = 200


def stage_lines(journey_map: JourneyMap) -> list[Block]:
    """One section per stage, in order; the text twin of the digest picture."""
    return [section(_stage_text(place, one)) for place, one in enumerate(journey_map.stages, start=1)]


def theme_words(theme: MapTheme) -> str:
    """A theme in somebody's own words where there are any, else its label."""
    return theme.description or theme.label


def _stage_text(place: int, stage: MapStage) -> str:
    lines = [f"*{place}. {escaped(stage.name)}*  {_feeling(stage)}"]
    for words, lane in (("Hurts", PAIN_POINT), ("Could be better", OPPORTUNITY)):
        themes = stage.themes(lane)
        if themes:
            rest = f" _(+{len(themes) - 1} more)_" if len(themes) > 1 else ""
            lines.append(f"{words}: {quoted(theme_words(themes[0]), _THEME)}{rest}")
    return cut("\n".join(lines), _STAGE)


def _feeling(stage: MapStage) -> str:
    if stage.emotion is None:
        return "no ratings"
    split = ", opinions split" if stage.emotion.split else ""
    return f"{signed(stage.emotion.mean)} ({counted(stage.emotion.n, 'rating')}{split})"
