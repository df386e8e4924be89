from random import Random

from hypothesis import given
from hypothesis import strategies as st

from journey.emotions import EmotionSummary, summarise_emotion

scores = st.lists(st.integers(-2, 2), min_size=1, max_size=40)


def summary(*given_scores: int) -> EmotionSummary:
    found = summarise_emotion(given_scores)
    assert found is not None
    return found


def test_nobody_rated_is_a_gap_and_not_zero() -> None:
    assert summarise_emotion([]) is None


def test_one_rating_is_its_own_middle_and_spread() -> None:
    only = summary(-1)
    assert (only.n, only.median, only.mean, only.p10, only.p90) == (1, -1.0, -1.0, -1.0, -1.0)
    assert only.histogram == (0, 1, 0, 0, 0)
    assert not only.contested


def test_the_numbers_are_those_worked_out_by_hand() -> None:
    # ranked -2 -1 0 0 1 2: median 0, mean 0; p10 at place 0.5, p90 at place 4.5
    six = summary(2, -2, 0, 1, -1, 0)
    assert (six.median, six.mean, six.p10, six.p90) == (0.0, 0.0, -1.5, 1.5)
    assert six.histogram == (1, 1, 2, 1, 1)


def test_percentiles_lie_between_the_closest_ranks() -> None:
    # ranked -2 -2 -1 1: p10 at place 0.3 is -2, p90 at place 2.7 is -1 + 0.7 * 2
    four = summary(-2, 1, -1, -2)
    assert (four.p10, four.p90, four.median, four.mean) == (-2.0, 0.4, -1.5, -1.0)


def test_two_people_at_the_ends_are_contested_though_their_median_is_zero() -> None:
    ends = summary(-2, 2)
    assert (ends.median, ends.n) == (0.0, 2)
    assert ends.contested
    assert not ends.split, "a camp of one would show a person"


def test_two_people_close_to_neutral_are_not_contested() -> None:
    assert not summary(-1, 1).contested


def test_three_against_three_fall_into_two_camps() -> None:
    camps = summary(-2, -2, -1, 1, 2, 2)
    assert camps.contested
    assert camps.split


def test_one_voice_in_six_is_not_a_camp() -> None:
    outlier = summary(2, 2, 2, 2, 2, -2)
    assert not outlier.contested
    assert not outlier.split


def test_one_voice_in_four_is_contested_but_no_camp() -> None:
    outlier = summary(2, 2, 2, -2)
    assert outlier.contested
    assert not outlier.split


def test_a_wide_spread_on_one_side_of_neutral_is_not_contested() -> None:
    assert not summary(-2, -2, 0, 0, 0, 0).contested


def test_a_quarter_of_all_is_enough_for_a_camp_and_less_is_not() -> None:
    assert summary(-2, -2, 2, 2, 2, 2, 2, 2).split
    assert not summary(-2, -2, 2, 2, 2, 2, 2, 2, 2).split


def test_a_mean_just_below_neutral_is_not_written_as_minus_zero() -> None:
    assert str(summary(*[0] * 300, -1).mean) == "0.0"


@given(scores, st.randoms())
def test_the_order_of_the_ratings_does_not_matter(given_scores: list[int], random: Random) -> None:
    shuffled = list(given_scores)
    random.shuffle(shuffled)
    assert summary(*shuffled) == summary(*given_scores)


@given(scores)
def test_the_numbers_stay_within_the_ratings_and_two_camps_are_always_contested(
    given_scores: list[int],
) -> None:
    found = summary(*given_scores)
    assert min(given_scores) <= found.p10 <= found.median <= found.p90 <= max(given_scores)
    assert sum(found.histogram) == found.n == len(given_scores)
    assert found.contested or not found.split
