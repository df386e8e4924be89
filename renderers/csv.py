"""CSV: one row per contribution, for spreadsheets; no cell can start a formula."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from journey.map import JourneyMap
from renderers.format import Format, View
from renderers.viewmodel.build import ViewModel, view_model
from renderers.viewmodel.cards import Card, Voice

_COLUMNS: Final = (
    "stage_number",
    "stage",
    "lane",
    "theme",
    "theme_votes",
    "theme_contributions",
    "moment_of_truth",
    "ai_draft",
    "contribution",
    "score",
    "severity",
    "evidence",
    "evidence_link",
    "vantage",
    "late",
    "author",
    "owner",
    "due",
    "metric",
    "value",
    "effort",
    "status",
)
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BYTE_ORDER_MARK: Final = "\ufeff"

Row = dict[str, object]


def draw_csv(journey_map: JourneyMap, _view: View) -> bytes:
    """Every contribution and rating as UTF-8 CSV with a byte order mark and CRLF (RFC 4180)."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, _COLUMNS, restval="")
    writer.writeheader()
    for row in _rows(view_model(journey_map, cap=None)):
        writer.writerow({name: formula_safe(value) for name, value in row.items()})
    return (_BYTE_ORDER_MARK + text.getvalue()).encode()


def formula_safe(value: object) -> object:
    """The value; a text that a spreadsheet would take for a formula gets an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA_STARTS) else value


def _rows(model: ViewModel) -> Iterator[Row]:
    for at, stage in enumerate(model.stages):
        for lane in model.lanes:
            place = {"stage_number": stage.number, "stage": stage.name.text, "lane": lane.title}
            if lane.style == "curve":
                yield from (place | _voice(voice) for voice in stage.ratings)
            for card in lane.cells[at].cards:
                yield from (place | _theme(card) | _voice(voice) for voice in card.voices)


def _theme(card: Card) -> Row:
    plan = card.undertaking
    told: Row = {
        "theme": card.words.text,
        "theme_votes": card.votes,
        "theme_contributions": card.notes,
        "moment_of_truth": _yes(flag=card.moment),
        "ai_draft": _yes(flag=card.draft),
    }
    if plan:
        told |= {
            "owner": plan.owner.text if plan.owner else "",
            "due": plan.due,
            "metric": plan.metric.text if plan.metric else "",
            "value": plan.value or "",
            "effort": plan.effort or "",
            "status": plan.status,
        }
    return told


def _voice(voice: Voice) -> Row:
    return {
        "contribution": voice.words.text,
        "score": "" if voice.score is None else voice.score,
        "severity": voice.severity,
        "evidence": voice.evidence,
        "evidence_link": voice.link,
        "vantage": voice.vantage,
        "late": _yes(flag=voice.late),
        "author": voice.author.text if voice.author else "",
    }


def _yes(*, flag: bool) -> str:
    return "yes" if flag else ""


CSV: Final = Format(
    key="csv",
    title="Table (CSV)",
    media_type="text/csv; charset=utf-8",
    suffix=".csv",
    views=(View.GRID,),
    draw=draw_csv,
)
