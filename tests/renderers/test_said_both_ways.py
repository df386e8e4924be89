import io
import re
import zipfile
from collections.abc import Callable
from html import unescape

import pypdfium2
import pytest
from pptx import Presentation

from journey.interchange import read_map
from renderers.format import View
from tests.renderers.drawings import drawn

PAIRS = (
    ("The <b>gate staff</b> were rude & loud", "The *gate staff* knew our names"),
    ("Too many reminder letters", "Send more reminder letters"),
)


def _markdown(name: str) -> str:
    return re.sub(r"\\(.)", r"\1", drawn(name, View.GRID, "md").decode())


def _html(name: str) -> str:
    page = drawn(name, View.GRID, "html").decode()
    return unescape(re.sub("<[^>]*>", "", page.partition("</nav>")[0]))


def _workbook(name: str) -> str:
    book = zipfile.ZipFile(io.BytesIO(drawn(name, View.GRID, "xlsx")))
    return unescape(book.read("xl/workbook.xml").decode() + book.read("xl/sharedStrings.xml").decode())


def _pdf(name: str) -> str:
    pages = pypdfium2.PdfDocument(drawn(name, View.GRID, "pdf"))
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(text.split()).replace("SAID BOTH WAYS", "Said both ways")


def _slides(name: str) -> str:
    slides = Presentation(io.BytesIO(drawn(name, View.GRID, "pptx"))).slides
    shapes = [shape for slide in slides for shape in slide.shapes if shape.has_text_frame]
    return "\n".join(shape.text_frame.text for shape in shapes)


@pytest.mark.parametrize("read", [_markdown, _html, _workbook, _pdf, _slides])
def test_both_sides_stand_word_for_word_in_what_is_read(read: Callable[[str], str]) -> None:
    text = read("said_both_ways")
    told = text[text.index("Said both ways") :]
    for against, favour in PAIRS:
        assert against in told
        assert favour in told
    assert "Said both ways" not in read("all_lanes")


def test_the_json_file_names_the_notes_by_id() -> None:
    journey_map = read_map(drawn("said_both_ways", View.GRID, "json").decode())
    texts = {one.id: one.text for one in journey_map.contributions()}
    found = [one for stage in journey_map.stages for one in stage.oppositions]
    assert [(texts[one.against], texts[one.favour]) for one in found] == list(PAIRS)
