"""Two maps side by side as a table in words, for the person who asked."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.blocks.text import context, cut, escaped, header, section, signed
from bot.gateway import Block
from bot.texts import say
from journey.compare import ComparedStage
from journey.map import JourneyMap

_NAME: Final = 24
_TITLE: Final = 120
_GAP: Final = "–"
_MONO_MARK: Final = "`"


def comparison_blocks(first: JourneyMap, second: JourneyMap, stages: Sequence[ComparedStage]) -> list[Block]:
    """Whose journeys they are, and a line per stage with both medians and the change."""
    table = "\n".join(_lines(stages)).replace(_MONO_MARK, "'")
    return [
        header(say("comparison-title")),
        section("\n".join(_about(name, one) for name, one in (("A", first), ("B", second)))),
        section(f"```{escaped(table)}```"),
        context(say("comparison-hint")),
    ]


def _about(name: str, journey_map: JourneyMap) -> str:
    notes = sum(1 for _ in journey_map.contributions())
    persona = escaped(cut(journey_map.persona.name, _TITLE))
    title = escaped(cut(journey_map.title, _TITLE))
    return say("comparison-about", name=name, title=title, persona=persona, count=notes)


def _lines(stages: Sequence[ComparedStage]) -> Iterator[str]:
    yield f"{say('comparison-stage'):<{_NAME}}  {'A':>5} {'B':>5} {say('comparison-change'):>7}"
    for stage in stages:
        name = cut(stage.name, _NAME)
        yield f"{name:<{_NAME}}  {_shown(stage.first):>5} {_shown(stage.second):>5} {_shown(stage.change):>7}"


def _shown(score: float | None) -> str:
    return _GAP if score is None else signed(score)
