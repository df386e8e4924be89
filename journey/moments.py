"""Moments of truth: the few steps that decide whether the customer stays, and which ones to propose."""

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from journey.lanes import ACTION
from journey.map import JourneyMap, MapStage, MapTheme

MOST_PROPOSED: Final = 3
"""Moments of truth that a vote marks or a calculation suggests; by hand there may be more."""

_Place = tuple[float, ...]


def marked_moments(journey_map: JourneyMap) -> tuple[str, ...]:
    """The theme ids of the actions that people marked most, at most three.

    More marks come first, then the stage that feels worse (lower median, stages without ratings
    last). Actions equal in both share a place; places are taken whole as long as no more than three
    actions are taken, so that chance decides nothing.
    """
    marked = (
        ((-theme.moment_marks, _feeling(stage)), theme.id)
        for stage, theme in journey_map.themes(ACTION)
        if theme.moment_marks
    )
    return _whole_places(marked)


def suggested_moments(journey_map: JourneyMap) -> tuple[str, ...]:
    """What to suggest where nobody marked anything: one action in each of the stages that feel worst.

    Of the stages whose median feeling is below neutral, the worst first, the action with the most
    notes (the first of equals). Stages with equal medians share a place, taken whole up to three.
    """
    sad = (
        ((_feeling(stage),), _most_told(stage.themes(ACTION)).id)
        for stage in journey_map.stages
        if stage.emotion and stage.emotion.median < 0 and stage.themes(ACTION)
    )
    return _whole_places(sad)


def _feeling(stage: MapStage) -> float:
    return stage.emotion.median if stage.emotion else float("inf")


def _most_told(actions: tuple[MapTheme, ...]) -> MapTheme:
    return max(actions, key=lambda theme: len(theme.contributions))


def _whole_places(placed: Iterable[tuple[_Place, str]]) -> tuple[str, ...]:
    taken: list[str] = []
    for _, equals in groupby(sorted(placed, key=lambda one: one[0]), key=lambda one: one[0]):
        level = [theme_id for _, theme_id in equals]
        if len(taken) + len(level) > MOST_PROPOSED:
            break
        taken += level
    return tuple(taken)
