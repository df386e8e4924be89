import pytest

from journey.interchange import read_map
from renderers.format import View
from renderers.registry import render
from tests.renderers.example_maps import EXAMPLES


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name != "leaky"])
def test_a_map_file_read_again_is_the_same_map(name: str) -> None:
    example = EXAMPLES[name]()
    assert read_map(render(example, view=View.GRID, format="json").data.decode()) == example
