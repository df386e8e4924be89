"""Building blocks of a slide: boxes, paragraphs and panels in the colours of the map."""

from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

from journey.records import Record
from renderers.viewmodel.palette import PALETTE
from renderers.viewmodel.words import Words

FONT: Final = "Inter"
WIDTH: Final = 20.0
HEIGHT: Final = 11.25
MARGIN: Final = 0.5
_LANGUAGES: Final = {
    "ja": "ja-JP",
    "zh": "zh-CN",
    "ko": "ko-KR",
    "ar": "ar-SA",
    "he": "he-IL",
    "th": "th-TH",
    "hi": "hi-IN",
    "ru": "ru-RU",
    "el": "el-GR",
}
_UPRIGHT: Final = frozenset({"ja", "zh", "ko", "ar", "he", "th", "hi"})


class Box(Record):
    """A rectangle on a slide, in inches."""

    x: float
    y: float
    width: float
    height: float


class Ink(Record):
    """How a run of text looks; `size` in points."""

    size: float
    colour: str = PALETTE["ink"]
    bold: bool = False
    italic: bool = False


def rgb(colour: str) -> RGBColor:
    """A palette colour for PowerPoint."""
    new_colour: Any = RGBColor  # it has no types
    made: RGBColor = new_colour(*bytes.fromhex(colour.lstrip("#")))
    return made


def text_frame(slide: Any, box: Box, *, middle: bool = False) -> Any:
    """An empty text box that wraps at its width."""
    shape = slide.shapes.add_textbox(*_inches(box))
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE if middle else MSO_ANCHOR.TOP
    return frame


def panel(slide: Any, box: Box, fill: str, *, line: str | None = None, kind: Any = None) -> Any:
    """A filled shape without shadow: a rounded rectangle unless `kind` says otherwise."""
    shape = slide.shapes.add_shape(kind or MSO_SHAPE.ROUNDED_RECTANGLE, *_inches(box))
    if kind is None:
        shape.adjustments[0] = min(0.5, 0.12 / min(box.width, box.height))
    shape.fill.solid()
    shape.fill.fore_color.rgb = rgb(fill)
    shape.shadow.inherit = False
    if line:
        shape.line.color.rgb = rgb(line)
        shape.line.width = Pt(0.75)
    else:
        shape.line.fill.background()
    return shape


def paragraph(frame: Any, words: Words | str, ink: Ink, *, centred: bool = False, gap: float = 2) -> Any:
    """A paragraph in its own direction and language; the first one fills the empty frame."""
    told = Words(text=words, breakable=words) if isinstance(words, str) else words
    first = len(frame.paragraphs) == 1 and not frame.paragraphs[0].runs
    made = frame.paragraphs[0] if first else frame.add_paragraph()
    made.space_after = Pt(gap)
    made.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.LEFT
    if told.direction == "rtl":
        made._p.get_or_add_pPr().set("rtl", "1")  # noqa: SLF001 - the library has no word for it
        made.alignment = PP_ALIGN.CENTER if centred else PP_ALIGN.RIGHT
    add_run(made, told.text, ink, told.language)
    return made


def add_run(made: Any, text: str, ink: Ink, language: str = "en") -> None:
    """More text in the same paragraph, in another ink."""
    run = made.add_run()
    run.text = text
    run.font.size = Pt(ink.size)
    run.font.bold = ink.bold
    run.font.italic = ink.italic and language not in _UPRIGHT
    run.font.color.rgb = rgb(ink.colour)
    run.font.name = FONT
    run._r.get_or_add_rPr().set("lang", _LANGUAGES.get(language, "en-US"))  # noqa: SLF001 - as above


def describe(shape: Any, name: str, text: str) -> None:
    """A name and an alternative text for people who do not see the shape."""
    shape.name = name
    properties = next(one for one in shape._element.iter() if one.tag.endswith("}cNvPr"))  # noqa: SLF001 - as above
    properties.set("descr", text)


def _inches(box: Box) -> tuple[int, int, int, int]:
    return Inches(box.x), Inches(box.y), Inches(box.width), Inches(box.height)
