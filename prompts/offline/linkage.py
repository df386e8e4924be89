"""Average-link clustering on a sparse graph of similarities."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from prompts.offline.vectors import Vector

Links = list[dict[int, float]]
Progress = Callable[[int, int], None]

_NEGLIGIBLE: Final = 0.02
_COMMON: Final = 150
"""A feature that more texts than this have says little and costs most: it links nothing."""
_MOST_NEIGHBOURS: Final = 100
"""Links kept from a text to earlier ones, so that memory grows with the texts and not their square."""


def links_of(vectors: Sequence[Vector], progress: Progress | None = None) -> Links:
    """For each vector its cosines to the others, symmetric, without the negligible and the weakest."""
    having = Counter(feature for vector in vectors for feature in vector)
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    links: Links = [{} for _ in vectors]
    for place, vector in enumerate(vectors):
        for other, similarity in _strongest(_near(vector, postings, place)):
            links[place][other] = links[other][place] = similarity
        for feature, weight in vector.items():
            if 1 < having[feature] <= _COMMON:
                postings[feature].append((place, weight))
        if progress:
            progress(place + 1, len(vectors))
    return links


def _near(
    vector: Vector, postings: Mapping[str, Sequence[tuple[int, float]]], earlier: int
) -> Sequence[float]:
    """The similarity to each earlier vector; a list, because most places are hit and its sums are fast."""
    near = [0.0] * earlier
    for feature, weight in vector.items():
        for other, other_weight in postings.get(feature, ()):
            near[other] += weight * other_weight
    return near


def _strongest(near: Sequence[float]) -> list[tuple[int, float]]:
    ranked = sorted(
        (-similarity, other) for other, similarity in enumerate(near) if similarity >= _NEGLIGIBLE
    )
    return [(other, -distance) for distance, other in ranked[:_MOST_NEIGHBOURS]]


def average_link(links: Links, needed: Callable[[int], float]) -> list[list[int]]:
    """Clusters of places, joined where their mean similarity reaches what their number of pairs needs.

    Nearest-neighbour chain: average link is reducible, so joining mutual nearest neighbours in any
    order gives the tree of the greedy algorithm (Murtagh 1983). It is cut wherever a join is refused.
    """
    forest = _Forest(links)
    for start in range(len(links)):
        chain = [start] if forest.members[start] else []
        while chain:
            nearest, similarity = forest.nearest(chain[-1])
            if nearest < 0:
                break
            if len(chain) == 1 or similarity > forest.mean(chain[-1], chain[-2]):
                chain.append(nearest)
                continue
            one, other = chain.pop(), chain.pop()
            if forest.mean(one, other) < needed(forest.pairs(one, other)):
                break
            forest.join(one, other)
            chain = chain or [start]
    return sorted(sorted(cluster) for cluster in forest.members if cluster)


class _Forest:
    """Clusters under construction, each known by one of its places, with sums of similarities."""

    def __init__(self, links: Links) -> None:
        self.members = [[place] for place in range(len(links))]
        self._sums = [dict(near) for near in links]

    def pairs(self, one: int, other: int) -> int:
        return len(self.members[one]) * len(self.members[other])

    def mean(self, one: int, other: int) -> float:
        return self._sums[one].get(other, 0.0) / self.pairs(one, other)

    def nearest(self, one: int) -> tuple[int, float]:
        size = len(self.members[one])
        best, best_mean = -1, 0.0
        for other, total in self._sums[one].items():
            mean = total / (size * len(self.members[other]))
            if mean > best_mean or (mean == best_mean and other < best):
                best, best_mean = other, mean
        return best, best_mean

    def join(self, one: int, other: int) -> None:
        """Move the members and links of `one` to `other`."""
        self.members[other] += self.members[one]
        self.members[one] = []
        moved, kept = self._sums[one], self._sums[other]
        self._sums[one] = {}
        del moved[other], kept[one]
        for third, total in moved.items():
            del self._sums[third][one]
            kept[third] = self._sums[third][other] = kept.get(third, 0.0) + total
