"""Emotion statistics: middle, spread and camps of a stage's ratings; no ratings is a gap, never zero."""

import math
import statistics
from collections.abc import Sequence
from typing import Final

from journey.records import Record

SCORES: Final = (-2, -1, 0, 1, 2)
_SPLIT_DEVIATION: Final = 1.25
_SMALLEST_CAMP: Final = 2
_SMALLEST_CAMP_SHARE: Final = 0.25


class EmotionSummary(Record):
    """What a stage's ratings say.

    `histogram` counts the scores -2, -1, 0, +1, +2 in that order. `p10` and `p90` bound the middle
    80 % (linear interpolation between closest ranks). `split` is true when the ratings fall into two
    camps: population deviation at least 1.25, at least two people on each side of neutral, and the
    smaller camp at least a quarter of all.
    """

    n: int
    median: float
    mean: float
    p10: float
    p90: float
    histogram: tuple[int, int, int, int, int]
    split: bool


def summarise_emotion(scores: Sequence[int]) -> EmotionSummary | None:
    """The statistics of a stage's ratings, or None where nobody rated."""
    if not scores:
        return None
    awful, bad, neutral, good, great = (list(scores).count(score) for score in SCORES)
    return EmotionSummary(
        n=len(scores),
        median=float(statistics.median(scores)),
        mean=round(statistics.fmean(scores), 2),
        p10=round(_percentile(scores, 0.1), 2),
        p90=round(_percentile(scores, 0.9), 2),
        histogram=(awful, bad, neutral, good, great),
        split=_is_split(scores),
    )


def _percentile(scores: Sequence[int], share: float) -> float:
    ranked = sorted(scores)
    place = (len(ranked) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (ranked[above] - ranked[below]) * (place - below)


def _is_split(scores: Sequence[int]) -> bool:
    up = sum(1 for score in scores if score > 0)
    down = sum(1 for score in scores if score < 0)
    smaller = min(up, down)
    return (
        statistics.pstdev(scores) >= _SPLIT_DEVIATION
        and smaller >= _SMALLEST_CAMP
        and smaller / len(scores) >= _SMALLEST_CAMP_SHARE
    )
