"""Measured on the page: no text lies on another, and none leaves the paper."""

import unicodedata
from itertools import takewhile
from typing import Final

import pypdfium2
import pytest

from renderers.format import View
from renderers.registry import FORMATS
from tests.renderers.drawings import drawn

Place = tuple[float, float, float, float]

EXAMPLES_MEASURED: Final = ("night_train", "hostile", "twelve_stages", "with_gaps", "arabic", "eight_stages")
_WIDE_ENOUGH: Final = 2.0
"""Points: letters that lean over their neighbour's edge do not lie on it."""
_DEEP_ENOUGH: Final = 0.3
"""Share of the lower text's height: lines may touch, ascenders reach into the line above."""


@pytest.mark.parametrize("view", FORMATS["pdf"].views)
@pytest.mark.parametrize("name", EXAMPLES_MEASURED)
def test_no_text_lies_on_another_or_leaves_the_page(name: str, view: View) -> None:
    document = pypdfium2.PdfDocument(drawn(name, view, "pdf"))
    page = document[0]
    width, height = page.get_size()
    places = _places(page)
    assert places
    assert [one for one in places if one[0] < 0 or one[1] < 0 or one[2] > width or one[3] > height] == []
    assert _collisions(places) == []
    document.close()


def test_two_texts_on_one_spot_are_seen() -> None:
    first, second, beside = (0.0, 0.0, 20.0, 10.0), (5.0, 1.0, 25.0, 11.0), (20.0, 0.0, 40.0, 10.0)
    assert _collisions([first, beside, second]) == [(first, second), (second, beside)]
    assert _collisions([first, beside]) == []


def _places(page: pypdfium2.PdfPage) -> list[Place]:
    """Left, bottom, right and top of every run of text, stacked marks left out: those lie on their letter."""
    text = page.get_textpage()
    found = [text.get_rect(at) for at in range(text.count_rects())]
    return [place for place in found if not any(map(unicodedata.combining, text.get_text_bounded(*place)))]


def _collisions(places: list[Place]) -> list[tuple[Place, Place]]:
    ordered = sorted(places)
    return [
        (one, other)
        for at, one in enumerate(ordered)
        for other in takewhile(lambda place, edge=one[2]: place[0] < edge, ordered[at + 1 :])  # type: ignore[misc]
        if _lies_on(one, other)
    ]


def _lies_on(one: Place, other: Place) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    deep = min(one[3], other[3]) - max(one[1], other[1])
    return wide > _WIDE_ENOUGH and deep > _DEEP_ENOUGH * min(one[3] - one[1], other[3] - other[1])
