import pytest

from bot.blocks.stage_lines import stage_lines, theme_words
from tests.bot.blocks.worst import empty_map, full_map, with_themes
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_every_stage_stands_in_words_beside_the_picture(writing: str) -> None:
    journey_map = full_map(writing)
    lines = stage_lines(journey_map)
    assert len(lines) == len(journey_map.stages)
    for place, line in enumerate(lines, start=1):
        told = line["text"]["text"]
        assert told.startswith(f"*{place}. ")
        assert "0.0 (4 ratings, opinions split)" in told
        assert "\nHurts: " in told
        assert "\nCould be better: " in told


def test_a_stage_nobody_rated_says_so_and_is_never_zero() -> None:
    assert {line["text"]["text"].partition("  ")[2] for line in stage_lines(empty_map())} == {"no ratings"}


@pytest.mark.parametrize("writing", WRITINGS)
def test_moments_of_truth_stand_beside_their_stage(writing: str) -> None:
    marked = with_themes(full_map(writing), lambda one: one.model_copy(update={"moment_of_truth": True}))
    for line in stage_lines(marked):
        assert "\n★ Moment of truth: " in line["text"]["text"]
        assert "\nHurts: " in line["text"]["text"]
    assert "truth" not in str(stage_lines(full_map(writing)))


def test_somebodys_own_words_win_over_a_label() -> None:
    (_, theme), *_ = full_map("latin").themes("pain_point")
    described = theme.model_copy(update={"label": "Paying", "description": "Paid twice"})
    assert theme_words(described) == "Paid twice"
    assert theme_words(described.model_copy(update={"description": ""})) == "Paying"
