"""PDF: a tagged page with selectable text; behind the full map, everything that was said."""

from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.row_headers import with_row_headers
from renderers.typesetter import typeset
from renderers.viewmodel.build import view_model


def draw_pdf(journey_map: JourneyMap, view: View) -> bytes:
    """The view as a page; the full map is followed by pages with every contribution, word for word."""
    voices = view_model(journey_map, cap=None) if view is View.GRID else None
    return with_row_headers(typeset(view_model(journey_map), view, "pdf", voices=voices))


PDF: Final = Format(
    key="pdf",
    title="Document (PDF)",
    media_type="application/pdf",
    suffix=".pdf",
    views=tuple(View),
    draw=draw_pdf,
    draws_letters=True,
)
