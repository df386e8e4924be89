"""Themes: groups of contributions that say the same; together they partition their cell."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
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
    a facilitator gave it within its cell, None when nobody ordered it. `formerly` are the ids of themes
    that were merged into it: what was given to them is its own now. `moment_marks` counts the people who
    marked it as a moment of truth. `touched` says that a person decided which notes it holds.
    `source` says who put it together: prompts with their versions and the model after a semicolon, or
    the offline summariser with its version.
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
    moment_marks: int = 0
    position: int | None = None
    formerly: tuple[str, ...] = ()
    touched: bool = False
    source: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether a person named, changed, ordered, confirmed or voted for it: no machine takes it apart."""
        return bool(
            self.origin is ThemeOrigin.PERSON
            or self.confirmed
            or self.touched
            or self.votes
            or self.moment_of_truth
            or self.moment_marks
            or self.formerly
            or self.position is not None
        )


def repaired_partition(themes: Iterable[Theme], contributions: Iterable[Contribution]) -> tuple[Theme, ...]:
    """Themes in which every contribution stands exactly once, whatever the proposal looked like.

    Unknown ids, ids of another cell and second mentions are dropped, emptied themes and second themes
    of one id disappear, and each contribution nobody placed becomes a theme of its own, labelled with
    its own text.
    """
    unplaced = {one.id: one for one in contributions}
    kept: dict[str, Theme] = {}
    for theme in themes:
        if theme.id in kept:
            continue
        ids = []
        for contribution_id in theme.contribution_ids:
            one = unplaced.get(contribution_id)
            if one is not None and (one.stage, one.lane) == (theme.stage, theme.lane):
                ids.append(unplaced.pop(contribution_id).id)
        if ids:
            kept[theme.id] = theme.model_copy(update={"contribution_ids": tuple(ids)})
    for lone in map(lone_theme, unplaced.values()):
        theme_id = _unused(lone.id, kept)
        kept[theme_id] = lone.model_copy(update={"id": theme_id})
    return tuple(kept.values())


def model_in(source: str) -> str:
    """The model a source names, "" where none took part."""
    return source.partition("; ")[2]


def lone_theme(contribution: Contribution) -> Theme:
    """A theme of one: nothing is proposed, the contribution speaks for itself."""
    return Theme(
        id=f"lone-{contribution.id}",
        stage=contribution.stage,
        lane=contribution.lane,
        label=contribution.text,
        contribution_ids=(contribution.id,),
    )


def unspoken(
    themes: Iterable[Theme], hidden: Sequence[Contribution], shown: Sequence[Contribution]
) -> tuple[Theme, ...]:
    """The themes without the words of hidden contributions in their labels and descriptions.

    A label that no person gave and that speaks for a hidden contribution, or any that repeats its words,
    gives way to the words of what remains.
    """
    texts = {one.id: one.text for one in shown}
    return tuple(_unspoken(theme, hidden, texts) for theme in themes) if hidden else tuple(themes)


def _unspoken(theme: Theme, hidden: Sequence[Contribution], texts: Mapping[str, str]) -> Theme:
    here = [one for one in hidden if (one.stage, one.lane) == (theme.stage, theme.lane)]
    left = [texts[one] for one in theme.contribution_ids if one in texts]
    speaks = theme.origin is not ThemeOrigin.PERSON and any(one.id in theme.contribution_ids for one in here)
    repeats = any(_says(one.text, theme.label) for one in here)
    if not left or not here:
        return theme
    if speaks or (repeats and not any(_says(text, theme.label) for text in left)):
        theme = theme.model_copy(update={"label": left[0]})
    is_quoted = any(theme.description in text for text in left)
    return theme if is_quoted else theme.model_copy(update={"description": ""})


def _says(text: str, label: str) -> bool:
    return label.rstrip("…").strip().casefold() in text.casefold()


def heirs_of(themes: Iterable[Theme]) -> dict[str, str]:
    """Where dots and owners belong now: by the id of each theme, and of each that was merged into it."""
    there = tuple(themes)
    merged = {before: theme.id for theme in there for before in theme.formerly}
    return {**merged, **{theme.id: theme.id for theme in there}}


def inherited_dots(dots: Mapping[str, int], themes: Iterable[Theme]) -> dict[str, int]:
    """Dots by the id of the theme they count for now; those on themes that are gone are left out."""
    heirs = heirs_of(themes)
    counts: Counter[str] = Counter()
    for theme_id, number in dots.items():
        if theme_id in heirs:
            counts[heirs[theme_id]] += number
    return dict(counts)


def without_contribution(themes: Iterable[Theme], contribution_id: str) -> tuple[Theme, ...]:
    """The themes without that contribution; a theme that held nothing else is gone."""
    rest = (
        theme.model_copy(
            update={
                "contribution_ids": tuple(one for one in theme.contribution_ids if one != contribution_id)
            }
        )
        for theme in themes
    )
    return tuple(theme for theme in rest if theme.contribution_ids)


def _unused(theme_id: str, taken: Container[str]) -> str:
    """The id itself unless another theme has come to bear it, as when lone themes were merged by hand."""
    while theme_id in taken:
        theme_id += "-alone"
    return theme_id
