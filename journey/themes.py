"""Themes: groups of contributions that say the same; together they partition their cell."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from journey.contributions import Contribution
from journey.records import Record

FEWEST_AUTHORS_SHOWN: Final = 3
"""Counts of people below this are not broken down in an anonymous workshop."""


class ThemeOrigin(StrEnum):
    """Who proposed the theme."""

    PERSON = "person"
    MODEL = "model"
    OFFLINE = "offline"


class Theme(Record):
    """A named group of contributions of one cell (one stage, one lane).

    `contribution_ids` is never empty; a lone contribution is a theme of one. `position` is the place
    a facilitator gave it within its cell, None when nobody ordered it.
    """

    id: str
    stage: str
    lane: str
    label: str
    description: str = ""
    contribution_ids: tuple[str, ...]
    votes: int = 0
    origin: ThemeOrigin = ThemeOrigin.OFFLINE
    confirmed: bool = False
    moment_of_truth: bool = False
    position: int | None = None


def repaired_partition(themes: Iterable[Theme], contributions: Iterable[Contribution]) -> tuple[Theme, ...]:
    """Themes in which every contribution stands exactly once, whatever the proposal looked like.

    Unknown ids, ids of another cell and second mentions are dropped, emptied themes disappear, and
    each contribution nobody placed becomes a theme of its own, labelled with its own text.
    """
    unplaced = {one.id: one for one in contributions}
    kept: list[Theme] = []
    for theme in themes:
        ids = []
        for contribution_id in theme.contribution_ids:
            one = unplaced.get(contribution_id)
            if one is not None and (one.stage, one.lane) == (theme.stage, theme.lane):
                ids.append(unplaced.pop(contribution_id).id)
        if ids:
            kept.append(theme.model_copy(update={"contribution_ids": tuple(ids)}))
    return (*kept, *(lone_theme(one) for one in unplaced.values()))


def lone_theme(contribution: Contribution) -> Theme:
    """A theme of one: nothing is proposed, the contribution speaks for itself."""
    return Theme(
        id=f"lone-{contribution.id}",
        stage=contribution.stage,
        lane=contribution.lane,
        label=contribution.text,
        contribution_ids=(contribution.id,),
    )
