"""Average link, against the plain greedy algorithm."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from prompts.offline.linkage import Links, average_link, links_of

# Whole parts of a power of two add up without rounding, so both algorithms see the same sums.
WEIGHTS = st.integers(1, 2**20).map(lambda part: part / 2**20)


@st.composite
def links(draw: st.DrawFn) -> Links:
    places = draw(st.integers(1, 9))
    drawn: Links = [{} for _ in range(places)]
    pairs = list(combinations(range(places), 2))
    linked = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    weights = draw(st.lists(WEIGHTS, min_size=len(linked), max_size=len(linked), unique=True))
    for (one, other), weight in zip(linked, weights, strict=True):
        drawn[one][other] = drawn[other][one] = weight
    return drawn


def greedily(near: Links, threshold: float) -> list[list[int]]:
    clusters = [[place] for place in range(len(near))]
    while len(clusters) > 1:
        first, second = max(combinations(clusters, 2), key=lambda pair: mean(near, *pair))
        if mean(near, first, second) < threshold:
            break
        clusters = [one for one in clusters if one not in (first, second)] + [first + second]
    return sorted(sorted(cluster) for cluster in clusters)


def mean(near: Links, one: list[int], other: list[int]) -> float:
    return sum(near[here].get(there, 0.0) for here in one for there in other) / (len(one) * len(other))


@given(links(), WEIGHTS)
@settings(max_examples=200, deadline=None)
def test_the_chain_finds_what_the_greedy_algorithm_finds(near: Links, threshold: float) -> None:
    assert average_link(near, threshold) == greedily(near, threshold)


def test_equal_vectors_are_linked_fully_and_strangers_not_at_all() -> None:
    assert links_of([{"a": 1.0}, {"a": 1.0}, {"b": 1.0}]) == [{1: 1.0}, {0: 1.0}, {}]
