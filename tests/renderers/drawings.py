"""Renderings of the examples, each made once for all tests."""

from functools import cache

from renderers.format import View
from renderers.registry import render
from tests.renderers.example_maps import EXAMPLES


@cache
def drawn(name: str, view: View, key: str) -> bytes:
    """The bytes of an example map in a view and format."""
    return render(EXAMPLES[name](), view=view, format=key).data
