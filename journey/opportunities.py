"""Opportunities: a "How might we" theme with what makes it happen: owner, due date, metric."""

from collections.abc import Iterable, Mapping
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
    """What a theme of the opportunity lane needs to happen; an empty owner means nobody took it yet.

    `value` and `effort` are the medians of what people said, the spreads the lowest and highest of it,
    None where too few said anything. `closed_without_owner` records that it was among the leading ones
    and the workshop closed all the same.
    """

    theme_id: str
    pain_point_theme_ids: tuple[str, ...] = ()
    value: Weight | None = None
    effort: Weight | None = None
    value_spread: tuple[Weight, Weight] | None = None
    effort_spread: tuple[Weight, Weight] | None = None
    owner: str = ""
    closed_without_owner: bool = False
    due: date | None = None
    metric: str = ""
    status: OpportunityStatus = OpportunityStatus.OPEN


def inherited(opportunities: Iterable[Opportunity], heirs: Mapping[str, str]) -> tuple[Opportunity, ...]:
    """The opportunities where their themes are now; `heirs` lead from each theme's id to its present one.

    Where several have come together the theme's own one stands, else the first that was merged into it.
    """
    standing: dict[str, Opportunity] = {}
    for one in sorted(opportunities, key=lambda one: heirs.get(one.theme_id) != one.theme_id):
        place = heirs.get(one.theme_id, one.theme_id)
        pains = tuple(dict.fromkeys(heirs.get(pain, pain) for pain in one.pain_point_theme_ids))
        moved = one.model_copy(update={"theme_id": place, "pain_point_theme_ids": pains})
        standing.setdefault(place, moved)
    return tuple(standing[place] for place in sorted(standing))
