"""Summarisers that say the same every time."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from journey.build import WrittenContribution
from journey.map import JourneyMap
from journey.themes import Theme
from workshop.drafts import Draft, Drafted
from workshop.ports import Desk
from workshop.proposal import Proposal

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class OneThemePerCell:
    """A summariser that puts everything in a cell into one theme named after the cell."""

    def __repr__(self) -> str:
        return "OneThemePerCell()"

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Proposal:
        del known, desk
        cells = _gathered(
            {one.contribution.id: (one.contribution.stage, one.contribution.lane) for one in written}
        )
        themes = (
            Theme(
                id=f"theme-{stage}-{lane}",
                stage=stage,
                lane=lane,
                label=f"{lane} at {stage}",
                contribution_ids=tuple(ids),
            )
            for (stage, lane), ids in cells.items()
        )
        return Proposal(themes=tuple(themes))

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        del journey_map, desk
        return Drafted()


class CarelessSummariser:
    """A summariser that answers with the themes it was given, whatever it is asked, and keeps that."""

    def __init__(self, *answer: Theme, **more: Any) -> None:
        self.answer = answer
        self.more = more
        self.asked: list[tuple[list[str], list[str], int]] = []

    def __repr__(self) -> str:
        return f"CarelessSummariser({len(self.answer)} themes)"

    async def group(
        self, written: Sequence[WrittenContribution], known: Sequence[Theme] = (), *, desk: Desk | None = None
    ) -> Proposal:
        spent = desk.spent if desk else 0
        self.asked.append(([one.contribution.id for one in written], [one.id for one in known], spent))
        return Proposal(themes=self.answer, **self.more)

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        del journey_map, desk
        return Drafted()


class Drafting(OneThemePerCell):
    """A summariser that drafts what it was given, whatever the map says."""

    def __init__(self, *drafts: Draft, **more: Any) -> None:
        self.drafts = drafts
        self.more = {"answered": True, **more}
        self.maps: list[JourneyMap] = []

    def __repr__(self) -> str:
        return f"Drafting({len(self.drafts)} drafts)"

    async def draft(self, journey_map: JourneyMap, *, desk: Desk) -> Drafted:
        await desk.tell("Summing up …")
        self.maps.append(journey_map)
        return Drafted(drafts=self.drafts, **self.more)


def _gathered(places: Mapping[_Value, _Key]) -> dict[_Key, list[_Value]]:
    gathered: dict[_Key, list[_Value]] = {}
    for value, key in places.items():
        gathered.setdefault(key, []).append(value)
    return gathered
