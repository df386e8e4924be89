import pytest

from bot.blocks.result import result_blocks, result_text
from journey.anonymity import Anonymity
from journey.lanes import OPPORTUNITY
from journey.map import JourneyMap
from journey.opportunities import Opportunity
from tests.bot.blocks.payloads import check_message, element, shown
from tests.bot.blocks.worst import WRITINGS, empty_map, filled, full_map


@pytest.mark.parametrize("picture", ["F0PICTURE", None])
@pytest.mark.parametrize("anonymity", Anonymity)
@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_result_of_the_fullest_map(
    writing: str, anonymity: Anonymity, picture: str | None
) -> None:
    journey_map = full_map(writing, anonymity)
    check_message(result_blocks(journey_map, picture, filled(writing, 4000)), result_text(journey_map))


@pytest.mark.parametrize("picture", ["F0PICTURE", None])
def test_slack_takes_the_result_of_an_empty_map(picture: str | None) -> None:
    check_message(result_blocks(empty_map(), picture, "A map without notes"), result_text(empty_map()))


def test_the_picture_has_words_for_those_who_do_not_see_it() -> None:
    (image,) = (one for one in result_blocks(empty_map(), "F1", "Two stages") if one["type"] == "image")
    assert image["alt_text"] == "Two stages"
    assert image["slack_file"] == {"id": "F1"}


def test_without_the_picture_the_words_stand_alone() -> None:
    assert "image" not in {one["type"] for one in result_blocks(empty_map(), None, "")}


def test_owners_are_named_and_those_that_do_not_fit_are_counted() -> None:
    journey_map = full_map("latin")
    count = len(list(journey_map.themes(OPPORTUNITY)))
    told = shown(result_blocks(journey_map, None, ""))
    assert "*Who takes what*" in told
    assert "by 31 December 2026" in told
    assert f"… and {count - told.count('• ')} more" in told


def test_what_nobody_took_is_not_listed_as_taken() -> None:
    assert "Who takes what" not in shown(
        result_blocks(_owned(Opportunity(theme_id=_first(), value=5)), None, "")
    )
    told = shown(result_blocks(_owned(Opportunity(theme_id=_first(), owner="Web Team")), None, ""))
    assert told.count("• ") == 1
    assert ": *Web Team*\n" in told


def test_the_map_can_be_exported_from_the_result() -> None:
    assert element(result_blocks(empty_map(), None, ""), "export_map")["options"]


def _first() -> str:
    return next(theme.id for _, theme in full_map("latin").themes(OPPORTUNITY))


def _owned(opportunity: Opportunity) -> JourneyMap:
    return full_map("latin").model_copy(update={"opportunities": (opportunity,)})
