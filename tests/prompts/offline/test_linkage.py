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


def greedily(near: Links, one_pair: float, many_pairs: float) -> list[list[int]]:
    """The whole tree, most alike first, cut at each join that falls short."""
    growing = [[place] for place in range(len(near))]
    cut: list[list[int]] = []
    kept: set[tuple[int, ...]] = {(place,) for place in range(len(near))}
    while len(growing) > 1:
        first, second = max(combinations(growing, 2), key=lambda pair: mean(near, *pair))
        joined = first + second
        growing = [one for one in growing if one not in (first, second)] + [joined]
        needed = many_pairs + (one_pair - many_pairs) / (len(first) * len(second))
        if {tuple(first), tuple(second)} <= kept and mean(near, first, second) >= needed:
            kept.add(tuple(joined))
    for cluster in sorted(kept, key=len, reverse=True):
        if not any(set(cluster) <= set(larger) for larger in cut):
            cut.append(sorted(cluster))
    return sorted(cut)


def mean(near: Links, one: list[int], other: list[int]) -> float:
    return sum(near[here].get(there, 0.0) for here in one for there in other) / (len(one) * len(other))


@given(links(), WEIGHTS, WEIGHTS)
@settings(max_examples=200, deadline=None)
def test_the_chain_finds_what_the_greedy_algorithm_finds(near: Links, one: float, other: float) -> None:
    many_pairs, one_pair = sorted((one, other))
    found = average_link(near, lambda pairs: many_pairs + (one_pair - many_pairs) / pairs)
    assert found == greedily(near, one_pair, many_pairs)


def test_what_joins_two_groups_may_be_too_little_for_two_texts() -> None:
    pair = average_link([{1: 0.3}, {0: 0.3}], lambda pairs: 0.2 + 0.2 / pairs)
    assert pair == [[0], [1]]


def test_equal_vectors_are_linked_fully_and_strangers_not_at_all() -> None:
    assert links_of([{"a": 1.0}, {"a": 1.0}, {"b": 1.0}]) == [{1: 1.0}, {0: 1.0}, {}]
