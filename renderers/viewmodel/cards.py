"""Cards: a theme as it stands on the map, with what is behind it and what came of it."""

from dataclasses import dataclass
from typing import Final, Literal

from journey.contributions import Contribution, EvidenceLevel, Severity, Vantage
from journey.lanes import EMOTION
from journey.map import MapTheme
from journey.opportunities import Opportunity, OpportunityStatus
from journey.records import Record
from renderers.viewmodel.dates import readable
from renderers.viewmodel.ranking import Ranking
from renderers.viewmodel.words import Wording, Words

FEWEST_SOLID: Final = 4
"""Contributions from which a theme no longer counts as thin."""

_SHORT: Final = 84
_LONGEST: Final = 100_000

SEVERITY_TEXTS: Final = {
    Severity.TRIVIAL: "trivial",
    Severity.WORKAROUND: "needs a workaround",
    Severity.ABANDONS: "people give up",
}
EVIDENCE_TEXTS: Final = {
    EvidenceLevel.ASSUMPTION: "assumption",
    EvidenceLevel.REPORTED: "reported",
    EvidenceLevel.OBSERVED: "observed",
}
VANTAGE_TEXTS: Final = {
    Vantage.SUPPORT: "from support",
    Vantage.SALES: "from sales",
    Vantage.RESEARCH: "from research",
    Vantage.SAW_IT: "saw it happen",
    Vantage.GUESS: "a guess",
    Vantage.MODEL: "suggested by AI",
}
STATUS_TEXTS: Final = {
    OpportunityStatus.OPEN: "",
    OpportunityStatus.STARTED: "started",
    OpportunityStatus.DONE: "done",
    OpportunityStatus.DROPPED: "dropped",
}


class Voice(Record):
    """One contribution in full, for the views that open a theme; empty strings where nothing is known."""

    words: Words
    author: Words | None = None
    evidence: str = ""
    link: str = ""
    severity: str = ""
    vantage: str = ""
    score: int | None = None
    late: bool = False


class Undertaking(Record):
    """What makes an opportunity happen; `owner` is None while nobody has taken it."""

    owner: Words | None
    due: str = ""
    metric: Words | None = None
    status: str = ""
    wants_owner: bool = False
    value: int | None = None
    effort: int | None = None


class Card(Record):
    """A theme on the map.

    `count` people (or contributions, as `count_of` says) stand behind it. `votes` is 0 where no pill
    is drawn, `share` fills the bar (0 to 1, None for no bar), `rank` is 1 to 3 on the worst pain points,
    else 0.
    """

    theme_id: str
    words: Words
    short: Words
    description: Words
    count: int
    count_of: Literal["people", "notes"]
    notes: int
    votes: int
    share: float | None
    rank: int = 0
    thin: bool = False
    draft: bool = False
    moment: bool = False
    severe: bool = False
    severity: str = ""
    author: Words | None = None
    icon: str = ""
    undertaking: Undertaking | None = None
    voices: tuple[Voice, ...] = ()


@dataclass(frozen=True)
class CardMaker:
    """Makes cards of one map's themes: the same ranking, thin mark and opportunities for all."""

    wording: Wording
    ranking: Ranking
    opportunities: dict[str, Opportunity]
    marks_thin: bool
    with_voices: bool = False

    def card(self, theme: MapTheme, icon: str = "") -> Card:
        """The card of a theme."""
        notes = len(theme.contributions)
        lone = theme.contributions[0] if notes == 1 else None
        language = language_of(theme)
        return Card(
            theme_id=theme.id,
            words=self.wording.words(theme.label, language=language),
            short=self.wording.words(theme.label, _SHORT, language),
            description=self.wording.words(theme.description, 600, language),
            count=theme.people if self.ranking.counts_people and theme.people else notes,
            count_of="people" if self.ranking.counts_people else "notes",
            notes=notes,
            votes=theme.votes,
            share=self.ranking.share(theme),
            rank=self.ranking.worst.get(theme.id, 0),
            thin=self.marks_thin and notes < FEWEST_SOLID,
            draft=theme.is_draft,
            moment=theme.moment_of_truth,
            severe=theme.severity is Severity.ABANDONS,
            severity=SEVERITY_TEXTS[theme.severity] if theme.severity else "",
            author=self._author(lone) if lone else None,
            icon=icon,
            undertaking=self._undertaking(theme.id),
            voices=tuple(self.voice(one) for one in theme.contributions) if self.with_voices else (),
        )

    def voice(self, one: Contribution) -> Voice:
        """A contribution in full; a rating is an opinion and not called an assumption."""
        opinion = one.lane == EMOTION and one.evidence is EvidenceLevel.ASSUMPTION
        return Voice(
            words=self.wording.words(one.text, _LONGEST, one.language),
            author=self._author(one),
            evidence="" if opinion else EVIDENCE_TEXTS[one.evidence],
            link=one.evidence_link,
            severity=SEVERITY_TEXTS[one.severity] if one.severity else "",
            vantage=VANTAGE_TEXTS[one.vantage] if one.vantage else "",
            score=one.emotion,
            late=one.late,
        )

    def _author(self, one: Contribution) -> Words | None:
        return self.wording.words(one.author, 40) if one.author else None

    def _undertaking(self, theme_id: str) -> Undertaking | None:
        found = self.opportunities.get(theme_id)
        if found is None:
            return None
        return Undertaking(
            owner=self.wording.words(found.owner, 60) if found.owner else None,
            due=readable(found.due) if found.due else "",
            metric=self.wording.words(found.metric, 160) if found.metric else None,
            status=_status(found),
            wants_owner=not found.owner and theme_id in self.ranking.leading,
            value=found.value,
            effort=found.effort,
        )


def _status(opportunity: Opportunity) -> str:
    """Where it stands, in words; what nobody has taken since the workshop closed says so."""
    if opportunity.closed_without_owner and not opportunity.owner:
        return STATUS_TEXTS[opportunity.status] or "closed without owner"
    return STATUS_TEXTS[opportunity.status]


def language_of(theme: MapTheme) -> str:
    """The language most of a theme's contributions say they are in, empty where none says so."""
    said = [one.language for one in theme.contributions if one.language]
    return max(said, key=lambda language: (said.count(language), language)) if said else ""
