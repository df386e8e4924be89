"""SVG: the picture as outlines, with its title and description for people who do not see it."""

import re
from html import escape
from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.typesetter import typeset
from renderers.viewmodel.build import view_model
from renderers.viewmodel.described import described

_FIRST_TAG: Final = re.compile(r"<svg([^>]*)>")
_POINT_SIZE: Final = re.compile(r'(width|height)="([\d.]+)pt"')


def draw_svg(journey_map: JourneyMap, view: View) -> bytes:
    """The view as a UTF-8 SVG sized in pixels, with role, title and desc."""
    model = view_model(journey_map)
    drawing = typeset(model, view, "svg").decode()
    return _FIRST_TAG.sub(
        lambda tag: _described(tag.group(1), model.header.title.text, described(model, view)),
        drawing,
        count=1,
    ).encode()


def _described(attributes: str, title: str, description: str) -> str:
    sized = _POINT_SIZE.sub(r'\1="\2px"', attributes)
    return (
        f'<svg{sized} role="img" aria-labelledby="map-title map-description">'
        f'<title id="map-title">{escape(title)}</title>'
        f'<desc id="map-description">{escape(description)}</desc>'
    )


SVG: Final = Format(
    key="svg",
    title="Vector picture (SVG)",
    media_type="image/svg+xml",
    suffix=".svg",
    views=tuple(View),
    draw=draw_svg,
    draws_letters=True,
)
