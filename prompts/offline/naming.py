"""Groups of contributions into themes: a name in people's words and the most central quotation."""

import hashlib
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from journey.contributions import Contribution
from journey.themes import Theme, ThemeOrigin, lone_theme
from journey.words import same_text_key
from prompts.offline.labels import Text, labelled, text_of
from prompts.offline.vectors import Vector, vectors_of

_DIGITS: Final = 9
"""Digits of nearness that count: two texts are equally near to their centre whatever the last bits say."""


def themes_of(groups: Sequence[Sequence[Contribution]]) -> list[Theme]:
    """One theme per group; all groups are of one cell, none is empty.

    A group of one is that contribution itself. Any other is described by its most central text, and
    that text stands verbatim.
    """
    different = [_different_texts(group) for group in groups]
    texts = [text for group in different for text in group]
    vectors = dict(
        zip([text.text for text in texts], vectors_of([text.words for text in texts]), strict=True)
    )
    central = [_central_first(group, [vectors[text.text] for text in group]) for group in different]
    labels = labelled(central)
    return [
        _theme(group, label, first[0].text)
        for group, label, first in zip(groups, labels, central, strict=True)
    ]


def theme_id(contribution_ids: Iterable[str]) -> str:
    """The id of a theme of these contributions, the same in every run."""
    listed = "\x00".join(sorted(contribution_ids))
    return f"theme-{hashlib.sha256(listed.encode()).hexdigest()[:16]}"


def _different_texts(group: Sequence[Contribution]) -> list[Text]:
    first = {same_text_key(one.text): one.text for one in sorted(group, key=_by_text, reverse=True)}
    return [text_of(first[key]) for key in sorted(first)]


def _by_text(contribution: Contribution) -> tuple[str, str]:
    return contribution.text, contribution.id


def _central_first(texts: Sequence[Text], vectors: Sequence[Vector]) -> list[Text]:
    """The texts, the one nearest to their common centre first; of equals the shorter one."""
    centre: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for feature, weight in vector.items():
            centre[feature] += weight
    nearness = [
        round(math.fsum(weight * centre[feature] for feature, weight in vector.items()), _DIGITS)
        for vector in vectors
    ]
    places = sorted(range(len(texts)), key=lambda place: (-nearness[place], len(texts[place].text), place))
    return [texts[place] for place in places]


def _theme(group: Sequence[Contribution], label: str, description: str) -> Theme:
    if len(group) == 1:
        return lone_theme(group[0])
    ids = tuple(sorted(one.id for one in group))
    return Theme(
        id=theme_id(ids),
        stage=group[0].stage,
        lane=group[0].lane,
        label=label,
        description=description,
        contribution_ids=ids,
        origin=ThemeOrigin.OFFLINE,
    )
