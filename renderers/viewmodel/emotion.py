"""The emotion lane: the curve and its band, broken where a stage has no ratings."""

from itertools import groupby
from typing import Final

from journey.map import JourneyMap, MapStage
from journey.records import Record
from renderers.viewmodel.curve import Path, Point, cut, smooth_path
from renderers.viewmodel.mood import height_of, score_at
from renderers.viewmodel.palette import feeling_fill

_GRADIENT_STEPS: Final = 6
_ONE_COLOUR: Final = 1 / 48
_MOST_TIED: Final = 2


class Stop(Record):
    """A colour of the curve; `offset` from 0 (its highest point) to 1 (its lowest)."""

    offset: float
    colour: str


class Piece(Record):
    """A short piece of the line and its colour."""

    path: Path
    colour: str


class Run(Record):
    """Neighbouring rated stages under one unbroken curve; a lone stage has paths without segments.

    `lower` runs backwards, so that `upper` and `lower` enclose the band of the middle 80 % of ratings.
    `pieces` are the line cut so short that each is of one colour: a rasteriser works out a gradient for every
    pixel around the line, which took a third of the time of a whole picture. `gradient` is for browsers.
    """

    line: Path
    pieces: tuple[Piece, ...]
    upper: Path
    lower: Path
    gradient: tuple[Stop, ...]


class EmotionCurve(Record):
    """All runs of the map, and what is said where ratings are missing."""

    runs: tuple[Run, ...] = ()
    unrated: tuple[int, ...] = ()
    note: str = ""


def emotion_curve(journey_map: JourneyMap) -> EmotionCurve:
    """The curve of the map; x is the middle of a stage's column as a share of all columns."""
    numbered = list(enumerate(journey_map.stages))
    runs = [
        _run([stage for _, stage in group], _centres(journey_map, next_index))
        for next_index, group in _rated_groups(numbered)
    ]
    unrated = tuple(at + 1 for at, stage in numbered if stage.emotion is None)
    return EmotionCurve(runs=tuple(runs), unrated=unrated, note=_note(len(numbered), len(unrated)))


def peaks(journey_map: JourneyMap) -> dict[str, str]:
    """Which stage keys are the high or low point; two may share the title, a flat journey has none."""
    means = {stage.key: stage.emotion.mean for stage in journey_map.stages if stage.emotion}
    if not means or min(means.values()) == max(means.values()):
        return {}
    low, high = min(means.values()), max(means.values())
    titles = {high: "high point of the journey", low: "low point of the journey"}
    shared = list(means.values())
    return {
        key: titles[mean]
        for key, mean in means.items()
        if mean in titles and shared.count(mean) <= _MOST_TIED
    }


def _rated_groups(
    numbered: list[tuple[int, MapStage]],
) -> list[tuple[int, list[tuple[int, MapStage]]]]:
    groups = (
        list(group) for rated, group in groupby(numbered, lambda pair: pair[1].emotion is not None) if rated
    )
    return [(group[0][0], group) for group in groups]


def _centres(journey_map: JourneyMap, first: int) -> list[float]:
    count = len(journey_map.stages)
    return [(at + 0.5) / count for at in range(first, count)]


def _run(stages: list[MapStage], centres: list[float]) -> Run:
    rated = [(x, stage.emotion) for x, stage in zip(centres, stages, strict=False) if stage.emotion]
    middle: list[Point] = [(x, height_of(emotion.mean)) for x, emotion in rated]
    upper: list[Point] = [(x, height_of(emotion.p90)) for x, emotion in rated]
    lower: list[Point] = [(x, height_of(emotion.p10)) for x, emotion in rated]
    means = [emotion.mean for _, emotion in rated]
    line = smooth_path(middle)
    return Run(
        line=line,
        pieces=tuple(Piece(path=one, colour=_colour(one)) for one in cut(line, _ONE_COLOUR)),
        upper=smooth_path(upper),
        lower=smooth_path(lower[::-1]),
        gradient=_gradient(max(means), min(means)),
    )


def _colour(piece: Path) -> str:
    return feeling_fill(score_at((piece.start[1] + piece.segments[0][2][1]) / 2))


def _gradient(high: float, low: float) -> tuple[Stop, ...]:
    offsets = [step / _GRADIENT_STEPS for step in range(_GRADIENT_STEPS + 1)]
    return tuple(
        Stop(offset=round(offset, 4), colour=feeling_fill(high + (low - high) * offset)) for offset in offsets
    )


def _note(stages: int, unrated: int) -> str:
    if unrated == stages:
        return "No ratings yet: nobody has said how it feels"
    return "No ratings here: the curve breaks" if unrated else ""
