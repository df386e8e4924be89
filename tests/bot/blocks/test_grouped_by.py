import pytest

from bot.blocks.grouped_by import grouped_by_blocks, grouped_by_told
from journey.map import MapTheme
from journey.themes import ThemeOrigin
from tests.bot.blocks.payloads import check_blocks, shown
from tests.journey.facts import note

MODEL = "group@1+ab, describe@2+cd; openai:gpt-x"


@pytest.mark.parametrize(
    ("origin", "confirmed", "source", "told"),
    [
        (ThemeOrigin.MODEL, False, MODEL, "Grouped and named by openai:gpt-x: a draft"),
        (ThemeOrigin.MODEL, True, MODEL, "Grouped and named by openai:gpt-x, and confirmed"),
        (
            ThemeOrigin.OFFLINE,
            False,
            "group@1+ab; openai:gpt-x",
            "Grouped by openai:gpt-x; the names",
        ),
        (ThemeOrigin.OFFLINE, False, "offline@1", "Grouped by the words that notes share"),
    ],
)
def test_who_grouped_is_told_with_the_model_by_name(
    origin: ThemeOrigin, confirmed: bool, source: str, told: str
) -> None:
    assert grouped_by_told([_theme(origin=origin, confirmed=confirmed, source=source)]).startswith(told)


def test_where_the_model_did_not_answer_for_all_both_are_told() -> None:
    told = grouped_by_told([_theme(source="offline@1"), _theme(source=MODEL, origin=ThemeOrigin.MODEL)])
    assert "openai:gpt-x" in told
    assert "without a language model" in told


def test_nothing_is_told_of_notes_that_stand_alone_and_of_themes_from_before_it_was_kept() -> None:
    lone = _theme(source="offline@1").model_copy(update={"contributions": (note("a"),)})
    assert grouped_by_blocks([lone, _theme(source="")]) == []


def test_a_models_name_is_no_markup() -> None:
    blocks = grouped_by_blocks([_theme(source="group@1; openai:<!channel> *x*", origin=ThemeOrigin.MODEL)])
    check_blocks(blocks)
    assert "<!channel>" not in shown(blocks)


def _theme(**more: object) -> MapTheme:
    return MapTheme.model_validate({"id": "t", "label": "l", "contributions": (note("a"), note("b")), **more})
