"""Two maps side by side as a table in words, for the person who asked."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.blocks.text import context, cut, escaped, header, section, signed
from bot.gateway import Block
from bot.texts import say
from journey.compare import ComparedStage
from journey.map import JourneyMap

_NAME: Final = 20
_TITLE: Final = 120
_GAP: Final = "–"
_MONO_MARK: Final = "`"


def comparison_blocks(first: JourneyMap, second: JourneyMap, stages: Sequence[ComparedStage]) -> list[Block]:
    """Whose journeys they are, and a line per stage with both medians, the change, and the notes in each."""
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
    yield _line(
        say("comparison-stage"),
        ("A", "B", say("comparison-change")),
        (say("comparison-notes-of", map="A"), "B"),
    )
    for stage in stages:
        feelings = (_feeling(stage.first), _feeling(stage.second), _feeling(stage.change))
        yield _line(stage.name, feelings, (_count(stage.first_notes), _count(stage.second_notes)))


def _line(name: str, feelings: tuple[str, str, str], notes: tuple[str, str]) -> str:
    first, second, change = feelings
    return f"{cut(name, _NAME):<{_NAME}} {first:>5} {second:>5} {change:>7} {notes[0]:>8} {notes[1]:>4}"


def _feeling(score: float | None) -> str:
    return _GAP if score is None else signed(score)


def _count(notes: int | None) -> str:
    return _GAP if notes is None else str(notes)
