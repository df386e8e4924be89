"""PDF: one tagged page with selectable text, for printing and for reading aloud."""

from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.typesetter import typeset
from renderers.viewmodel.build import view_model


def draw_pdf(journey_map: JourneyMap, view: View) -> bytes:
    """The view as a one-page PDF."""
    return typeset(view_model(journey_map), view, "pdf")


PDF: Final = Format(
    key="pdf",
    title="Document (PDF)",
    media_type="application/pdf",
    suffix=".pdf",
    views=tuple(View),
    draw=draw_pdf,
    draws_letters=True,
)
