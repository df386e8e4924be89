"""The map as rows: one per contribution and rating, for tables of every kind."""

from collections.abc import Iterator
from typing import Final

from renderers.viewmodel.build import ViewModel
from renderers.viewmodel.cards import Card, Voice

COLUMNS: Final = (
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
"""The columns of a row, in order."""

Row = dict[str, str | int]


def contribution_rows(model: ViewModel) -> Iterator[Row]:
    """A row per contribution in map order, of a view model without caps; missing columns are empty."""
    for at, stage in enumerate(model.stages):
        for lane in model.lanes:
            place: Row = {"stage_number": stage.number, "stage": stage.name.text, "lane": lane.title}
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
