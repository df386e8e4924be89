"""Stations: the actions that a thought or a pain point may hang on, as far as a person may see them."""

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

from journey.build import WrittenContribution, build_map
from journey.contributions import Contribution
from journey.lanes import ACTION, LANES
from journey.records import Record
from journey.text import ideas_of
from workshop.ports import WorkshopSession
from workshop.read_map import facts_of
from workshop.workshop import Workshop

_TYPED: Final = "typed:"


class Station(Record):
    """An action to hang a note on: `key` is a contribution's id, or stands for a line being typed."""

    key: str
    stage: str
    text: str


async def stations_of(
    workshop: Workshop, step: int, mine: Iterable[WrittenContribution], session: WorkshopSession
) -> tuple[Station, ...]:
    """The actions at the step's stages: those everybody has seen, then the person's own of this step.

    An action that was seen stands for its whole theme.
    """
    asked = workshop.agenda[step]
    if not any(LANES[lane].at_station for lane in asked.lanes):
        return ()
    seen = await _seen(workshop, asked.stages, session)
    known = {one for station in seen for one in station[1]}
    own = (one.contribution for one in sorted(mine, key=lambda one: one.place))
    fresh = (one for one in own if one.lane == ACTION and one.id not in known)
    return (
        *(station for station, _ in seen),
        *(Station(key=one.id, stage=one.stage, text=one.text) for one in fresh),
    )


def typed_stations(stage: str, text: str) -> tuple[Station, ...]:
    """A station for each action in a field that has not been sent yet."""
    return tuple(Station(key=_typed_key(idea), stage=stage, text=idea) for idea in ideas_of(text))


def hung_on(station: str, drafts: Sequence[Contribution], known: Iterable[Station]) -> list[Contribution]:
    """The drafts, those that may hang on an action of their stage hung on the chosen one, if it is there."""
    typed = {_typed_key(one.text): (one.id, one.stage) for one in drafts if one.lane == ACTION}
    named = {one.key: (one.key, one.stage) for one in known}
    place = named.get(station) or typed.get(station)
    if place is None:
        return list(drafts)
    key, stage = place
    return [
        one.model_copy(update={"station": key}) if one.stage == stage and LANES[one.lane].at_station else one
        for one in drafts
    ]


async def _seen(
    workshop: Workshop, stages: Sequence[str], session: WorkshopSession
) -> list[tuple[Station, frozenset[str]]]:
    over = {cell for step in workshop.agenda[: workshop.reached] for cell in step.cells}
    if not any((stage, ACTION) in over for stage in stages):
        return []
    journey_map = build_map(await facts_of(workshop, session))
    return [
        (
            Station(key=theme.contributions[0].id, stage=stage.key, text=theme.label),
            frozenset(one.id for one in theme.contributions),
        )
        for stage, theme in journey_map.themes(ACTION)
        if stage.key in stages
    ]


def _typed_key(text: str) -> str:
    return _TYPED + sha256(text.encode()).hexdigest()[:24]
