"""Agreement of groupings, against values worked out by hand and properties that hold for all."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prompts.agreement import Agreement, agreement_of, mean_agreement

GROUPINGS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30)


def test_equal_groupings_agree_fully_whatever_their_names() -> None:
    assert agreement_of("aabbc", "xxyyz") == Agreement(1, 1, 1, 1, 1)


def test_an_example_worked_out_by_hand() -> None:
    # {1,2,3} and {4,5} are right, {1,2} and {3,4,5} were found.
    scores = agreement_of("aaabb", "xxyyy")
    assert scores.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert scores.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)
    assert scores.f == pytest.approx(11 / 15)
    assert scores.rand == pytest.approx((2 - 1.6) / (4 - 1.6))
    shared = 0.4 * math.log(0.4 / 0.24) + 0.2 * math.log(0.2 / 0.36) + 0.4 * math.log(0.4 / 0.24)
    assert scores.information == pytest.approx(shared / -(0.6 * math.log(0.6) + 0.4 * math.log(0.4)))


def test_all_in_one_group_is_no_better_than_chance() -> None:
    scores = agreement_of("aabb", "xxxx")
    assert (scores.rand, scores.information, scores.recall) == (0, 0, 1)
    assert scores.precision == 0.5


def test_things_that_stand_alone_on_both_sides_agree() -> None:
    assert agreement_of("abc", "xyz") == Agreement(1, 1, 1, 1, 1)
    assert agreement_of("a", "x") == Agreement(1, 1, 1, 1, 1)


def test_nothing_and_unequal_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="nothing to compare"):
        agreement_of("", "")
    with pytest.raises(ValueError, match="zip"):
        agreement_of("ab", "a")


def test_the_mean_is_taken_score_by_score() -> None:
    assert mean_agreement([Agreement(1, 1, 1, 1, 1), Agreement(0, 0, 0, 0, 0)]) == Agreement(*[0.5] * 5)


@given(GROUPINGS)
def test_the_scores_are_fair_to_both_sides_and_blind_to_order(pairs: list[tuple[int, int]]) -> None:
    right, found = zip(*pairs, strict=True)
    there, back = agreement_of(right, found), agreement_of(found, right)
    assert (there.precision, there.recall) == pytest.approx((back.recall, back.precision))
    assert (there.f, there.rand) == pytest.approx((back.f, back.rand))
    assert there.information == pytest.approx(back.information)
    assert there == pytest.approx(agreement_of(right[::-1], found[::-1]))
    assert there.rand <= 1 + 1e-9
    assert all(0 <= score <= 1 + 1e-9 for score in (there.precision, there.recall, there.f))
