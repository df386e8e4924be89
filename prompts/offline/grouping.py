"""Contributions into themes, cell by cell, by the words they share."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from journey.contributions import Contribution
from journey.lanes import ACTION, EMOTION
from journey.themes import Theme
from journey.words import same_text_key, words_of
from prompts.offline.linkage import average_link, links_of
from prompts.offline.naming import themes_of
from prompts.offline.vectors import vectors_of

Progress = Callable[[int, int], None]

_SMALL_CELL: Final = 20
_LARGE_CELL: Final = 60
_SMALL_CELL_THRESHOLD: Final = 0.1
_LARGE_CELL_THRESHOLD: Final = 0.07
"""Mean cosine from which two groups are one. Few notes: 4 of the tests' pairs of workshop notes stand
together wrongly. Many notes: ArgKP alone would have .055 (adjusted Rand index .22 and not .17), which merges
what does not belong together in the statements of Bowling Green; two ideas merged wrongly cost more than two
left apart."""
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


def _shifted(progress: Progress | None, done: int, total: int) -> Progress | None:
    return (lambda compared, _: progress(done + compared, total)) if progress else None


def _cell_themes(cell: Sequence[Contribution], progress: Progress | None) -> list[Theme]:
    same: dict[str, list[Contribution]] = defaultdict(list)
    for one in cell:
        same[same_text_key(one.text)].append(one)
    keys = sorted(same)
    spelt = [min(one.text for one in same[key]) for key in keys]
    links = links_of(vectors_of([words_of(text) for text in spelt]), progress)
    clusters = average_link(links, _threshold(cell))
    themes = themes_of([[one for place in cluster for one in same[keys[place]]] for cluster in clusters])
    return sorted(themes, key=lambda theme: (-len(theme.contribution_ids), theme.label, theme.id))


def _threshold(cell: Sequence[Contribution]) -> float:
    if cell[0].lane == ACTION:
        return _STEP_THRESHOLD
    share = (min(max(len(cell), _SMALL_CELL), _LARGE_CELL) - _SMALL_CELL) / (_LARGE_CELL - _SMALL_CELL)
    return _SMALL_CELL_THRESHOLD + share * (_LARGE_CELL_THRESHOLD - _SMALL_CELL_THRESHOLD)
