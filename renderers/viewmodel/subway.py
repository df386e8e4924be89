"""The journey as a line map: actions are stations, stages are zones, pain points are service alerts."""

from itertools import combinations
from math import ceil
from typing import Final

from journey.lanes import ACTION, PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme
from journey.records import Record
from renderers.viewmodel.cards import Card, CardMaker
from renderers.viewmodel.lanes import capped
from renderers.viewmodel.stages import StageHead

_LONGEST_ROW: Final = 10
_NARROWEST_ZONE: Final = 2
_STATIONS_PER_ALERT: Final = 1.6
_CARDS: Final = 5


class Station(Record):
    """A step on the line; `x` in station pitches from the left end of its row."""

    card: Card
    x: float
    alerts: int


class Alert(Record):
    """A pain point of a zone; `at` is the step it belongs to, empty when nobody said which."""

    card: Card
    at: str
    column: int


class Zone(Record):
    """A stage: `x` and `units` in station pitches, its stations and alerts, and cards left out."""

    head: StageHead
    x: float
    units: int
    columns: int
    stations: tuple[Station, ...]
    alerts: tuple[Alert, ...]
    more: int


class SubwayRow(Record):
    """Zones on one line of the picture; a row that is not the last goes on in the next."""

    zones: tuple[Zone, ...]
    units: int
    is_first: bool
    is_last: bool


class Subway(Record):
    """All rows, and the whole line in one row for those who have a long wall."""

    rows: tuple[SubwayRow, ...]
    wide: SubwayRow
    summary: str


def subway_of(journey_map: JourneyMap, stages: tuple[StageHead, ...], maker: CardMaker) -> Subway:
    """The line map, whole stages wrapped into rows of at most ten stations where that is possible."""
    zones = [_zone(stage, head, maker) for stage, head in zip(journey_map.stages, stages, strict=True)]
    rows = [_row(row) for row in _wrapped(zones)]
    stations = sum(len(stage.themes(ACTION)) for stage in journey_map.stages)
    alerts = sum(len(stage.themes(PAIN_POINT)) for stage in journey_map.stages)
    return Subway(
        rows=tuple(
            row.model_copy(update={"is_first": at == 0, "is_last": at == len(rows) - 1})
            for at, row in enumerate(rows)
        ),
        wide=_row(zones).model_copy(update={"is_first": True, "is_last": True}),
        summary=f"{stations} stations · {alerts} alerts",
    )


def _zone(stage: MapStage, head: StageHead, maker: CardMaker) -> Zone:
    actions, pains = stage.themes(ACTION), stage.themes(PAIN_POINT)
    steps, shown = capped(actions, _CARDS), capped(pains, _CARDS)
    units = max(_NARROWEST_ZONE, len(steps))
    columns = max(1, min(len(shown), int(units / _STATIONS_PER_ALERT)))
    placed = {theme.id: _step_of(theme, steps) for theme in shown}
    return Zone(
        head=head,
        x=0,
        units=units,
        columns=columns,
        stations=tuple(
            Station(
                card=maker.card(step),
                x=round((at + 0.5) * units / len(steps), 4),
                alerts=sum(found is step for found in placed.values()),
            )
            for at, step in enumerate(steps)
        ),
        alerts=tuple(_alert(theme, placed[theme.id], at % columns, maker) for at, theme in enumerate(shown)),
        more=len(actions) - len(steps) + len(pains) - len(shown),
    )


def _alert(theme: MapTheme, step: MapTheme | None, column: int, maker: CardMaker) -> Alert:
    at = maker.wording.words(step.label, 48).breakable if step else ""
    return Alert(card=maker.card(theme), at=at, column=column)


def _step_of(pain: MapTheme, steps: tuple[MapTheme, ...]) -> MapTheme | None:
    """The step a pain point was written at: the `station` most of its contributions name.

    A station is named by the theme's id or label, or by an action among its contributions.
    """
    named = [one.station.casefold() for one in pain.contributions if one.station]
    if not named:
        return None
    station = max(named, key=lambda name: (named.count(name), name))
    return next((step for step in steps if station in _names_of(step)), None)


def _names_of(step: MapTheme) -> set[str]:
    return {name.casefold() for name in (step.id, step.label, *(one.id for one in step.contributions))}


def _wrapped(zones: list[Zone]) -> list[list[Zone]]:
    """Zones cut into rows: the widest row as narrow as possible, then all as even as possible."""
    rows = min(len(zones), ceil(sum(zone.units for zone in zones) / _LONGEST_ROW))
    cuts = (
        [zones[start:end] for start, end in zip((0, *at), (*at, len(zones)), strict=True)]
        for at in combinations(range(1, len(zones)), rows - 1)
    )
    return min(cuts, key=_unevenness)


def _unevenness(rows: list[list[Zone]]) -> tuple[int, int, list[int]]:
    widths = [sum(zone.units for zone in row) for row in rows]
    return max(widths), sum(width * width for width in widths), [-width for width in widths]


def _row(zones: list[Zone]) -> SubwayRow:
    placed, x = [], 0
    for zone in zones:
        stations = tuple(one.model_copy(update={"x": round(one.x + x, 4)}) for one in zone.stations)
        placed.append(zone.model_copy(update={"x": x, "stations": stations}))
        x += zone.units
    return SubwayRow(zones=tuple(placed), units=x, is_first=False, is_last=False)
