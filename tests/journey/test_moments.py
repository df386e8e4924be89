from journey.build import build_map
from journey.map import JourneyMap
from journey.moments import MOST_PROPOSED, marked_moments, suggested_moments
from journey.stages import stages_named
from tests.journey.facts import by, facts, note, rating, theme


def test_the_most_marked_actions_are_moments_of_truth_and_three_at_most() -> None:
    assert marked_moments(_map(marks={"a": 1, "b": 4, "c": 2, "d": 3})) == ("b", "d", "c")
    assert MOST_PROPOSED == 3


def test_unmarked_actions_are_none() -> None:
    assert marked_moments(_map(marks={"a": 0, "b": 1})) == ("b",)
    assert marked_moments(_map(marks={})) == ()


def test_of_equally_marked_actions_the_one_where_it_feels_worse_comes_first() -> None:
    marks = {"a": 2, "b": 2, "c": 1, "d": 1}
    feelings = {"a": 1, "b": -1, "c": 2, "d": -2}
    assert marked_moments(_map(marks=marks, feelings=feelings, spread=True)) == ("b", "a", "d")


def test_a_place_that_too_many_share_is_left_to_the_facilitator_whole() -> None:
    assert marked_moments(_map(marks={"a": 3, "b": 1, "c": 1, "d": 1})) == ("a",)
    assert marked_moments(_map(marks={"a": 1, "b": 1, "c": 1, "d": 1})) == ()


def test_without_marks_the_stages_that_feel_worst_suggest_their_most_told_action() -> None:
    told = _map(feelings={"a": -1, "b": -2, "c": 1, "d": 0}, spread=True, notes={"b": 3})
    assert suggested_moments(told) == ("b", "a")


def test_nothing_is_suggested_where_nobody_feels_bad_or_nobody_rated() -> None:
    assert suggested_moments(_map(feelings={"a": 0, "b": 2}, spread=True)) == ()
    assert suggested_moments(_map()) == ()


def test_a_sad_stage_without_actions_suggests_nothing() -> None:
    ratings = rating("r", -2, stage="stage-1")
    assert suggested_moments(build_map(facts(*by("ana", ratings)))) == ()


def _map(
    *,
    marks: dict[str, int] | None = None,
    feelings: dict[str, int] | None = None,
    spread: bool = False,
    notes: dict[str, int] | None = None,
) -> JourneyMap:
    """Four actions, all in the first stage or one in each; `feelings` is a rating of the action's stage."""
    stages = {name: f"stage-{place if spread else 1}" for place, name in enumerate("abcd", start=1)}
    written = [
        note(f"{name}{number}", stage=stage)
        for name, stage in stages.items()
        for number in range((notes or {}).get(name, 1))
    ]
    themes = [
        theme(
            name,
            *(f"{name}{number}" for number in range((notes or {}).get(name, 1))),
            stage=stage,
            moment_marks=(marks or {}).get(name, 0),
        )
        for name, stage in stages.items()
    ]
    ratings = [rating(f"r{name}", score, stage=stages[name]) for name, score in (feelings or {}).items()]
    named = stages_named(("One", "Two", "Three", "Four"))
    return build_map(facts(*by("ana", *written, *ratings), themes=tuple(themes), stages=named))
