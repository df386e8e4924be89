"""How well two ways to group the same things agree: B-cubed, adjusted Rand index, mutual information."""

import math
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from math import comb
from statistics import fmean
from typing import NamedTuple


class Agreement(NamedTuple):
    """Scores of a grouping against the right one; 1 is perfect agreement.

    `precision`, `recall` and `f` are B-cubed (Bagga and Baldwin 1998), `rand` is the adjusted Rand
    index (Hubert and Arabie 1985; chance is 0), `information` the mutual information divided by the
    mean of both entropies (Strehl and Ghosh 2002).
    """

    precision: float
    recall: float
    f: float
    rand: float
    information: float


def agreement_of(right: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """How well the group of each thing in `found` agrees with its group in `right`.

    Raises:
        ValueError: when there is nothing, or not as much in one as in the other.
    """
    pairs = list(zip(right, found, strict=True))
    if not pairs:
        raise ValueError("there is nothing to compare")
    both, rights, founds = Counter(pairs), Counter(right), Counter(found)
    precision = fmean(both[one, other] / founds[other] for one, other in pairs)
    recall = fmean(both[one, other] / rights[one] for one, other in pairs)
    return Agreement(
        precision=precision,
        recall=recall,
        f=2 * precision * recall / (precision + recall),
        rand=_adjusted_rand(both, rights, founds),
        information=_shared_information(both, rights, founds),
    )


def mean_agreement(scores: Sequence[Agreement]) -> Agreement:
    """The plain mean of each score."""
    return Agreement(*(fmean(column) for column in zip(*scores, strict=True)))


def _adjusted_rand(
    both: Mapping[tuple[Hashable, Hashable], int],
    rights: Mapping[Hashable, int],
    founds: Mapping[Hashable, int],
) -> float:
    together, in_right, in_found = (
        sum(comb(count, 2) for count in counts.values()) for counts in (both, rights, founds)
    )
    pairs = comb(sum(rights.values()), 2)
    chance = in_right * in_found / pairs if pairs else 0.0
    most = (in_right + in_found) / 2
    # Without a pair to get wrong (all in one group, or all alone, in both) the groupings are the same.
    return (together - chance) / (most - chance) if most != chance else 1.0


def _shared_information(
    both: Mapping[tuple[Hashable, Hashable], int],
    rights: Mapping[Hashable, int],
    founds: Mapping[Hashable, int],
) -> float:
    total = sum(rights.values())
    shared = math.fsum(
        count / total * math.log(count * total / (rights[one] * founds[other]))
        for (one, other), count in both.items()
    )
    mean = (_entropy(rights, total) + _entropy(founds, total)) / 2
    return shared / mean if mean else 1.0


def _entropy(counts: Mapping[Hashable, int], total: int) -> float:
    return -math.fsum(count / total * math.log(count / total) for count in counts.values())
