"""JSON: the whole map as the interchange file, for keeping, comparing and importing again."""

from typing import Final

from journey.interchange import write_map
from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.viewmodel.build import without_identity


def draw_json(journey_map: JourneyMap, _view: View) -> bytes:
    """The map as UTF-8 JSON; an anonymous map leaves without any author's name."""
    return write_map(without_identity(journey_map)).encode()


JSON: Final = Format(
    key="json",
    title="Map file (JSON)",
    media_type="application/json",
    suffix=".json",
    views=(View.GRID,),
    draw=draw_json,
)
