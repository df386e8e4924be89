"""The research backlog: the largest assumptions nobody has evidence for, as questions to ask customers."""

from typing import Final

from journey.contributions import EvidenceLevel, Severity
from journey.lanes import PAIN_POINT
from journey.map import JourneyMap, MapStage, MapTheme
from journey.records import Record

MOST_ASKED: Final = 5
"""Questions in the backlog."""

_ASKED: Final[dict[Severity | None, str]] = {
    Severity.ABANDONS: "do customers really give up because of",
    Severity.WORKAROUND: "do customers really need a way around",
}


class ResearchQuestion(Record):
    """An unproven pain point; `score` is its dots plus its severity (1 trivial, 2 workaround, 3 abandons)."""

    theme_id: str
    question: str
    score: int


def research_backlog(journey_map: JourneyMap) -> tuple[ResearchQuestion, ...]:
    """The pain points that rest on assumptions alone, the heaviest first, at most five.

    Only those count of whose notes none was reported by a customer or observed. The score is dots
    plus the worst severity anybody gave (0 where nobody gave one); those with a score of 0 are left
    out. Of equal scores the one with more notes comes first, then the order of the map. All of this
    can be counted by hand in the exported table.
    """
    unproven = [
        (stage, theme)
        for stage, theme in journey_map.themes(PAIN_POINT)
        if _is_assumed(theme) and _score(theme)
    ]
    ranked = sorted(unproven, key=lambda pair: (-_score(pair[1]), -len(pair[1].contributions)))
    return tuple(
        ResearchQuestion(theme_id=theme.id, question=_question(stage, theme), score=_score(theme))
        for stage, theme in ranked[:MOST_ASKED]
    )


def _is_assumed(theme: MapTheme) -> bool:
    return all(one.evidence is EvidenceLevel.ASSUMPTION for one in theme.contributions)


def _score(theme: MapTheme) -> int:
    return theme.votes + (theme.severity.rank if theme.severity else 0)


def _question(stage: MapStage, theme: MapTheme) -> str:
    ask = _ASKED.get(theme.severity, "how often do customers really meet")
    return f"At “{stage.name}”: {ask} “{theme.label}”?"
