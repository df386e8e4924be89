"""The map in words: a section per stage, with its feeling, its worst pain and its best opportunity."""

from collections.abc import Sequence
from typing import Final

from bot.blocks.text import cut, escaped, quoted, section, signed
from bot.gateway import Block
from bot.texts import say
from journey.lanes import ACTION, OPPORTUNITY, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme

_STAGE: Final = 600
_THEME: Final = 200
_MOMENT: Final = 60
_MOMENTS: Final = 120


def stage_lines(journey_map: JourneyMap) -> list[Block]:
    """One section per stage, in order; the text twin of the digest picture."""
    return [section(_stage_text(place, one)) for place, one in enumerate(journey_map.stages, start=1)]


def theme_words(theme: MapTheme) -> str:
    """A theme in somebody's own words where there are any, else its label."""
    return theme.description or theme.label


def _stage_text(place: int, stage: MapStage) -> str:
    lines = [f"*{place}. {escaped(stage.name)}*  {_feeling(stage)}"]
    room = _THEME
    moments = [quoted(one.label, _MOMENT) for one in stage.themes(ACTION) if one.moment_of_truth]
    if moments:
        lines.append(cut(say("stage-lines-moment-of-truth", actions=" · ".join(moments)), _MOMENTS))
        room -= _MOMENTS // 2
    pains, opportunities = stage.themes(PAIN_POINT), stage.themes(OPPORTUNITY)
    if pains:
        told = say("stage-lines-hurts", theme=quoted(theme_words(pains[0]), room))
        lines.append(f"{told}{_more(pains)}")
    if opportunities:
        told = say("stage-lines-could-be-better", theme=quoted(theme_words(opportunities[0]), room))
        lines.append(f"{told}{_more(opportunities)}")
    return cut("\n".join(lines), _STAGE)


def _more(themes: Sequence[MapTheme]) -> str:
    return f" {say('stage-lines-more', count=len(themes) - 1)}" if len(themes) > 1 else ""


def _feeling(stage: MapStage) -> str:
    if stage.emotion is None:
        return say("stage-lines-no-ratings")
    key = "stage-lines-feeling-split" if stage.emotion.split else "stage-lines-feeling"
    return say(key, mean=signed(stage.emotion.mean), count=stage.emotion.n)
