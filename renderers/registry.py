"""The formats a map can leave in, and the one entry point that renders it."""

from typing import Final

from journey.map import JourneyMap
from renderers.csv import CSV
from renderers.fonts.coverage import missing_from
from renderers.format import Format, Rendered, RenderRefusedError, View
from renderers.html import HTML
from renderers.json import JSON
from renderers.markdown import MARKDOWN
from renderers.mermaid import MERMAID
from renderers.pdf import PDF
from renderers.png import PNG
from renderers.pptx import PPTX
from renderers.svg import SVG
from renderers.viewmodel.build import texts_of
from renderers.viewmodel.words import clean
from renderers.xlsx import XLSX

FORMATS: Final[dict[str, Format]] = {
    one.key: one for one in (PNG, PDF, SVG, HTML, MARKDOWN, PPTX, XLSX, CSV, MERMAID, JSON)
}
"""Every format by key, in the order in which people are offered them."""

_MOST_LETTERS_NAMED: Final = 12


def render(journey_map: JourneyMap, *, view: View, format: str) -> Rendered:  # noqa: A002 - the word people use
    """The map as a file; the same map gives the same bytes on every machine.

    Raises:
        RenderRefusedError: for a view or format that does not exist, or a view the format cannot show.
    """
    chosen = format_named(format)
    shown = view_named(view)
    if shown not in chosen.views:
        views = ", ".join(chosen.views)
        raise RenderRefusedError(f"{chosen.title} cannot show the {shown} view; it can show: {views}.")
    return Rendered(
        data=chosen.draw(journey_map, shown),
        media_type=chosen.media_type,
        suffix=chosen.suffix,
        note=_note(journey_map) if chosen.draws_letters else "",
    )


def format_named(name: str) -> Format:
    """The format with that key.

    Raises:
        RenderRefusedError: when there is none; the sentence lists those there are.
    """
    if name not in FORMATS:
        raise RenderRefusedError(f"There is no format called {name!r}; choose one of: {', '.join(FORMATS)}.")
    return FORMATS[name]


def view_named(name: str) -> View:
    """The view with that name.

    Raises:
        RenderRefusedError: when there is none; the sentence lists those there are.
    """
    if name not in tuple(View):
        raise RenderRefusedError(f"There is no view called {str(name)!r}; choose one of: {', '.join(View)}.")
    return View(name)


def missing_letters(journey_map: JourneyMap) -> frozenset[str]:
    """The characters of the map that no installed font can draw."""
    return missing_from("".join(clean(text) for text in texts_of(journey_map)))


def _note(journey_map: JourneyMap) -> str:
    missing = sorted(missing_letters(journey_map))
    if not missing:
        return ""
    named = " ".join(missing[:_MOST_LETTERS_NAMED])
    rest = len(missing) - _MOST_LETTERS_NAMED
    return f"No font here can draw these letters: {named}{f' and {rest} more' if rest > 0 else ''}."
