"""XLSX: the map as a sheet, its contributions and opportunities as tables, the mood as a native chart."""

import io
from datetime import UTC, datetime
from typing import Final

import xlsxwriter

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.sheets.map_sheet import MapSheet
from renderers.sheets.tables import (
    both_ways_sheet,
    contributions_sheet,
    flags_sheet,
    opportunities_sheet,
    research_sheet,
)
from renderers.viewmodel.build import view_model

_NO_FORMULAS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_MADE: Final = datetime(2026, 1, 1, tzinfo=UTC)


def draw_xlsx(journey_map: JourneyMap, _view: View) -> bytes:
    """A workbook of three sheets, and more where there are oppositions, questions to ask or flags.

    Nothing in it is a formula, and equal maps give equal bytes.
    """
    model = view_model(journey_map, cap=None)
    data = io.BytesIO()
    book = xlsxwriter.Workbook(data, _NO_FORMULAS)
    book.set_properties({"title": model.header.title.text, "comments": model.alt_text, "created": _MADE})
    MapSheet(book, model).write()
    for sheet in (contributions_sheet, opportunities_sheet, both_ways_sheet, research_sheet, flags_sheet):
        sheet(book, model)
    book.close()
    return data.getvalue()


XLSX: Final = Format(
    key="xlsx",
    title="Workbook (Excel)",
    media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    suffix=".xlsx",
    views=(View.GRID,),
    draw=draw_xlsx,
)
