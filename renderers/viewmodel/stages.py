"""Stage heads: number, name, colour and mood of each stage."""

from journey.map import JourneyMap, MapStage
from journey.records import Record
from renderers.viewmodel.cards import CardMaker, Voice
from renderers.viewmodel.emotion import peaks
from renderers.viewmodel.mood import Mood, mood_of
from renderers.viewmodel.palette import PALETTE, STAGE_LINES
from renderers.viewmodel.words import Words


class StageHead(Record):
    """The head of a column; `mood` is None where nobody rated, `moments` counts moments of truth."""

    number: int
    name: Words
    goal: Words
    duration: Words
    fill: str
    line: str
    x: float
    mood: Mood | None
    moments: int
    ratings: tuple[Voice, ...] = ()


def stage_heads(journey_map: JourneyMap, maker: CardMaker) -> tuple[StageHead, ...]:
    """The heads in stage order; `x` is the middle of the column as a share of all columns."""
    wording = maker.wording
    titles = peaks(journey_map)
    count = len(journey_map.stages)
    return tuple(
        StageHead(
            number=at + 1,
            name=wording.words(stage.name or f"Stage {at + 1}", 60),
            goal=wording.words(stage.goal),
            duration=wording.words(stage.duration, 40),
            fill=PALETTE["navy2" if at % 2 else "navy"],
            line=STAGE_LINES[at % len(STAGE_LINES)],
            x=round((at + 0.5) / count, 5),
            mood=mood_of(stage, wording, peak=titles.get(stage.key, "")),
            moments=sum(theme.moment_of_truth for cell in stage.cells for theme in cell.themes),
            ratings=_ratings(stage, maker),
        )
        for at, stage in enumerate(journey_map.stages)
    )


def _ratings(stage: MapStage, maker: CardMaker) -> tuple[Voice, ...]:
    """The ratings with the reasons people gave, best feeling first; only where contributions are opened."""
    given = stage.ratings if maker.with_voices else ()
    return tuple(maker.voice(one) for one in sorted(given, key=lambda one: (-(one.emotion or 0), one.id)))
