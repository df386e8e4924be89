"""The field in which a person says at which action their thoughts and pain points happen."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from bot.blocks.elements import asked, grouped_select, option
from bot.gateway import Block
from bot.texts import say
from workshop.stations import Station
from workshop.workshop import Workshop

_MOST: Final = 100


def station_field(workshop: Workshop, stations: Sequence[Station]) -> list[Block]:
    """The field, the actions under the name of their stage; nothing where there is no action to choose."""
    if not stations:
        return []
    names = {stage.key: stage.name for stage in workshop.stages}
    place = {key: at for at, key in enumerate(names)}
    ordered = sorted(stations[-_MOST:], key=lambda one: place[one.stage])
    groups = [
        (names[stage], [option(one.text, one.key) for one in found])
        for stage, found in groupby(ordered, key=lambda one: one.stage)
    ]
    label = say("station-field-label")
    return [
        asked(
            "station",
            label,
            grouped_select("station", say("station-field-choose"), groups),
            optional=True,
        )
    ]
