"""Questions about gaps: thin cells, contested stages and missing vantage points. Never an answer."""

from collections.abc import Container, Sequence
from typing import Final

from bot.blocks.text import context, quoted, section
from bot.gateway import Block
from bot.texts import say
from bot.texts.lanes import spoken_lane
from journey.contributions import Vantage
from journey.gaps import (
    ContestedStage,
    OpposedNotes,
    ThinCell,
    Thinness,
    cells_left_empty,
    contested_stages,
    opposed_notes,
    vantage_points,
)
from journey.lanes import EMOTION, LANES
from journey.map import JourneyMap
from workshop.agenda import Step, StepKind
from workshop.workshop import Workshop

_MOST_THIN: Final = 6
_MOST_CONTESTED: Final = 3
_MOST_LEFT_EMPTY: Final = 3
_REASON: Final = 200
_STAGE: Final = 100

_SAID: Final = {
    Thinness.EMPTY: "gaps-empty",
    Thinness.FEW: "gaps-few",
    Thinness.UNEXPLAINED: "gaps-unexplained",
}
_VIEWS: Final = {
    Vantage.SUPPORT: "gaps-support",
    Vantage.SALES: "gaps-sales",
    Vantage.RESEARCH: "gaps-research",
    Vantage.SAW_IT: "gaps-saw-it",
}


def thin_text(workshop: Workshop, thin: Sequence[ThinCell]) -> str:
    """A line per thin cell with the question it raises, at most six; empty where there is none."""
    names = {stage.key: stage.name for stage in workshop.stages}
    lines = [_thin_line(one, names[one.stage]) for one in thin[:_MOST_THIN]]
    if len(thin) > _MOST_THIN:
        lines.append(say("gaps-more-cells", count=len(thin) - _MOST_THIN))
    return "\n".join(lines)


def discussion_blocks(
    step: Step, journey_map: JourneyMap, fresh: Container[str] | None = None
) -> list[Block]:
    """What a revealed step leaves to talk about: where opinions pull apart, and what nobody wrote.

    Where only `fresh` notes are revealed, by their ids, opinions are told that one of them has a part in.
    """
    if step.kind is not StepKind.COLLECT:
        return []
    contested = [
        one
        for one in contested_stages(journey_map)
        if one.stage in step.stages and _is_news(journey_map, one.stage, fresh)
    ]
    names = {stage.key: stage.name for stage in journey_map.stages}
    left = cells_left_empty(journey_map, step.cells)
    lines = [
        *(_contested_line(one) for one in contested[:_MOST_CONTESTED] if EMOTION in step.lanes),
        *(_thin_line(one, names[one.stage]) for one in left[:_MOST_LEFT_EMPTY]),
    ]
    opposed = [
        section(_opposed_line(one))
        for one in opposed_notes(journey_map, step.cells)
        if fresh is None or one.against.id in fresh or one.favour.id in fresh
    ]
    if not lines and not opposed:
        return []
    return [section("\n".join((say("gaps-talk"), *lines))), *opposed]


def opposed_blocks(journey_map: JourneyMap) -> list[Block]:
    """What the map as a whole says both ways, to be looked at before it is closed."""
    lines = [_opposed_line(one) for one in opposed_notes(journey_map)]
    return [section("\n".join((say("gaps-before-closing"), *lines)))] if lines else []


def vantage_blocks(journey_map: JourneyMap) -> list[Block]:
    """Whose view is missing from a finished map; nothing where nobody said how they know."""
    missing = [say(_VIEWS[one]) for one in vantage_points(journey_map.contributions()).missing]
    if not missing:
        return []
    *some, last = missing
    views = say("gaps-one-of", some=", ".join(some), last=last) if some else last
    return [context(say("gaps-missing-views", views=views))]


def _is_news(journey_map: JourneyMap, stage: str, fresh: Container[str] | None) -> bool:
    """Whether a rating of the stage is among those revealed now."""
    ratings = next(one.ratings for one in journey_map.stages if one.key == stage)
    return fresh is None or any(one.id in fresh for one in ratings)


def _thin_line(cell: ThinCell, stage: str) -> str:
    lane = spoken_lane(cell.lane)
    where = say("gaps-cell", lane=lane.title, stage=quoted(stage, _STAGE))
    return f"◦ {lane.emoji} *{where}* {say(_SAID[cell.thinness])} {lane.asked_when_thin}"


def _opposed_line(one: OpposedNotes) -> str:
    against, favour = (
        f"{LANES[note.lane].emoji} “{quoted(note.text, _REASON)}”" for note in (one.against, one.favour)
    )
    told = say("gaps-both-ways", stage=quoted(one.name, _STAGE), against=against, favour=favour)
    return f"◦ {told}"


def _contested_line(one: ContestedStage) -> str:
    bad = say("gaps-bad", against=quoted(one.against, _REASON)) if one.against else say("gaps-bad-alone")
    good = say("gaps-good", favour=quoted(one.favour, _REASON)) if one.favour else say("gaps-good-alone")
    return say("gaps-contested", name=quoted(one.name, _STAGE), bad=bad, good=good)
