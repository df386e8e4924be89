"""Opportunities: a "How might we" theme with what makes it happen: owner, due date, metric."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from journey.records import Record

Weight = Annotated[int, Field(ge=1, le=5, strict=True)]
"""Value or effort from 1 (low) to 5 (high)."""


class OpportunityStatus(StrEnum):
    """Where an opportunity stands after the workshop."""

    OPEN = "open"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


class Opportunity(Record):
    """What a theme of the opportunity lane needs to happen; an empty owner means nobody took it yet."""

    theme_id: str
    pain_point_theme_ids: tuple[str, ...] = ()
    value: Weight | None = None
    effort: Weight | None = None
    owner: str = ""
    due: date | None = None
    metric: str = ""
    status: OpportunityStatus = OpportunityStatus.OPEN
