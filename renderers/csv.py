"""CSV: one row per contribution, for spreadsheets; no cell can start a formula."""

import csv
import io
from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.viewmodel.build import view_model
from renderers.viewmodel.rows import COLUMNS, contribution_rows

_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BYTE_ORDER_MARK: Final = "\ufeff"


def draw_csv(journey_map: JourneyMap, _view: View) -> bytes:
    """Every contribution and rating as UTF-8 CSV with a byte order mark and CRLF (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    for row in contribution_rows(view_model(journey_map, cap=None)):
        writer.writerow({name: formula_safe(value) for name, value in row.items()})
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def formula_safe(value: str | int) -> str | int:
    """The value; a text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value


CSV: Final = Format(
    key="csv",
    title="Table (CSV)",
    media_type="text/csv; charset=utf-8",
    suffix=".csv",
    views=(View.GRID,),
    draw=draw_csv,
)
