import io
import re
import unicodedata
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
from PIL import Image

from renderers.format import View
from renderers.registry import FORMATS
from renderers.viewmodel.build import ViewModel, view_model
from renderers.viewmodel.cards import Card
from renderers.viewmodel.described import described
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES, arabic, hostile

CANVAS = (0xF5, 0xF6, 0xF8)
MARGIN = 36
NAMES = ("night_train", "with_gaps", "hostile", "crowded")


@pytest.mark.parametrize("view", FORMATS["png"].views)
def test_nothing_touches_the_edge_of_a_picture(view: View) -> None:
    picture = Image.open(io.BytesIO(drawn("hostile", view, "png"))).convert("RGB")
    wide, high = picture.size
    for edge in (
        (0, 0, wide, MARGIN),
        (0, high - MARGIN, wide, high),
        (0, 0, MARGIN, high),
        (wide - MARGIN, 0, wide, high),
    ):
        assert picture.crop(edge).getextrema() == tuple((level, level) for level in CANVAS)


@pytest.mark.parametrize("view", FORMATS["png"].views)
def test_a_picture_brings_its_own_ground_so_that_it_can_be_read_on_a_dark_page(view: View) -> None:
    picture = Image.open(io.BytesIO(drawn("night_train", view, "png")))
    assert picture.mode == "RGB" or picture.getchannel("A").getextrema() == (255, 255)


def _is_right_to_left(word: str) -> bool:
    return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in word)


def test_the_pages_behind_the_map_hold_every_contribution_word_for_word() -> None:
    pages = pypdfium2.PdfDocument(drawn("night_train", View.GRID, "pdf"))
    told = "".join(page.get_textpage().get_text_range() for page in list(pages)[1:])
    letters = "".join(char for char in told if char.isalnum())
    for one in EXAMPLES["night_train"]().contributions():
        for word in one.text.split():
            plain = "".join(char for char in word if char.isalnum())
            # A right-to-left word comes out of a PDF in the order of its glyphs, ligatures taken apart.
            assert plain in letters or (_is_right_to_left(plain) and set(plain) <= set(letters))
    pages.close()


@pytest.mark.parametrize("view", FORMATS["png"].views)
def test_a_picture_has_the_same_size_in_every_format(view: View) -> None:
    png = Image.open(io.BytesIO(drawn("night_train", view, "png")))
    pages = pypdfium2.PdfDocument(drawn("night_train", view, "pdf"))
    svg = ET.fromstring(drawn("night_train", view, "svg"))  # noqa: S314 - our own file
    wide, high = pages[0].get_size()
    assert (len(pages) > 1) == (view is View.GRID)
    pages.close()
    assert png.size == pytest.approx((2 * wide, 2 * high), abs=2)
    assert svg.get("width") == f"{wide:g}px"


@pytest.mark.parametrize("name", NAMES)
def test_a_grid_pdf_reads_out_every_card_it_promises_in_order(name: str) -> None:
    model = view_model(EXAMPLES[name]())
    text = _read_out(name, View.GRID)
    for lane in model.lanes:
        for cell in lane.cells:
            places = [text.find(_letters(card.words.breakable)) for card in _readable(cell.cards)]
            assert -1 not in places
            if cell.more:
                assert f"+{cell.more}moreintheinteractivemap" in text


def test_a_digest_pdf_reads_out_its_top_cards_owners_and_dates() -> None:
    text = _read_out("night_train", View.DIGEST)
    for expected in ("JonasWeber·due29Jan2027", "noowneryet", "Hypothesismap·56%", "4up,10down", "lowpoint"):
        assert expected in text


@pytest.mark.parametrize("view", [View.SUBWAY, View.SUBWAY_WIDE])
@pytest.mark.parametrize("name", ["night_train", "hostile"])
def test_a_subway_pdf_reads_out_every_station_and_alert(name: str, view: View) -> None:
    text = _read_out(name, view)
    for row in view_model(EXAMPLES[name]()).subway.rows:
        for zone in row.zones:
            cards = (*(one.card for one in zone.stations), *(one.card for one in zone.alerts))
            assert all(_letters(card.words.breakable) in text for card in _readable(cards))


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View.PERSONA, ("Goals", "Travelwithachildwithoutdrama", "5of5", "Moodalongthejourney", "STARTS")),
        (View.EMPATHY, ("Says", "Thinks", "Does", "Feels", "ImadeaspreadsheetForatrain", "+5more")),
        (View.STORYBOARD, ("Receivestwopdfsfromtwocompanies", "Momentoftruth", "Split:4up,10down")),
        (View.MATRIX, ("Quickwins", "JonasWeber·due29Jan2027", "Calls", "noowneryet", "AIdraft")),
    ],
)
def test_the_other_views_read_out_what_they_show(view: View, expected: tuple[str, ...]) -> None:
    text = _read_out("night_train", view).replace(".", "").casefold()
    assert [one for one in expected if one.casefold() not in text] == []


def test_right_to_left_text_reaches_the_pdf() -> None:
    text = _read_out("arabic", View.GRID)
    expected = "".join(card.words.text for card in _cards(view_model(arabic())))
    assert set(_letters(expected)) <= set(text)


@pytest.mark.parametrize("view", FORMATS["pdf"].views)
def test_a_pdf_is_tagged_titled_and_in_a_language(view: View) -> None:
    data = drawn("night_train", view, "pdf")
    assert b"pdfuaid:part" in data
    document = pypdfium2.PdfDocument(data)
    assert document.is_tagged()
    assert document.get_metadata_dict()["Title"].startswith(("A family's first night train", "Amara Okafor"))
    document.close()


@pytest.mark.parametrize("view", FORMATS["svg"].views)
def test_an_svg_says_what_it_shows_and_runs_nothing(view: View) -> None:
    model = view_model(hostile())
    root = ET.fromstring(drawn("hostile", view, "svg"))  # noqa: S314 - our own file
    assert root.get("role") == "img"
    assert root[0].text == model.header.title.text
    assert root[1].text == described(model, view)
    assert not [node for node in root.iter() if node.tag.endswith(("script", "foreignObject", "}a"))]


def _read_out(name: str, view: View) -> str:
    document = pypdfium2.PdfDocument(drawn(name, view, "pdf"))
    page = document[0].get_textpage()
    text = page.get_text_range()
    page.close()
    document.close()
    return _letters(text)


def _letters(text: str) -> str:
    """The text without white space, hyphens of broken lines and what else a line break may change."""
    return re.sub(r"[\s\u200b\u00ad\ufffe\u0002\u200d\ufe0f-]", "", text)


def _readable(cards: tuple[Card, ...]) -> list[Card]:
    """Cards in scripts that text extraction gives back letter by letter."""
    shaped = {"ar", "he", "hi", "th"}
    plain = [card for card in cards if card.words.language not in shaped and "مرحبا" not in card.words.text]
    return [
        card
        for card in plain
        if not re.search("[\U0001f000-\U0001ffff\u2600-\u27ff\u0300-\u036f]", card.words.text)
    ]


def _cards(model: ViewModel) -> list[Card]:
    return [card for lane in model.lanes for cell in lane.cells for card in cell.cards]
