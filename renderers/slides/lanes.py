"""The map as native tables: lanes packed onto as many slides as they need, never below 9 points."""

from collections.abc import Iterator
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches

from journey.records import Record
from renderers.slides.deck import new_slide
from renderers.slides.shapes import HEIGHT, MARGIN, WIDTH, Ink, add_run, paragraph, rgb
from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.cards import Card
from renderers.viewmodel.fitting import lines_needed
from renderers.viewmodel.lanes import Cell, LaneRow
from renderers.viewmodel.palette import PALETTE
from renderers.viewmodel.words import Words

_TOP: Final = 1.75
_HEAD: Final = 0.62
_ROOM: Final = HEIGHT - _TOP - _HEAD - 0.6
_LABEL: Final = 1.9
_SIZES: Final = ((4, 15.0), (6, 14.0), (8, 12.0), (12, 10.0))
_NO_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_CHARACTERS_PER_POINT_INCH: Final = 118.0
_LINE: Final = 1.24
_PADDING: Final = 0.2


class Shown(Record):
    """A lane as it fits a slide: the cells with what had to be left out counted, and the row height."""

    lane: LaneRow
    cells: tuple[Cell, ...]
    height: float


class Fit(Record):
    """The type size in points and how many average characters fit a column at it."""

    size: float
    characters: float


def lane_slides(deck: Any, model: ViewModel) -> None:
    """Adds the slides with every lane but the emotion, in map order."""
    fit = _fit(len(model.stages))
    rows = [_shown(lane, fit) for lane in model.lanes if lane.style != "curve" and not lane.empty]
    pages = list(_pages(rows))
    for number, page in enumerate(pages, start=1):
        titles = ", ".join(row.lane.title for row in page)
        part = f" ({number} of {len(pages)})" if len(pages) > 1 else ""
        slide = new_slide(deck, model, model.header.title, f"{titles}{part}")
        _table(slide, model, page, fit)


def _fit(stages: int) -> Fit:
    size = next(points for most, points in _SIZES if stages <= most)
    column = (WIDTH - 2 * MARGIN - _LABEL) / stages - 0.2
    return Fit(size=size, characters=column * _CHARACTERS_PER_POINT_INCH / size)


def _shown(lane: LaneRow, fit: Fit) -> Shown:
    """The lane, its fullest cells shortened card by card until the row fits a slide."""
    cells = list(lane.cells)
    while (height := max(_height(cell, fit) for cell in cells)) > _ROOM:
        at = max(range(len(cells)), key=lambda place: _height(cells[place], fit))
        full = cells[at]
        if len(full.cards) <= 1:
            break
        cells[at] = full.model_copy(update={"cards": full.cards[:-1], "more": full.more + 1})
    return Shown(lane=lane, cells=tuple(cells), height=max(height, 0.55))


def _height(cell: Cell, fit: Fit) -> float:
    lines = sum(lines_needed(card.words, fit.characters - len(_marks(card)) / 3) + 0.3 for card in cell.cards)
    lines += lines_needed(cell.lead, fit.characters) if cell.lead else 0
    return (lines + bool(cell.more)) * fit.size * _LINE / 72 + _PADDING


def _pages(rows: list[Shown]) -> Iterator[list[Shown]]:
    page: list[Shown] = []
    for row in rows:
        if page and sum(one.height for one in page) + row.height > _ROOM:
            yield page
            page = []
        page.append(row)
    if page:
        yield page


def _table(slide: Any, model: ViewModel, page: list[Shown], fit: Fit) -> None:
    width = WIDTH - 2 * MARGIN
    height = _HEAD + sum(row.height for row in page)
    place = (Inches(MARGIN), Inches(_TOP), Inches(width), Inches(height))
    graphic = slide.shapes.add_table(len(page) + 1, len(model.stages) + 1, *place)
    graphic.name = "Journey map"
    table = graphic.table
    table._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE  # noqa: SLF001 - no word for it
    table.first_row = table.first_col = True
    table.horz_banding = False
    table.columns[0].width = Inches(_LABEL)
    for at in range(len(model.stages)):
        table.columns[at + 1].width = Inches((width - _LABEL) / len(model.stages))
    _heads(table, model)
    for at, row in enumerate(page, start=1):
        table.rows[at].height = Inches(row.height)
        _label(table.cell(at, 0), row.lane)
        for column, cell in enumerate(row.cells, start=1):
            _fill(table.cell(at, column), cell, row.lane, fit)


def _heads(table: Any, model: ViewModel) -> None:
    table.rows[0].height = Inches(_HEAD)
    _ground(table.cell(0, 0), PALETTE["canvas"])
    for stage in model.stages:
        cell = table.cell(0, stage.number)
        _ground(cell, stage.fill)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE
        size = 14.0 if len(model.stages) <= 6 else 10.5  # noqa: PLR2004 - by width of a column
        paragraph(cell.text_frame, stage.name, Ink(size=size, colour="#FFFFFF", bold=True), gap=0)
        if stage.duration.text:
            paragraph(cell.text_frame, stage.duration, Ink(size=9, colour="#D3DAE8"), gap=0)


def _label(cell: Any, lane: LaneRow) -> None:
    _ground(cell, PALETTE["paper"])
    paragraph(cell.text_frame, lane.title, Ink(size=15, colour=lane.colour, bold=True), gap=0)
    for caption in (lane.caption, lane.ranked_by):
        if caption:
            paragraph(cell.text_frame, caption, Ink(size=10, colour=PALETTE["ink3"]), gap=0)


def _fill(cell: Any, told: Cell, lane: LaneRow, fit: Fit) -> None:
    _ground(cell, lane.tint if lane.style in {"quote", "ranked", "note"} else PALETTE["paper"])
    frame, quiet = cell.text_frame, Ink(size=max(9, fit.size - 2), colour=PALETTE["ink3"])
    if told.lead:
        paragraph(frame, told.lead, Ink(size=fit.size, bold=True))
    for card in told.cards:
        _card(frame, card, Ink(size=fit.size, bold=card.severe, italic=lane.style == "quote"), quiet)
    if told.is_empty:
        paragraph(frame, "no contributions", quiet)
    if told.more:
        paragraph(frame, f"+ {told.more} more in the interactive map", quiet)


def _card(frame: Any, card: Card, ink: Ink, quiet: Ink) -> None:
    words: Words = card.words
    lead = f"▲{card.votes} " if card.votes else "★ " if card.moment else ""
    made = paragraph(frame, words.model_copy(update={"text": lead + words.text}), ink, gap=4)
    add_run(made, _marks(card), quiet)


def _marks(card: Card) -> str:
    plan = card.undertaking
    marks = [
        f"({card.count})",
        "AI draft" if card.draft else "",
        "people give up" if card.severe else "",
        plan.owner.text if plan and plan.owner else "",
        f"due {plan.due}" if plan and plan.due else "",
        plan.status if plan else "",
    ]
    return "  " + " · ".join(mark for mark in marks if mark)


def _ground(cell: Any, colour: str) -> None:
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(colour)
    cell.margin_left = cell.margin_right = Inches(0.1)
    cell.margin_top = cell.margin_bottom = Inches(0.07)
    cell.text_frame.word_wrap = True
