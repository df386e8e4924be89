"""PNG: the picture at 2x, for conversations and documents."""

from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.typesetter import typeset
from renderers.viewmodel.build import view_model


def draw_png(journey_map: JourneyMap, view: View) -> bytes:
    """The view as PNG bytes at 144 pixels per inch."""
    return typeset(view_model(journey_map), view, "png")


PNG: Final = Format(
    key="png",
    title="Picture (PNG)",
    media_type="image/png",
    suffix=".png",
    views=tuple(view for view in View if view is not View.SUBWAY_WIDE),  # many stages make too many pixels
    draw=draw_png,
    draws_letters=True,
)
