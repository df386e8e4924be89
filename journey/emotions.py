"""Emotion statistics: middle, spread and camps of a stage's ratings; no ratings is a gap, never zero."""

import math
import statistics
from collections.abc import Sequence
from typing import Final

from journey.records import Record

SCORES: Final = (-2, -1, 0, 1, 2)
_CONTESTED_DEVIATION: Final = 1.25
_SMALLEST_CAMP: Final = 2
_SMALLEST_CAMP_SHARE: Final = 0.25


class EmotionSummary(Record):
    """What a stage's ratings say.

    `histogram` counts the scores -2, -1, 0, +1, +2 in that order. `p10` and `p90` bound the middle
    80 % (linear interpolation between closest ranks). `contested` is true when the ratings pull apart:
    population deviation at least 1.25, and at least a quarter of all on either side of neutral; it is
    worth a question even when only two people rated. `split` is true when each side is a camp of at
    least two as well, so that a picture may show two camps without showing a person.
    """

    n: int
    median: float
    mean: float
    p10: float
    p90: float
    histogram: tuple[int, int, int, int, int]
    contested: bool
    split: bool


def summarise_emotion(scores: Sequence[int]) -> EmotionSummary | None:
    """The statistics of a stage's ratings, or None where nobody rated."""
    if not scores:
        return None
    awful, bad, neutral, good, great = (list(scores).count(score) for score in SCORES)
    smaller_camp = min(awful + bad, good + great)
    contested = (
        statistics.pstdev(scores) >= _CONTESTED_DEVIATION
        and smaller_camp / len(scores) >= _SMALLEST_CAMP_SHARE
    )
    return EmotionSummary(
        n=len(scores),
        median=float(statistics.median(scores)),
        mean=_rounded(statistics.fmean(scores)),
        p10=_rounded(_percentile(scores, 0.1)),
        p90=_rounded(_percentile(scores, 0.9)),
        histogram=(awful, bad, neutral, good, great),
        contested=contested,
        split=contested and smaller_camp >= _SMALLEST_CAMP,
    )


def _percentile(scores: Sequence[int], share: float) -> float:
    ranked = sorted(scores)
    place = (len(ranked) - 1) * share
    below = math.floor(place)
    above = min(below + 1, len(ranked) - 1)
    return ranked[below] + (ranked[above] - ranked[below]) * (place - below)


def _rounded(value: float) -> float:
    return round(value, 2) + 0.0  # a mean of -0.004 is written 0.0, not -0.0
