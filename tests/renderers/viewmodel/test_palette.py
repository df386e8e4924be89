import pytest

from journey.lanes import LANES, Lane
from renderers.viewmodel.palette import (
    DARK_PALETTE,
    PALETTE,
    STAGE_LINES,
    contrast,
    dark_ink,
    dark_tint,
    feeling_ink,
    tint,
)

GROUNDS = ["paper", "canvas", "moment_tint", "draft_tint"]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3"])
def test_small_text_can_be_read_on_every_ground(ink: str, ground: str) -> None:
    assert contrast(PALETTE[ink], PALETTE[ground]) >= 4.5


@pytest.mark.parametrize("lane", LANES.values(), ids=lambda lane: lane.key)
def test_small_text_can_be_read_on_every_lane_tint(lane: Lane) -> None:
    assert contrast(PALETTE["ink3"], tint(lane.colour)) >= 4.5
    assert contrast(lane.colour, tint(lane.colour)) >= 4.5
    assert contrast(PALETTE["paper"], lane.colour) >= 4.5


@pytest.mark.parametrize("mean", [-2, -1, -0.5, 0, 0.4, 0.5, 1, 2])
def test_scores_can_be_read_on_paper(mean: float) -> None:
    assert contrast(feeling_ink(mean), PALETTE["paper"]) >= 4.5


def test_marks_can_be_read_on_their_tints() -> None:
    assert contrast(PALETTE["moment"], PALETTE["moment_tint"]) >= 4.5
    assert contrast(PALETTE["draft"], PALETTE["draft_tint"]) >= 4.5
    assert all(contrast(PALETTE["paper"], line) >= 4.5 for line in STAGE_LINES)
    assert all(contrast(PALETTE["paper"], PALETTE[fill]) >= 4.5 for fill in ("navy", "navy2", "pain", "gain"))


@pytest.mark.parametrize("ink", ["ink", "ink2", "ink3", "moment", "draft", "pain", "gain", "band"])
def test_small_text_can_be_read_on_the_dark_page(ink: str) -> None:
    assert all(contrast(DARK_PALETTE[ink], DARK_PALETTE[ground]) >= 4.5 for ground in GROUNDS)


@pytest.mark.parametrize("lane", LANES.values(), ids=lambda lane: lane.key)
def test_small_text_can_be_read_on_every_dark_lane_tint(lane: Lane) -> None:
    assert contrast(DARK_PALETTE["ink3"], dark_tint(lane.colour)) >= 4.5
    assert contrast(dark_ink(lane.colour), dark_tint(lane.colour)) >= 4.5
