"""Gaps: what a map says too little about, and where opinions pull apart. Questions, never answers."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Final

from journey.build import WrittenContribution
from journey.contributions import Contribution, Vantage
from journey.lanes import EMOTION, LANES, PAIN_POINT
from journey.map import JourneyMap, MapStage
from journey.oppositions import MOST_OPPOSITIONS
from journey.records import Record
from journey.themes import FEWEST_AUTHORS_SHOWN

HURTS_FROM: Final = -1.0
"""A stage that feels this bad or worse, by its median, has a pain point that somebody could name."""

FIRST_HAND: Final = tuple(one for one in Vantage if one not in {Vantage.GUESS, Vantage.MODEL})
"""The points from which somebody has seen or heard the customer; a guess is none."""


class Thinness(StrEnum):
    """Why a cell is thin."""

    EMPTY = "empty"
    FEW = "few"
    UNEXPLAINED = "unexplained"


class ThinCell(Record):
    """A cell that could do with a question.

    `empty`: nobody wrote there. `few`: fewer than three people did, though more took part.
    `unexplained`: it feels bad and nobody named a pain point.
    """

    stage: str
    lane: str
    thinness: Thinness


class ContestedStage(Record):
    """A stage at which the ratings pull apart, with a reason of each camp, empty where none is given."""

    stage: str
    name: str
    against: str
    favour: str


class OpposedNotes(Record):
    """Two notes of a stage of which one hurts over what the other praises or wants more of."""

    stage: str
    name: str
    against: Contribution
    favour: Contribution


class VantagePoints(Record):
    """From where the contributions are known: how many of all say so, and who is missing.

    `missing` are the first-hand vantage points no contribution has; none as long as nobody says from
    where they know, because nothing is known about anybody then.
    """

    tagged: int
    total: int
    missing: tuple[Vantage, ...]


def thin_cells(
    cells: Sequence[tuple[str, str]],
    written: Iterable[WrittenContribution],
    *,
    moods: Mapping[str, float],
    people: int,
) -> tuple[ThinCell, ...]:
    """Which of the asked (stage, lane) cells are thin, the emptiest first, in the given order.

    `moods` are medians by stage key as far as they may be known; `people` is how many took part. A
    cell is never told to have one author or two: it has fewer than three, and only where at least
    three people took part.
    """
    authors: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in written:
        authors[one.contribution.stage, one.contribution.lane].add(one.author_key)
    found = (
        ThinCell(stage=stage, lane=lane, thinness=thinness)
        for stage, lane in cells
        if (thinness := _thinness(lane, len(authors[stage, lane]), moods.get(stage), people))
    )
    return tuple(sorted(found, key=lambda one: one.thinness is Thinness.FEW))


def cells_left_empty(journey_map: JourneyMap, cells: Sequence[tuple[str, str]]) -> tuple[ThinCell, ...]:
    """Which of the (stage, lane) cells of a map are empty that should not be: a pain nobody named, too."""
    stages = {stage.key: stage for stage in journey_map.stages}
    empty = [(stage, lane) for stage, lane in cells if not _has(stages[stage], lane)]
    moods = {stage.key: stage.emotion.median for stage in journey_map.stages if stage.emotion}
    return thin_cells(empty, (), moods=moods, people=0)


def contested_stages(journey_map: JourneyMap) -> tuple[ContestedStage, ...]:
    """The stages at which the ratings pull apart, each with the first reason of either camp."""
    return tuple(
        ContestedStage(
            stage=stage.key,
            name=stage.name,
            against=_reason(stage.ratings, -1),
            favour=_reason(stage.ratings, 1),
        )
        for stage in journey_map.stages
        if stage.emotion and stage.emotion.contested
    )


def opposed_notes(
    journey_map: JourneyMap, cells: Sequence[tuple[str, str]] | None = None
) -> tuple[OpposedNotes, ...]:
    """The notes that oppose one another, at most three, in the order of the stages.

    With (stage, lane) `cells` only those of which at least one note stands in these cells. Where there
    are more than three, each stage has its plainest before any has its second.
    """
    wanted = None if cells is None else set(cells)
    ranked = [
        (rank, place, one)
        for place, stage in enumerate(journey_map.stages)
        for rank, one in enumerate(_opposed(stage, wanted))
    ]
    shown = sorted(ranked, key=lambda each: each[:2])[:MOST_OPPOSITIONS]
    return tuple(one for _, _, one in sorted(shown, key=lambda each: (each[1], each[0])))


def vantage_points(contributions: Iterable[Contribution]) -> VantagePoints:
    """From where the contributions are known, and whose view is missing."""
    given = [one.vantage for one in contributions]
    known = {one for one in given if one}
    return VantagePoints(
        tagged=sum(one is not None for one in given),
        total=len(given),
        missing=tuple(one for one in FIRST_HAND if one not in known) if known else (),
    )


def _thinness(lane: str, authors: int, mood: float | None, people: int) -> Thinness | None:
    if lane == PAIN_POINT:
        hurts = mood is not None and mood <= HURTS_FROM
        return Thinness.UNEXPLAINED if hurts and not authors else None
    if not LANES[lane].asked_when_thin:
        return None
    if not authors:
        return Thinness.EMPTY
    return Thinness.FEW if authors < FEWEST_AUTHORS_SHOWN <= people else None


def _has(stage: MapStage, lane: str) -> bool:
    return bool(stage.ratings if lane == EMOTION else stage.themes(lane))


def _opposed(stage: MapStage, cells: Container[tuple[str, str]] | None) -> tuple[OpposedNotes, ...]:
    notes = {one.id: one for cell in stage.cells for theme in cell.themes for one in theme.contributions}
    pairs = ((notes[one.against], notes[one.favour]) for one in stage.oppositions)
    return tuple(
        OpposedNotes(stage=stage.key, name=stage.name, against=against, favour=favour)
        for against, favour in pairs
        if cells is None or any((one.stage, one.lane) in cells for one in (against, favour))
    )


def _reason(ratings: Iterable[Contribution], side: int) -> str:
    """The reason of the strongest feeling on one side; of equals, the one whose id comes first."""
    camp = [(one.emotion * side, one) for one in ratings if one.emotion and one.text]
    given = sorted((-strength, one.id, one.text) for strength, one in camp if strength > 0)
    return given[0][2] if given else ""
