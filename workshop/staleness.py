"""What of that which people were shown is out of date: one pure comparison with the map as it stands."""

import json
from collections.abc import Iterable, Sequence
from enum import StrEnum
from hashlib import sha256
from typing import Final

from journey.gaps import contested_stages, opposed_notes
from journey.lanes import EMOTION
from journey.map import JourneyMap, MapStage
from journey.records import Record
from workshop.agenda import Agenda, Step, StepKind

_MARK: Final = 16


class ShownKind(StrEnum):
    """What people were shown."""

    REVEAL = "reveal"
    """What a step collected or how its vote came out, in the thread."""
    PICTURE = "picture"
    """The map as a picture in the thread."""
    DRAFTS = "drafts"
    """What a model drafted about the whole map."""


class Shown(Record):
    """Something people were shown, and the mark of what it was made from.

    A reveal is that of a `step`; in a later `round` only `notes` were shown. `view` is that of a picture.
    """

    kind: ShownKind
    step: int = 0
    round: int = 0
    notes: tuple[str, ...] = ()
    view: str = ""
    mark: str = ""

    @property
    def place(self) -> tuple[ShownKind, int, int]:
        """What there is one of: showing it again replaces it."""
        return self.kind, self.step, self.round


def marked(shown: Shown, agenda: Agenda, journey_map: JourneyMap) -> Shown:
    """The same with the mark of what it would be made from now."""
    told = _told(shown, agenda, journey_map)
    mark = sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:_MARK]
    return shown.model_copy(update={"mark": mark})


def out_of_date(shown: Iterable[Shown], agenda: Agenda, journey_map: JourneyMap) -> tuple[Shown, ...]:
    """What would look different if it was shown again now."""
    return tuple(one for one in shown if marked(one, agenda, journey_map).mark != one.mark)


def with_shown(before: Sequence[Shown], now: Shown) -> tuple[Shown, ...]:
    """Everything shown, the newest in place of what it replaces."""
    return (*(one for one in before if one.place != now.place), now)


def _told(shown: Shown, agenda: Agenda, journey_map: JourneyMap) -> object:
    if shown.notes:
        there = {one.id: one.model_dump(mode="json") for one in journey_map.contributions()}
        return [*(there.get(one) for one in shown.notes), *_discussed(agenda[shown.step], journey_map)]
    if shown.kind is ShownKind.REVEAL:
        step = agenda[shown.step]
        votes = step.kind is StepKind.VOTE
        stages = {stage.key: stage for stage in journey_map.stages}
        cells = set(step.cells)
        hidden = [one.model_dump() for one in journey_map.hidden if (one.stage, one.lane) in cells]
        cells_told = (_cell(stages[stage], lane, votes=votes) for stage, lane in step.cells)
        return [*cells_told, hidden, *_opposed(step, journey_map)]
    return journey_map.model_dump(
        mode="json",
        exclude={
            "revision": True,
            "updated": True,
            "status": True,
            "people": True,
            "stages": {
                "__all__": {"oppositions": True, "cells": {"__all__": {"themes": {"__all__": {"source"}}}}}
            },
        },
    )


def _discussed(step: Step, journey_map: JourneyMap) -> list[object]:
    """What a later round's reveal quotes beside its notes: camps, and notes that oppose one another."""
    contested = [one for one in contested_stages(journey_map) if one.stage in step.stages]
    return [*(one.model_dump(mode="json") for one in contested), *_opposed(step, journey_map)]


def _opposed(step: Step, journey_map: JourneyMap) -> list[object]:
    """The notes that oppose one another at a step: one of two may stand in a cell of another step."""
    if step.kind is not StepKind.COLLECT:
        return []
    return [one.model_dump(mode="json") for one in opposed_notes(journey_map, step.cells)]


def _cell(stage: MapStage, lane: str, *, votes: bool) -> object:
    if lane == EMOTION:
        return [one.model_dump(mode="json") for one in stage.ratings]
    fields = {"label", "votes"} if votes else {"label": True, "contributions": True}
    themes = (theme.model_dump(mode="json", include=fields) for theme in stage.themes(lane))
    return sorted(themes, key=lambda one: json.dumps(one, sort_keys=True))
