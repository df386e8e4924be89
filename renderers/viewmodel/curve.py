"""Smooth curves through given points that never swing beyond them."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from journey.records import Record

Point = tuple[float, float]

_STEEPEST: Final = 9.0


class Path(Record):
    """A start and cubic Bézier segments, each two control points and an end; x and y from 0 to 1."""

    start: Point
    segments: tuple[tuple[Point, Point, Point], ...] = ()


def smooth_path(points: Sequence[Point]) -> Path:
    """The monotone cubic through the points (Fritsch and Carlson, 1980): no overshoot between them."""
    if len(points) == 1:
        return Path(start=_rounded(points[0]))
    slopes = _limited(points, _secants(points))
    segments = []
    for at, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
        third = (x1 - x0) / 3
        first = (x0 + third, y0 + slopes[at] * third)
        second = (x1 - third, y1 - slopes[at + 1] * third)
        segments.append((_rounded(first), _rounded(second), _rounded((x1, y1))))
    return Path(start=_rounded(points[0]), segments=tuple(segments))


def _secants(points: Sequence[Point]) -> list[float]:
    return [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]


def _limited(points: Sequence[Point], secants: list[float]) -> list[float]:
    slopes = [
        secants[0],
        *(_mean_slope(a, b) for a, b in pairwise(secants)),
        secants[-1],
    ]
    for at in range(len(points) - 1):
        if secants[at] == 0:
            slopes[at] = slopes[at + 1] = 0.0
            continue
        before, after = slopes[at] / secants[at], slopes[at + 1] / secants[at]
        steepness = before * before + after * after
        if steepness > _STEEPEST:
            scale = 3 / math.sqrt(steepness)
            slopes[at], slopes[at + 1] = scale * before * secants[at], scale * after * secants[at]
    return slopes


def _mean_slope(before: float, after: float) -> float:
    return (before + after) / 2 if before * after > 0 else 0.0


def _rounded(point: Point) -> Point:
    return round(point[0], 5), round(point[1], 5)
