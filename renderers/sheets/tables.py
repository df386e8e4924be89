"""The sheets that are tables: contributions, opportunities, oppositions, questions to ask, and flags."""

from collections.abc import Sequence
from typing import Final

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from journey.lanes import OPPORTUNITY
from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.cards import Card
from renderers.viewmodel.rows import COLUMNS, contribution_rows

Columns = Sequence[tuple[str, int]]
"""Titles and widths."""

_OPPORTUNITY_COLUMNS: Final = (
    ("Stage", 20), ("Opportunity", 60), ("Votes", 8), ("Contributions", 14), ("Value", 8),
    ("Effort", 8), ("Owner", 22), ("Due", 14), ("Metric", 44), ("Status", 12), ("AI draft", 10),
)  # fmt: skip
_BOTH_WAYS_COLUMNS: Final = (
    ("Stage", 20), ("Against", 14), ("One note", 60), ("In favour", 14), ("Another", 60),
)  # fmt: skip
_RESEARCH_COLUMNS: Final = (("Question", 100), ("Score", 8))
_FLAG_COLUMNS: Final = (
    ("Flag", 20), ("Stage", 20), ("What is wrong", 60), ("Said by", 22), ("State", 14), ("Answer", 60),
)  # fmt: skip
_WIDE_COLUMNS: Final = {"theme": 44, "contribution": 60, "metric": 40, "stage": 20, "evidence_link": 30}


def contributions_sheet(book: Workbook, model: ViewModel) -> None:
    """Every contribution in a row."""
    rows = [[row.get(column, "") for column in COLUMNS] for row in contribution_rows(model)]
    columns = [(column.replace("_", " ").capitalize(), _WIDE_COLUMNS.get(column, 14)) for column in COLUMNS]
    _sheet(book, "Contributions", columns, rows)


def opportunities_sheet(book: Workbook, model: ViewModel) -> None:
    """Every opportunity with what was undertaken about it."""
    cells = next((lane.cells for lane in model.lanes if lane.key == OPPORTUNITY), ())
    rows = [
        _opportunity(stage.name.text, card)
        for stage, cell in zip(model.stages, cells, strict=False)
        for card in cell.cards
    ]
    _sheet(book, "Opportunities", _OPPORTUNITY_COLUMNS, rows)


def _opportunity(stage: str, card: Card) -> list[str | int]:
    plan = card.undertaking
    told: list[str | int] = [stage, card.words.text, card.votes, card.notes]
    if plan is None:
        return [*told, "", "", "", "", "", "", "yes" if card.draft else ""]
    owner = plan.owner.text if plan.owner else ""
    metric = plan.metric.text if plan.metric else ""
    draft = "yes" if card.draft else ""
    return [*told, plan.value or "", plan.effort or "", owner, plan.due, metric, plan.status, draft]


def both_ways_sheet(book: Workbook, model: ViewModel) -> None:
    """Notes that oppose one another, if there are any."""
    if not model.opposed:
        return
    rows: list[list[str | int]] = [
        [
            one.stage.text,
            one.against.lane,
            one.against.words.text,
            one.favour.lane,
            one.favour.words.text,
        ]
        for one in model.opposed
    ]
    _sheet(book, "Said both ways", _BOTH_WAYS_COLUMNS, rows)


def research_sheet(book: Workbook, model: ViewModel) -> None:
    """What to ask customers first, if there is anything."""
    rows: list[list[str | int]] = [[one.words.text, one.score] for one in model.asked]
    if rows:
        _sheet(book, "Ask customers first", _RESEARCH_COLUMNS, rows)


def flags_sheet(book: Workbook, model: ViewModel) -> None:
    """What people said is wrong with the map, and what became of it, if anybody did."""
    rows: list[list[str | int]] = [
        [one.kind, one.stage.text, one.words.text, one.author.text, one.state, one.answer.text]
        for one in model.flagged
    ]
    if rows:
        _sheet(book, "Flags", _FLAG_COLUMNS, rows)


def _sheet(book: Workbook, title: str, columns: Columns, rows: list[list[str | int]]) -> None:
    sheet = book.add_worksheet(title)
    _table(sheet, title.lower().replace(" ", "_"), [name for name, _ in columns], rows)
    for at, (_, width) in enumerate(columns):
        sheet.set_column(at, at, width)


def _table(sheet: Worksheet, name: str, headers: list[str], rows: list[list[str | int]]) -> None:
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.add_table(
        0,
        0,
        max(1, len(rows)),
        len(headers) - 1,
        {
            "data": rows,
            "columns": [{"header": header} for header in headers],
            "style": "Table Style Light 9",
            "name": name,
        },
    )
