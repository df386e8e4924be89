import io
from zipfile import ZipFile

import pypdfium2
import pytest

from renderers.format import RenderRefusedError, View
from renderers.registry import FORMATS, missing_letters, render
from tests.renderers.drawings import drawn
from tests.renderers.example_maps import EXAMPLES, arabic, leaky, one_stage
from tests.renderers.night_train import night_train

PAIRS = [(view, key) for key, one in FORMATS.items() for view in one.views]
UNDRAWN_LETTER = "\u1300"


@pytest.mark.parametrize(("view", "key"), PAIRS)
def test_the_same_map_gives_the_same_bytes_and_says_what_they_are(view: View, key: str) -> None:
    again = render(arabic(), view=view, format=key)
    assert again.data == drawn("arabic", view, key)
    assert (again.media_type, again.suffix) == (FORMATS[key].media_type, FORMATS[key].suffix)


def test_every_format_is_listed_under_its_own_key_with_at_least_one_view() -> None:
    for key, one in FORMATS.items():
        assert one.key == key
        assert one.views
        assert one.suffix.startswith(".")


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(RenderRefusedError, match=r"no format called 'gif'; choose one of: png, pdf"):
        render(one_stage(), view=View.GRID, format="gif")


def test_an_unknown_view_is_refused_with_those_there_are() -> None:
    with pytest.raises(RenderRefusedError, match=r"no view called 'globe'; choose one of: grid, digest, "):
        render(one_stage(), view="globe", format="png")  # type: ignore[arg-type]


def test_a_view_the_format_cannot_show_is_refused_with_those_it_can() -> None:
    with pytest.raises(RenderRefusedError, match=r"cannot show the digest view; it can show: grid"):
        render(one_stage(), view=View.DIGEST, format="json")


@pytest.mark.parametrize("key", [key for key, one in FORMATS.items() if View.GRID in one.views])
def test_an_anonymous_map_leaves_without_a_name_wherever_it_came_from(key: str) -> None:
    assert b"Secret" not in render(leaky(), view=View.GRID, format=key).data


def test_every_example_can_be_drawn_completely_but_for_stacked_marks() -> None:
    for name, make in EXAMPLES.items():
        missing = missing_letters(make())
        assert missing == (frozenset("\u0322\u0335\u0336") if name == "hostile" else frozenset()), name


def test_letters_no_font_holds_are_named_in_the_note() -> None:
    letterless = one_stage().model_copy(update={"title": f"Cherokee kin {UNDRAWN_LETTER}{UNDRAWN_LETTER}"})
    assert missing_letters(letterless) == {UNDRAWN_LETTER}
    drawn = render(letterless, view=View.DIGEST, format="png")
    assert drawn.note == f"No font here can draw these letters: {UNDRAWN_LETTER}."
    assert render(letterless, view=View.DIGEST, format="pdf").data.startswith(b"%PDF-")
    assert render(letterless, view=View.GRID, format="md").note == ""


def test_a_complete_picture_needs_no_note() -> None:
    assert render(night_train(), view=View.DIGEST, format="svg").note == ""


@pytest.mark.parametrize("key", ["html", "md", "xlsx", "pptx", "pdf"])
def test_a_map_says_whose_view_is_missing(key: str) -> None:
    told = "Nobody here knows it from sales or having seen it happen"
    assert told in " ".join(_words_of(drawn("night_train", View.GRID, key), key).split())


def _words_of(data: bytes, key: str) -> str:
    if key == "pdf":
        return str(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range())
    if key in {"xlsx", "pptx"}:
        with ZipFile(io.BytesIO(data)) as parts:
            return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml"))
    return data.decode()
