"""The sheet that looks like the map: stages across, lanes down, the mood as a native chart."""

from typing import Any, Final

from xlsxwriter.format import Format as Style
from xlsxwriter.workbook import Workbook

from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.cards import Card
from renderers.viewmodel.fitting import lines_needed
from renderers.viewmodel.header import plural
from renderers.viewmodel.lanes import Cell, LaneRow
from renderers.viewmodel.mood import Mood
from renderers.viewmodel.palette import PALETTE
from renderers.viewmodel.words import Words

_STAGE_WIDTH: Final = 36
_CHARACTERS: Final = 35
_HEAD_CHARACTERS: Final = 27
_HEAD_LINE_HEIGHT: Final = 16.5
_LINE_HEIGHT: Final = 13.6
_FIRST_ROW: Final = 4

Entry = tuple[Words | None, str]
"""A text of a cell and the marks in the line under it."""

_NOTHING: Final[Entry] = (None, "")


class MapSheet:
    """The sheet that looks like the map: stages across, lanes down."""

    def __init__(self, book: Workbook, model: ViewModel) -> None:
        self._book, self._model = book, model
        self._sheet = book.add_worksheet("Map")
        self._styles: dict[tuple[tuple[str, Any], ...], Style] = {}
        self._mood_row = _FIRST_ROW

    def write(self) -> None:
        """Head, lanes from top to bottom, and the chart below them."""
        self._head()
        row = _FIRST_ROW
        for lane in self._model.lanes:
            row = self._moods(row, lane) if lane.style == "curve" else self._lane(row, lane)
        if self._model.emotion.runs:
            self._chart(row + 1)

    def _style(self, **look: Any) -> Style:
        key = tuple(sorted(look.items()))
        if key not in self._styles:
            base = {"text_wrap": True, "valign": "top", "font_size": 10, "border": 1}
            self._styles[key] = self._book.add_format({**base, "border_color": PALETTE["hair"], **look})
        return self._styles[key]

    def _head(self) -> None:
        sheet, header = self._sheet, self._model.header
        sheet.hide_gridlines(2)
        sheet.freeze_panes(_FIRST_ROW, 1)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.fit_to_pages(1, 0)
        sheet.set_column(0, 0, 17)
        sheet.set_column(1, len(self._model.stages), _STAGE_WIDTH)
        title = self._book.add_format({"bold": True, "font_size": 20, "font_color": PALETTE["ink"]})
        quiet = self._book.add_format({"font_color": PALETTE["ink2"]})
        sheet.write_string(0, 0, header.title.text, title)
        sheet.write_string(1, 0, " · ".join(part for part in _subtitle(self._model) if part), quiet)
        names = [f"{stage.number}  {stage.name.text}" for stage in self._model.stages]
        tallest = max(
            lines_needed(stage.name, _HEAD_CHARACTERS - len(str(stage.number)))
            for stage in self._model.stages
        )
        sheet.set_row(3, max(32, tallest * _HEAD_LINE_HEIGHT + 6))
        sheet.write_string(
            3, 0, "Stage", self._style(bold=True, font_color=PALETTE["ink3"], valign="vcenter")
        )
        white = {"bold": True, "font_size": 12, "font_color": "#FFFFFF", "valign": "vcenter", "indent": 1}
        for stage, name in zip(self._model.stages, names, strict=True):
            sheet.write_string(3, stage.number, name, self._style(**white, bg_color=stage.fill))

    def _lane(self, row: int, lane: LaneRow) -> int:
        height = max(1, *(len(cell.cards) + (cell.lead is not None) for cell in lane.cells))
        self._label(row, height, lane)
        columns = [_entries(cell) for cell in lane.cells]
        for offset in range(height):
            line = [entries[offset] if offset < len(entries) else _NOTHING for entries in columns]
            for column, entry in enumerate(line, 1):
                self._write(row + offset, column, entry, lane)
            tallest = max(_lines(entry) for entry in line)
            self._sheet.set_row(row + offset, tallest * _LINE_HEIGHT + 5)
        return row + height

    def _write(self, row: int, column: int, entry: Entry, lane: LaneRow) -> None:
        words, marks = entry
        ground = lane.tint if lane.style in {"quote", "ranked"} else "#FFFFFF"
        look: dict[str, Any] = {"bg_color": ground, "indent": 1}
        if words is None:
            self._sheet.write_string(row, column, marks, self._style(**look, font_color=PALETTE["ink3"]))
            return
        look |= {"reading_order": 2 if words.direction == "rtl" else 1, "italic": lane.style == "quote"}
        text = f"{words.text}\n{marks}" if marks else words.text
        self._sheet.write_string(row, column, text, self._style(**look))

    def _label(self, row: int, height: int, lane: LaneRow) -> None:
        look = self._style(bold=True, font_color=lane.colour, bg_color="#FFFFFF")
        if height > 1:
            self._sheet.merge_range(row, 0, row + height - 1, 0, lane.title, look)
        else:
            self._sheet.write_string(row, 0, lane.title, look)

    def _moods(self, row: int, lane: LaneRow) -> int:
        self._mood_row = row
        self._label(row, 2, lane)
        score = {"num_format": "+0.0;\u22120.0;0.0", "align": "center", "bold": True, "font_size": 12}
        for stage in self._model.stages:
            if stage.mood is None:
                self._sheet.write_blank(row, stage.number, None, self._style(**score))
            else:
                self._sheet.write_number(row, stage.number, stage.mood.mean, self._style(**score))
            words = _mood_words(stage.mood)
            self._sheet.write_string(row + 1, stage.number, words, self._style(align="center"))
        tallest = max(_mood_words(stage.mood).count("\n") + 2 for stage in self._model.stages)
        self._sheet.set_row(row + 1, tallest * _LINE_HEIGHT)
        self._sheet.conditional_format(row, 1, row, len(self._model.stages), _COLOUR_SCALE)
        return row + 2

    def _chart(self, row: int) -> None:
        last = len(self._model.stages)
        chart = self._book.add_chart({"type": "line"})
        chart.add_series(
            {
                "name": "Average feeling",
                "categories": ["Map", 3, 1, 3, last],
                "values": ["Map", self._mood_row, 1, self._mood_row, last],
                "line": {"color": PALETTE["band"], "width": 3},
                "marker": {"type": "circle", "size": 9, "fill": {"color": PALETTE["band"]}},
            }
        )
        lines = {"visible": True, "line": {"color": PALETTE["hair"]}}
        chart.set_y_axis({"min": -2, "max": 2, "major_unit": 1, "major_gridlines": lines})
        chart.set_x_axis({"label_position": "low"})
        chart.set_legend({"none": True})
        chart.set_title(
            {"name": "How it feels, from \u22122 (awful) to +2 (great)", "name_font": {"size": 12}}
        )
        chart.show_blanks_as("gap")
        chart.set_size({"width": 260 * last, "height": 250})
        self._sheet.insert_chart(row, 1, chart, {"description": self._model.alt_text[:255]})


_COLOUR_SCALE: Final = {
    "type": "3_color_scale",
    "min_type": "num",
    "mid_type": "num",
    "max_type": "num",
    "min_value": -2,
    "mid_value": 0,
    "max_value": 2,
    "min_color": "#E9A877",
    "mid_color": "#F1F3F6",
    "max_color": "#8DC0DD",
}


def _entries(cell: Cell) -> list[Entry]:
    if cell.is_empty:
        return [(None, "no contributions")]
    return [*([(cell.lead, "")] if cell.lead else []), *((card.words, _marks(card)) for card in cell.cards)]


def _lines(entry: Entry) -> int:
    words, marks = entry
    return lines_needed(words, _CHARACTERS) + bool(marks) if words else 1


def _subtitle(model: ViewModel) -> list[str]:
    header = model.header
    badge = header.evidence.badge if header.evidence else ""
    facts = [header.persona.name.text, header.scenario.text, header.counts, badge, header.foot]
    return [*facts, header.missing_views]


def _marks(card: Card) -> str:
    plan = card.undertaking
    marks = [
        "★ moment of truth" if card.moment else "",
        "AI draft" if card.draft else "",
        f"▲ {plural(card.votes, 'vote', 'votes')}" if card.votes else "",
        plural(card.notes, "contribution", "contributions"),
        card.severity,
        plan.owner.text if plan and plan.owner else "",
        f"due {plan.due}" if plan and plan.due else "",
        plan.status if plan else "",
    ]
    return " · ".join(mark for mark in marks if mark)


def _mood_words(mood: Mood | None) -> str:
    if mood is None:
        return "no ratings"
    quotes = [quote.text for quote in mood.quotes]
    parts = [f"{mood.word}, {mood.count_text}", mood.peak, mood.split_text, *quotes]
    return "\n".join(part for part in parts if part)
