"""Contributions into themes, cell by cell, by the words they share."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from journey.contributions import Contribution
from journey.lanes import ACTION, EMOTION
from journey.themes import Theme, ThemeOrigin, lone_theme
from prompts.offline.labels import Text, labelled, text_of
from prompts.offline.linkage import Links, average_link, links_of
from prompts.offline.vectors import vectors_of
from prompts.offline.words import same_text_key

Progress = Callable[[int, int], None]

_SMALL_CELL: Final = 20
_LARGE_CELL: Final = 60
_SMALL_CELL_THRESHOLD: Final = 0.08
_LARGE_CELL_THRESHOLD: Final = 0.05
"""Mean cosine from which two groups are one. Few notes: 5 of 106 pairs wrong on the tests' workshop notes,
where .045 gives 18 of 123. Many notes: the best adjusted Rand index on ArgKP at 40 to 300 texts."""
_STEP_THRESHOLD: Final = 0.5
"""Actions are stations of the journey: only what is nearly the same step becomes one."""


def group_contributions(
    contributions: Sequence[Contribution], progress: Progress | None = None
) -> tuple[Theme, ...]:
    """Themes in which every contribution (but emotion ratings) stands exactly once.

    The same set in any order gives the same themes with the same ids, by cell in order of first
    mention in sorted keys, larger themes first. `progress` is told (texts compared, texts in all).
    """
    cells: dict[tuple[str, str], list[Contribution]] = defaultdict(list)
    for one in sorted(contributions, key=lambda one: (one.stage, one.lane, one.id)):
        if one.lane != EMOTION:
            cells[one.stage, one.lane].append(one)
    done, total = 0, sum(len(cell) for cell in cells.values())
    themes: list[Theme] = []
    for cell in cells.values():
        themes += _cell_themes(cell, _shifted(progress, done, total))
        done += len(cell)
    return tuple(themes)


def theme_id(contribution_ids: Iterable[str]) -> str:
    """The id of a theme of these contributions, the same in every run."""
    listed = "\x00".join(sorted(contribution_ids))
    return f"theme-{hashlib.sha256(listed.encode()).hexdigest()[:16]}"


def _shifted(progress: Progress | None, done: int, total: int) -> Progress | None:
    return (lambda compared, _: progress(done + compared, total)) if progress else None


def _cell_themes(cell: Sequence[Contribution], progress: Progress | None) -> list[Theme]:
    same: dict[str, list[Contribution]] = defaultdict(list)
    for one in sorted(cell, key=lambda one: (one.text, one.id)):
        same[same_text_key(one.text)].append(one)
    copies = [same[key] for key in sorted(same)]
    texts = [text_of(alike[0].text) for alike in copies]
    links = links_of(vectors_of([text.words for text in texts]), progress)
    clusters = [_central_first(cluster, links, texts) for cluster in average_link(links, _threshold(cell))]
    labels = labelled([[texts[place] for place in cluster] for cluster in clusters])
    themes = [
        _theme([one for place in cluster for one in copies[place]], label)
        for cluster, label in zip(clusters, labels, strict=True)
    ]
    return sorted(themes, key=lambda theme: (-len(theme.contribution_ids), theme.label, theme.id))


def _threshold(cell: Sequence[Contribution]) -> float:
    if cell[0].lane == ACTION:
        return _STEP_THRESHOLD
    share = (min(max(len(cell), _SMALL_CELL), _LARGE_CELL) - _SMALL_CELL) / (_LARGE_CELL - _SMALL_CELL)
    return _SMALL_CELL_THRESHOLD + share * (_LARGE_CELL_THRESHOLD - _SMALL_CELL_THRESHOLD)


def _central_first(cluster: Sequence[int], links: Links, texts: Sequence[Text]) -> list[int]:
    """The places, that of the text most like all the others first; of equals the shorter one."""
    inside = set(cluster)

    def nearness(place: int) -> float:
        return sum(similarity for other, similarity in sorted(links[place].items()) if other in inside)

    return sorted(cluster, key=lambda place: (-nearness(place), len(texts[place].text), place))


def _theme(members: Sequence[Contribution], label: str) -> Theme:
    central = members[0]
    if len(members) == 1:
        return lone_theme(central)
    ids = tuple(sorted(one.id for one in members))
    return Theme(
        id=theme_id(ids),
        stage=central.stage,
        lane=central.lane,
        label=label,
        description=central.text,
        contribution_ids=ids,
        origin=ThemeOrigin.OFFLINE,
    )
