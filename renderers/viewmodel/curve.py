"""Smooth curves through given points that never swing beyond them."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from journey.records import Record

Point = tuple[float, float]
Cubic = tuple[Point, Point, Point, Point]

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


def cut(path: Path, most_rise: float) -> tuple[Path, ...]:
    """The path in pieces that rise or fall by about `most_rise` at most: for colours that go by height."""
    pieces, start = [], path.start
    for segment in path.segments:
        count = max(1, math.ceil(abs(segment[2][1] - start[1]) / most_rise))
        rest = (start, *segment)
        for left in range(count, 0, -1):
            head, rest = _split(rest, 1 / left)
            pieces.append(
                Path(
                    start=_rounded(head[0]),
                    segments=((_rounded(head[1]), _rounded(head[2]), _rounded(head[3])),),
                )
            )
        start = segment[2]
    return tuple(pieces)


def _split(cubic: Cubic, at: float) -> tuple[Cubic, Cubic]:
    """A cubic in two at a share of its parameter (de Casteljau)."""
    a, b, c, d = cubic
    ab, bc, cd = _between(a, b, at), _between(b, c, at), _between(c, d, at)
    abc, bcd = _between(ab, bc, at), _between(bc, cd, at)
    middle = _between(abc, bcd, at)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _between(first: Point, last: Point, at: float) -> Point:
    return first[0] + (last[0] - first[0]) * at, first[1] + (last[1] - first[1]) * at


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
