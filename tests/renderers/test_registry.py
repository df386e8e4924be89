import pytest

from renderers.format import RenderRefusedError, View
from renderers.registry import FORMATS, render
from tests.renderers.night_train import night_train

PAIRS = [(view, key) for key, one in FORMATS.items() for view in one.views]


@pytest.mark.parametrize(("view", "key"), PAIRS)
def test_the_same_map_gives_the_same_bytes_and_says_what_they_are(view: View, key: str) -> None:
    first, second = (render(night_train(), view=view, format=key) for _ in range(2))
    assert first == second
    assert first.data
    assert (first.media_type, first.suffix) == (FORMATS[key].media_type, FORMATS[key].suffix)
    assert first.note == ""


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(RenderRefusedError, match=r"no format called 'gif'; choose one of: png, pdf"):
        render(night_train(), view=View.GRID, format="gif")
