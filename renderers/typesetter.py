"""The one place that runs Typst: a view model and a view in, PNG, PDF or SVG bytes out."""

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final, Literal

import typst

from renderers.fonts.files import font_folders
from renderers.viewmodel.build import ViewModel

_PIXELS_PER_INCH: Final = 144
_FLUSHES: Final = 12
_TEMPLATES: Final = {"subway-wide": "subway"}
"""Views that share the template of another and tell it by their name."""
_PARTS: Final = {
    "grid": {"lanes"},
    "subway": {"subway"},
    "persona": {"digest"},
    "empathy": {"empathy"},
    "storyboard": {"storyboard"},
    "matrix": {"matrix"},
    "digest": {"digest"},
}
"""What only some templates read: the rest of a model need not be decoded for them."""


def typeset(
    model: ViewModel, view: str, kind: Literal["png", "pdf", "svg"], *, voices: ViewModel | None = None
) -> bytes:
    """The picture of a view; PNG at 2x (144 pixels per inch), PDF tagged, the same bytes every time.

    The PDF follows PDF/UA-1 where every character has a glyph, and is merely tagged where one has not.
    With `voices`, a model of the whole map without caps, a PDF ends with every contribution in full.
    """
    template = _TEMPLATES.get(view, view)
    compiler = _compiler(template)
    tagged = "yes" if kind == "pdf" else "no"
    data = {"data": _json(model, template), "view": view, "tagged": tagged}
    if kind == "pdf":
        return _accessible_pdf(compiler, data | ({"voices": _json(voices, template)} if voices else {}))
    ppi = _PIXELS_PER_INCH if kind == "png" else None
    return _one_page(compiler.compile(format=kind, ppi=ppi, sys_inputs=data, timestamp=0))


def forget_layouts() -> None:
    """Empties Typst's memory of past layouts, which it otherwise keeps for about ten compilations."""
    compiler = typst.Compiler(font_paths=_fonts())
    for _ in range(_FLUSHES):
        compiler.compile(input=b"a", format="pdf", timestamp=0)


def _accessible_pdf(compiler: typst.Compiler, data: dict[str, str]) -> bytes:
    try:
        pages = compiler.compile(format="pdf", sys_inputs=data, timestamp=0, pdf_standards=["ua-1"])
    except typst.TypstError:
        pages = compiler.compile(format="pdf", sys_inputs=data, timestamp=0)
    return _one_page(pages)


def _json(model: ViewModel, template: str) -> str:
    unread = set[str]().union(*_PARTS.values()) - _PARTS[template]
    return model.model_dump_json(exclude={"alt_text", *unread})


def _compiler(template: str) -> typst.Compiler:
    templates = Path(str(files("renderers") / "typst"))
    return typst.Compiler(templates / f"{template}.typ", root=templates, font_paths=_fonts())


@cache
def _fonts() -> typst.Fonts:
    folders = [str(folder) for folder in font_folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


def _one_page(pages: bytes | list[bytes] | None) -> bytes:
    if not isinstance(pages, bytes):
        raise TypeError("a view is one page")
    return pages
