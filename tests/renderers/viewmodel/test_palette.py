import math
from itertools import pairwise

import pytest

from journey.lanes import LANES, Lane
from renderers.viewmodel.palette import (
    DARK_PALETTE,
    FEELINGS,
    PALETTE,
    STAGE_LINES,
    contrast,
    dark_ink,
    dark_tint,
    feeling_ink,
    tint,
)

Triple = tuple[float, float, float]

SIGHTS: dict[str, tuple[Triple, Triple, Triple]] = {
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""Dichromatic vision over linear RGB, severity 1.0 (Machado, Oliveira and Fernandes, 2009)."""

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


@pytest.mark.parametrize(
    ("sight", "opposite", "neighbours"), [("deutan", 80, 17), ("protan", 68, 16.5), ("tritan", 86, 17)]
)
def test_feelings_stay_apart_for_the_colour_blind(sight: str, opposite: float, neighbours: float) -> None:
    awful, bad, neutral, good, great = FEELINGS
    assert distance(good, bad, sight) >= opposite
    assert distance(great, awful, sight) >= opposite
    assert min(distance(bad, neutral, sight), distance(neutral, good, sight)) >= neighbours
    assert min(distance(awful, bad, sight), distance(good, great, sight)) >= neighbours


@pytest.mark.parametrize(("sight", "least"), [("deutan", 49), ("protan", 34), ("tritan", 49)])
def test_pain_and_opportunity_stay_apart_for_the_colour_blind(sight: str, least: float) -> None:
    assert distance(PALETTE["pain"], PALETTE["gain"], sight) >= least


@pytest.mark.parametrize("sight", SIGHTS)
def test_neighbouring_stages_stay_apart_for_the_colour_blind(sight: str) -> None:
    pairs = pairwise(STAGE_LINES)
    assert min(distance(one, other, sight) for one, other in pairs) >= 15


def distance(one: str, other: str, sight: str) -> float:
    """How different two colours look to such eyes: CIE 1976 difference in L*a*b* under D65."""
    return math.dist(lab(seen(one, sight)), lab(seen(other, sight)))


def seen(colour: str, sight: str) -> Triple:
    """The linear RGB that somebody with that sight makes of a colour."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * one for weight, one in zip(row, linear, strict=True))))
        for row in SIGHTS[sight]
    )
    return red, green, blue


def lab(linear: Triple) -> Triple:
    """L*a*b* of linear sRGB (IEC 61966-2-1)."""
    red, green, blue = linear
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (one ** (1 / 3) if one > 0.008856 else 7.787 * one + 16 / 116 for one in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
