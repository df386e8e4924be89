"""The slide of what is said both ways: each pair of notes side by side, made to be talked about."""

from typing import Any, Final

from renderers.slides.deck import new_slide
from renderers.slides.shapes import MARGIN, WIDTH, Box, Ink, panel, paragraph, text_frame
from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.opposed import Side
from renderers.viewmodel.palette import PALETTE, tint
from renderers.viewmodel.words import Words

_TOP: Final = 1.9
_ROW: Final = 2.9
_GAP: Final = 0.4
_SIDE: Final = (WIDTH - 2 * MARGIN - _GAP) / 2
_PADDING: Final = 0.2
_SHORT: Final = 250
"""Characters up to which a note fits in larger letters, also in a script of wide ones."""
_TITLE: Final = Words(text="Said both ways", breakable="Said both ways")


def both_ways_slide(deck: Any, model: ViewModel) -> None:
    """A row for each pair; no slide where nobody contradicts anybody."""
    if not model.opposed:
        return
    slide = new_slide(deck, model, _TITLE, "When does the one hold, and when the other?")
    for place, one in enumerate(model.opposed):
        y = _TOP + place * _ROW
        paragraph(
            text_frame(slide, Box(x=MARGIN, y=y, width=WIDTH - 2 * MARGIN, height=0.35)),
            one.stage,
            Ink(size=16, bold=True),
        )
        _side(slide, one.against, PALETTE["pain"], Box(x=MARGIN, y=y + 0.45, width=_SIDE, height=2.1))
        right = MARGIN + _SIDE + _GAP
        _side(slide, one.favour, PALETTE["gain"], Box(x=right, y=y + 0.45, width=_SIDE, height=2.1))


def _side(slide: Any, side: Side, colour: str, box: Box) -> None:
    panel(slide, box, tint(colour))
    inner = Box(x=box.x + _PADDING, y=box.y + 0.12, width=box.width - 2 * _PADDING, height=box.height - 0.24)
    frame = text_frame(slide, inner)
    paragraph(frame, side.lane, Ink(size=12, colour=colour, bold=True), gap=4)
    paragraph(frame, side.words, Ink(size=14 if len(side.words.text) <= _SHORT else 11))
