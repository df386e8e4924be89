"""PPTX: slides with native text, tables, chart and faces, all of which can be edited."""

import io
from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.slides.both_ways import both_ways_slide
from renderers.slides.deck import new_deck
from renderers.slides.lanes import lane_slides
from renderers.slides.overview import overview_slide
from renderers.slides.packing import repacked
from renderers.viewmodel.build import view_model


def draw_pptx(journey_map: JourneyMap, _view: View) -> bytes:
    """The overview, what is said both ways, then the lanes on as many slides as they need."""
    model = view_model(journey_map)
    deck = new_deck(model)
    overview_slide(deck, model)
    both_ways_slide(deck, model)
    lane_slides(deck, model)
    data = io.BytesIO()
    deck.save(data)
    return repacked(data.getvalue())


PPTX: Final = Format(
    key="pptx",
    title="Slides (PowerPoint)",
    media_type="application/vnd.openxmlformats-officedocument.presentationml.presentation",
    suffix=".pptx",
    views=(View.GRID,),
    draw=draw_pptx,
)
