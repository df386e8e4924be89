"""The result of a vote, shown in the thread once it is over: places, dots and ties."""

from itertools import groupby
from typing import Final

from bot.blocks.text import context, escaped, header, quoted, section
from bot.gateway import Block
from bot.texts import say
from journey.lanes import ACTION, LANES
from journey.map import JourneyMap, MapTheme
from workshop.agenda import Step

_MOST_CHARACTERS: Final = 8000
_THEME: Final = 200
_SHOWN_IN_A_TIE: Final = 10
_SHOWN_MOMENTS: Final = 6
_MOMENT: Final = 120

_Line = tuple[MapTheme, str]


def ranking_text(step: Step, journey_map: JourneyMap) -> str:
    """The result in one sentence."""
    dots = sum(theme.votes for theme, _ in _voted(step, journey_map))
    title = escaped(step.title)
    if not dots:
        return say("ranking-nothing", title=title)
    return say("ranking-over", title=title, count=dots)


def ranking_blocks(step: Step, journey_map: JourneyMap) -> list[Block]:
    """A section per number of dots, the most first; equal numbers share a place and are called a tie."""
    blocks = [header(step.title), context(ranking_text(step, journey_map))]
    room = _MOST_CHARACTERS
    place, left = 1, 0
    for votes, tied in groupby(_voted(step, journey_map), key=lambda line: line[0].votes):
        lines = [words for _, words in tied]
        text = _place_text(place, votes, lines)
        if len(text) <= room and not left:
            blocks.append(section(text))
            room -= len(text)
            left += max(0, len(lines) - _SHOWN_IN_A_TIE)
        else:
            left += len(lines)
        place += len(lines)
    if left:
        blocks.append(context(say("ranking-more-places", count=left)))
    moments = _moments_text(journey_map)
    return [*blocks, section(moments)] if moments else blocks


def _moments_text(journey_map: JourneyMap) -> str:
    """The actions people marked, the most marked first; a star stands at those that are marked on the map."""
    marked = [one for one in journey_map.themes(ACTION) if one[1].moment_marks]
    ranked = sorted(marked, key=lambda one: -one[1].moment_marks)
    lines = [
        f"• {'★ ' if theme.moment_of_truth else ''}{quoted(theme.label, _MOMENT)} _({quoted(stage.name)})_, "
        f"{say('count-marks', count=theme.moment_marks)}"
        for stage, theme in ranked[:_SHOWN_MOMENTS]
    ]
    if not lines:
        return ""
    if len(ranked) > _SHOWN_MOMENTS:
        lines.append(say("ranking-more-moments", count=len(ranked) - _SHOWN_MOMENTS))
    starred = any(theme.moment_of_truth for _, theme in ranked)
    told = say("ranking-starred") if starred else say("ranking-tied")
    return "\n".join([say("ranking-moments-of-truth"), *lines, told])


def _voted(step: Step, journey_map: JourneyMap) -> list[_Line]:
    found = [
        (theme, f"• {LANES[lane].emoji} {quoted(theme.label, _THEME)} _({quoted(stage.name)})_")
        for lane in step.lanes
        for stage, theme in journey_map.themes(lane)
        if theme.votes
    ]
    return sorted(found, key=lambda line: -line[0].votes)


def _place_text(place: int, votes: int, lines: list[str]) -> str:
    if len(lines) > 1:
        told = say("ranking-place-shared", place=place, count=votes, tied=len(lines))
    else:
        told = say("ranking-place", place=place, count=votes)
    return "\n".join([told, *lines[:_SHOWN_IN_A_TIE]])
