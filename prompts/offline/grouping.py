"""Contributions into themes, cell by cell, by the words they share."""

import math
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

_ONE_PAIR: Final = 0.1
_MANY_PAIRS: Final = 0.04
"""Mean cosine from which two groups are one: of two notes, and of endlessly many. A single pair has letters
in common by chance, the mean over many pairs less so. 2 of the tests' pairs of workshop notes stand together
wrongly. ArgKP and CLINC150 alone would have less, which merges what does not belong together in the
statements of Bowling Green; two ideas merged wrongly cost more than two left apart."""
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
    clusters = average_link(links, _needed(cell[0].lane))
    themes = themes_of([[one for place in cluster for one in same[keys[place]]] for cluster in clusters])
    return sorted(themes, key=lambda theme: (-len(theme.contribution_ids), theme.label, theme.id))


def _needed(lane: str) -> Callable[[int], float]:
    """The mean cosine that joins two groups of a lane, by the number of pairs it is the mean of."""
    if lane == ACTION:
        return lambda _: _STEP_THRESHOLD
    return lambda pairs: _MANY_PAIRS + (_ONE_PAIR - _MANY_PAIRS) / math.cbrt(pairs)
