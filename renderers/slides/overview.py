"""The first slide: the emotion curve as a native chart with faces, the worst pains, the first ideas."""

from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches, Pt

from renderers.slides.deck import new_slide
from renderers.slides.shapes import (
    HEIGHT,
    MARGIN,
    WIDTH,
    Box,
    Ink,
    add_run,
    describe,
    panel,
    paragraph,
    rgb,
    text_frame,
)
from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.digest import Top, TopCard
from renderers.viewmodel.palette import PALETTE, tint
from renderers.viewmodel.stages import StageHead

_TOP: Final = 1.75
_CURVE: Final = 2.6
_NOTES: Final = 1.75
_LISTS: Final = _TOP + _CURVE + _NOTES + 0.35
_SCALE: Final = 2.4
_SMILE: Final = 0.04653
_FILL_PLOT: Final = (
    f"<c:layout {nsdecls('c')}><c:manualLayout><c:layoutTarget val='inner'/><c:xMode val='edge'/>"
    "<c:yMode val='edge'/><c:x val='0'/><c:y val='0'/><c:w val='1'/><c:h val='1'/>"
    "</c:manualLayout></c:layout>"
)


def overview_slide(deck: Any, model: ViewModel) -> None:
    """Adds the slide; its notes tell the whole map in words."""
    slide = new_slide(deck, model, model.header.title, model.header.scenario.text)
    _persona(slide, model)
    panel(
        slide,
        Box(x=MARGIN, y=_TOP, width=WIDTH - 2 * MARGIN, height=_CURVE + _NOTES),
        "#FFFFFF",
        line=PALETTE["hair"],
    )
    if model.emotion.runs:
        _chart(slide, model)
    for stage in model.stages:
        _stage(slide, stage, len(model.stages))
    half = (WIDTH - 2 * MARGIN - 0.3) / 2
    low = HEIGHT - _LISTS - 0.55
    _top(slide, model.digest.pains, PALETTE["pain"], Box(x=MARGIN, y=_LISTS, width=half, height=low))
    right = Box(x=MARGIN + half + 0.3, y=_LISTS, width=half, height=low)
    _top(slide, model.digest.opportunities, PALETTE["gain"], right)
    slide.notes_slide.notes_text_frame.text = model.alt_text


def _persona(slide: Any, model: ViewModel) -> None:
    person = model.header.persona
    panel(slide, Box(x=13.4, y=0.35, width=6.1, height=1.15), "#FFFFFF", line=PALETTE["hair"])
    mark = panel(slide, Box(x=13.58, y=0.53, width=0.8, height=0.8), PALETTE["thought"], kind=MSO_SHAPE.OVAL)
    mark.text_frame.margin_left = mark.text_frame.margin_right = 0
    paragraph(
        mark.text_frame, person.initials or "•", Ink(size=18, colour="#FFFFFF", bold=True), centred=True
    )
    frame = text_frame(slide, Box(x=14.6, y=0.42, width=4.8, height=1.0), middle=True)
    paragraph(frame, person.name, Ink(size=16, bold=True))
    if person.role.text:
        paragraph(frame, person.role, Ink(size=11, colour=PALETTE["ink2"]))


def _chart(slide: Any, model: ViewModel) -> None:
    chart_data: Any = CategoryChartData  # it has no types
    data = chart_data()
    data.categories = [f"{stage.number} {stage.name.text}" for stage in model.stages]
    data.add_series("Average feeling", [stage.mood.mean if stage.mood else None for stage in model.stages])
    data.add_series("Upper end of the middle 80 %", [_level(stage, high=True) for stage in model.stages])
    data.add_series("Lower end of the middle 80 %", [_level(stage, high=False) for stage in model.stages])
    place = (Inches(MARGIN), Inches(_TOP + 0.1), Inches(WIDTH - 2 * MARGIN), Inches(_CURVE - 0.2))
    graphic = slide.shapes.add_chart(XL_CHART_TYPE.LINE, *place, data)
    describe(graphic, "Emotion curve", model.alt_text)
    chart = graphic.chart
    chart.has_legend = chart.has_title = False
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = -_SCALE, _SCALE
    chart.value_axis.has_major_gridlines = chart.value_axis.visible = chart.category_axis.visible = False
    area = chart._chartSpace.chart.plotArea  # noqa: SLF001 - the library has no word for the plot's layout
    for old in [one for one in area if one.tag.endswith("}layout")]:
        area.remove(old)
    area.insert(0, parse_xml(_FILL_PLOT))
    looks = ((PALETTE["band"], 3.5, None), ("#9DB7CC", 1.25, MSO_LINE.DASH), ("#9DB7CC", 1.25, MSO_LINE.DASH))
    for series, (colour, width, dash) in zip(chart.plots[0].series, looks, strict=True):
        series.smooth = False
        series.marker.style = XL_MARKER_STYLE.NONE
        series.format.line.color.rgb = rgb(colour)
        series.format.line.width = Pt(width)
        if dash:
            series.format.line.dash_style = dash


def _level(stage: StageHead, *, high: bool) -> float | None:
    if stage.mood is None:
        return None
    return round(2 - 4 * (stage.mood.y_high if high else stage.mood.y_low), 2)


def _stage(slide: Any, stage: StageHead, count: int) -> None:
    column = (WIDTH - 2 * MARGIN) / count
    centre = MARGIN + stage.x * (WIDTH - 2 * MARGIN)
    if stage.mood:
        _face(slide, stage, centre)
    frame = text_frame(
        slide, Box(x=centre - column / 2 + 0.05, y=_TOP + _CURVE, width=column - 0.1, height=_NOTES)
    )
    small = count > 7  # noqa: PLR2004 - narrower columns
    paragraph(frame, stage.name, Ink(size=11 if small else 16, bold=True), centred=True)
    if stage.mood is None:
        paragraph(frame, "no ratings", Ink(size=11, colour=PALETTE["ink3"], italic=True), centred=True)
        return
    mood = stage.mood
    told = Ink(size=11 if small else 15, colour=mood.ink, bold=True)
    paragraph(frame, f"{mood.word} {mood.score}", told, centred=True)
    for line in (mood.count_text, mood.peak, mood.split_text):
        if line:
            paragraph(frame, line, Ink(size=9 if small else 12, colour=PALETTE["ink3"]), centred=True)


def _face(slide: Any, stage: StageHead, centre: float) -> None:
    """The face of the mean; where opinions split, a hollow one for each camp at its own mean."""
    mood = stage.mood
    if mood is None:
        return
    says = f"{stage.name.text}: {mood.word} {mood.score}, {mood.count_text}. {mood.split_text}"
    told = [(camp.mean, "#FFFFFF", camp.fill, 0.38) for camp in mood.camps]
    for at, (mean, fill, line, size) in enumerate(told or [(mood.mean, mood.fill, "#FFFFFF", 0.46)]):
        middle = _TOP + 0.1 + (_SCALE - mean) / (2 * _SCALE) * (_CURVE - 0.2)
        box = Box(x=centre - size / 2, y=middle - size / 2, width=size, height=size)
        face = panel(slide, box, fill, line=line, kind=MSO_SHAPE.SMILEY_FACE)
        face.line.width = Pt(2 if told else 0.75)
        face.adjustments[0] = max(-_SMILE, min(_SMILE, mean / 2 * _SMILE))
        describe(face, f"Feeling {stage.number}{'ab'[at] if told else ''}", says)


def _top(slide: Any, top: Top, colour: str, box: Box) -> None:
    panel(slide, box, tint(colour))
    inner = Box(x=box.x + 0.25, y=box.y + 0.18, width=box.width - 0.5, height=box.height - 0.3)
    frame = text_frame(slide, inner)
    title = paragraph(frame, top.title, Ink(size=22, colour=colour, bold=True), gap=8)
    if top.ranked_by:
        add_run(title, f"   {top.ranked_by}", Ink(size=11, colour=PALETTE["ink3"]))
    if not top.cards:
        paragraph(frame, top.empty, Ink(size=14, colour=PALETTE["ink3"], italic=True))
    for one in top.cards:
        paragraph(frame, one.card.short, Ink(size=19), gap=2)
        paragraph(frame, _remarks(one), Ink(size=13, colour=PALETTE["ink2"]), gap=12)


def _remarks(one: TopCard) -> str:
    card, plan = one.card, one.card.undertaking
    owner = plan.owner.text if plan and plan.owner else ""
    parts = [
        f"▲ {card.votes}" if card.votes else "",
        owner or ("no owner yet" if plan and plan.wants_owner else ""),
        f"due {plan.due}" if plan and plan.due else "",
        plan.status if plan else "",
        one.stage.text,
        card.severity if card.severe else "",
        "moment of truth" if card.moment else "",
        "AI draft" if card.draft else "",
    ]
    return " · ".join(part for part in parts if part)
