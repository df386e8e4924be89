import re

import pytest

from journey.lanes import (
    ACTION,
    DEFAULT_LANES,
    EMOTION,
    LANES,
    OPPORTUNITY,
    PAIN_POINT,
    Lane,
    LaneInput,
    in_map_order,
)

every_lane = pytest.mark.parametrize("lane", LANES.values(), ids=LANES.keys())


@every_lane
def test_a_lane_is_found_by_the_key_it_carries(lane: Lane) -> None:
    assert LANES[lane.key] is lane


@every_lane
def test_a_lane_says_everything_a_form_and_a_map_show(lane: Lane) -> None:
    said = lane.model_dump(include={"title", "caption", "question", "example", "too_vague", "emoji", "icon"})
    assert all(said.values())


@every_lane
def test_a_lane_asks_one_question(lane: Lane) -> None:
    assert lane.question.endswith("?")
    assert lane.question.count("?") == 1


@every_lane
def test_an_example_is_more_concrete_than_what_is_too_vague(lane: Lane) -> None:
    assert lane.example != lane.too_vague
    assert len(lane.example) > len(lane.too_vague)


@every_lane
def test_a_lane_fits_the_label_of_a_form(lane: Lane) -> None:
    slack_title_limit = 24
    assert len(lane.title) <= slack_title_limit


@every_lane
def test_a_colour_is_six_hexadecimal_digits(lane: Lane) -> None:
    assert re.fullmatch(r"#[0-9A-F]{6}", lane.colour)


@every_lane
def test_an_icon_is_a_lucide_name(lane: Lane) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", lane.icon)


def test_titles_questions_and_emoji_are_told_apart() -> None:
    for field in ("title", "caption", "question", "example", "emoji", "icon"):
        values = [getattr(lane, field) for lane in LANES.values()]
        assert len(set(values)) == len(values)


def test_emotion_is_the_only_lane_that_is_rated() -> None:
    assert [lane.key for lane in LANES.values() if lane.input is LaneInput.EMOTION] == [EMOTION]


def test_a_workshop_starts_with_the_lanes_that_are_not_optional() -> None:
    assert [key for key in LANES if key in DEFAULT_LANES] == list(DEFAULT_LANES)
    assert not any(LANES[key].optional for key in DEFAULT_LANES)
    assert {ACTION, EMOTION, PAIN_POINT, OPPORTUNITY} <= set(DEFAULT_LANES)


def test_lanes_are_put_in_map_order_each_once_and_unknown_ones_left_out() -> None:
    assert in_map_order(("opportunity", "nonsense", "action", "opportunity")) == ("action", "opportunity")
