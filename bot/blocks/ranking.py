"""The result of a vote, shown in the thread once it is over: places, dots and ties."""

from itertools import groupby
from typing import Final

from bot.blocks.text import context, counted, escaped, header, quoted, section
from bot.gateway import Block
from journey.lanes import LANES
from journey.map import JourneyMap, MapTheme
from workshop.agenda import Step

_MOST_CHARACTERS: Final = 9000
_THEME: Final = 200
_SHOWN_IN_A_TIE: Final = 10

_Line = tuple[MapTheme, str]


def ranking_text(step: Step, journey_map: JourneyMap) -> str:
    """The result in one sentence."""
    dots = sum(theme.votes for theme, _ in _voted(step, journey_map))
    title = escaped(step.title)
    if not dots:
        return f"“{title}” is over: nobody gave a dot."
    return f"“{title}” is over: {counted(dots, 'dot')} given, here is where they lie."


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
        more = counted(left, "more theme", "more themes")
        blocks.append(context(f"… and {more} with dots, all of them on the map."))
    return blocks


def _voted(step: Step, journey_map: JourneyMap) -> list[_Line]:
    found = [
        (theme, f"• {LANES[lane].emoji} {quoted(theme.label, _THEME)} _({quoted(stage.name)})_")
        for lane in step.lanes
        for stage, theme in journey_map.themes(lane)
        if theme.votes
    ]
    return sorted(found, key=lambda line: -line[0].votes)


def _place_text(place: int, votes: int, lines: list[str]) -> str:
    tie = f", a tie of {len(lines)}" if len(lines) > 1 else ""
    return "\n".join([f"*{place}.* {counted(votes, 'dot')}{tie}", *lines[:_SHOWN_IN_A_TIE]])
