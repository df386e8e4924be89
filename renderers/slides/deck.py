"""A deck and its slides: background, title, footer."""

from datetime import datetime
from typing import Any, Final

from pptx import Presentation
from pptx.util import Inches

from renderers.slides.shapes import HEIGHT, MARGIN, WIDTH, Box, Ink, paragraph, rgb, text_frame
from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.palette import PALETTE
from renderers.viewmodel.words import Words

_TITLE_ONLY: Final = 5
_MADE: Final = datetime(2026, 1, 1)  # noqa: DTZ001 - PowerPoint stores times without a zone


def new_deck(model: ViewModel) -> Any:
    """An empty 16:9 deck of 20 inches, so that small text can stay at 9 points and above."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    properties = deck.core_properties
    properties.title = model.header.title.text[:255]
    properties.author = properties.last_modified_by = "Journeyline"
    properties.created = properties.modified = _MADE
    return deck


def new_slide(deck: Any, model: ViewModel, title: Words, subtitle: str) -> Any:
    """A slide with its title, a line under it and the foot of the map."""
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = rgb(PALETTE["canvas"])
    head = slide.shapes.title
    head.left, head.top = Inches(MARGIN), Inches(0.35)
    head.width, head.height = Inches(12.6), Inches(0.75)
    frame = head.text_frame
    frame.word_wrap = True
    frame.margin_left = 0
    paragraph(frame, title, Ink(size=30 if len(title.text) <= 48 else 20, bold=True))  # noqa: PLR2004 - one line
    under = text_frame(slide, Box(x=MARGIN, y=1.12, width=12.6, height=0.4))
    paragraph(under, subtitle, Ink(size=14, colour=PALETTE["ink2"]))
    foot = text_frame(slide, Box(x=MARGIN, y=HEIGHT - 0.42, width=WIDTH - 2 * MARGIN, height=0.3))
    head = model.header
    facts = (head.counts, head.foot, head.evidence.badge if head.evidence else "", head.missing_views)
    paragraph(foot, " · ".join(fact for fact in facts if fact), Ink(size=11, colour=PALETTE["ink3"]))
    return slide
