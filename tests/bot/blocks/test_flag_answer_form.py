import pytest

from bot.blocks.flag_answer_form import flag_answer_form
from bot.references import FlagReference
from journey.flags import FlagState
from tests.bot.blocks.payloads import check_form, element, shown
from tests.bot.blocks.worst import flags, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form_for_the_longest_flags(writing: str) -> None:
    for flag in flags(writing, 3):
        check_form(flag_answer_form(workshop(writing), flag, "/journey"))


def test_an_answer_given_before_is_in_the_form() -> None:
    fresh, mended, _ = flags("latin", 3)
    blocks = flag_answer_form(small_workshop(), mended, "/journey")["blocks"]
    assert element(blocks, "state")["initial_option"]["value"] == FlagState.MENDED
    assert element(blocks, "text")["initial_value"] == mended.answer
    assert "initial_option" not in element(
        flag_answer_form(small_workshop(), fresh, "/journey")["blocks"], "state"
    )


def test_it_says_how_the_map_is_mended_in_the_words_of_this_workspace() -> None:
    (flag,) = flags("latin", 1)
    assert "`/karte themes`" in shown(flag_answer_form(small_workshop(), flag, "/karte")["blocks"])


def test_the_reference_survives_the_way_through_slack() -> None:
    (flag,) = flags("latin", 1)
    view = flag_answer_form(small_workshop(), flag, "/journey")
    expected = FlagReference(workshop_id=small_workshop().id, flag_id=flag.id)
    assert FlagReference.unpacked(view["private_metadata"]) == expected
