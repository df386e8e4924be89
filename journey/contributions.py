"""Contributions: one idea of one person, kept as it was written."""

from enum import StrEnum
from typing import Annotated, Final

from pydantic import Field

from journey.records import Record

LONGEST_CONTRIBUTION: Final = 500
"""Characters in one contribution; a longer line is refused with its text kept in the form."""

EmotionScore = Annotated[int, Field(ge=-2, le=2, strict=True)]
"""How it feels, from -2 (awful) to +2 (great)."""


class Severity(StrEnum):
    """What a pain point costs the customer (asked per pain point in Atlassian's play)."""

    TRIVIAL = "trivial"
    WORKAROUND = "workaround"
    ABANDONS = "abandons"

    @property
    def rank(self) -> int:
        """1 for trivial, 2 for a workaround, 3 when people give up."""
        return tuple(Severity).index(self) + 1


class EvidenceLevel(StrEnum):
    """How well a contribution is backed; what nobody labelled is an assumption."""

    ASSUMPTION = "assumption"
    REPORTED = "reported"
    OBSERVED = "observed"


class Vantage(StrEnum):
    """From where the writer knows it."""

    SUPPORT = "support"
    SALES = "sales"
    RESEARCH = "research"
    SAW_IT = "saw_it"
    GUESS = "guess"
    MODEL = "model"
    """A language model suggested it and a person accepted it."""


class Contribution(Record):
    """One sticky note.

    `id` is opaque and says nothing about time or order. `text` is what the person wrote; in the
    emotion lane it is the optional reason. `author` is a display name, and only where the anonymity
    mode allows one.
    """

    id: str
    stage: str
    lane: str
    text: str
    language: str = ""
    station: str = ""
    emotion: EmotionScore | None = None
    severity: Severity | None = None
    evidence: EvidenceLevel = EvidenceLevel.ASSUMPTION
    evidence_link: str = ""
    vantage: Vantage | None = None
    group: str = ""
    late: bool = False
    author: str = ""
