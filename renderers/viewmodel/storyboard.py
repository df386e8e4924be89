"""The storyboard: one frame per stage, told by its strongest step, thought and pain point."""

from typing import Final

from journey.lanes import ACTION, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme
from journey.records import Record
from renderers.viewmodel.cards import CardMaker, language_of
from renderers.viewmodel.lanes import THOUGHT
from renderers.viewmodel.palette import PALETTE, feeling_fill, mix
from renderers.viewmodel.stages import StageHead
from renderers.viewmodel.words import Words

_SKY: Final = 0.86
_LINE_LENGTH: Final = 130


class Frame(Record):
    """A picture of the story; what nobody wrote is None. `ground` is a wash of the stage's mood."""

    head: StageHead
    ground: str
    action: Words | None
    moment: bool
    thought: Words | None
    pain: Words | None


def storyboard_of(
    journey_map: JourneyMap, stages: tuple[StageHead, ...], maker: CardMaker
) -> tuple[Frame, ...]:
    """The frames in order. Each takes its moment of truth, else its heaviest step."""
    return tuple(_frame(stage, head, maker) for stage, head in zip(journey_map.stages, stages, strict=True))


def _frame(stage: MapStage, head: StageHead, maker: CardMaker) -> Frame:
    action = _telling(stage.themes(ACTION), maker)
    return Frame(
        head=head,
        ground=mix(feeling_fill(head.mood.mean), PALETTE["paper"], _SKY) if head.mood else PALETTE["canvas"],
        action=_words(action, maker),
        moment=action is not None and action.moment_of_truth,
        thought=_words(_telling(stage.themes(THOUGHT), maker), maker),
        pain=_words(_telling(stage.themes(PAIN_POINT), maker), maker),
    )


def _telling(themes: tuple[MapTheme, ...], maker: CardMaker) -> MapTheme | None:
    moments = tuple(theme for theme in themes if theme.moment_of_truth)
    return next(iter(maker.ranking.heaviest(moments or themes, 1)), None)


def _words(theme: MapTheme | None, maker: CardMaker) -> Words | None:
    return maker.wording.words(theme.label, _LINE_LENGTH, language_of(theme)) if theme else None
