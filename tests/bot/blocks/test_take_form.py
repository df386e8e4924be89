import pytest

from bot.blocks.take_form import take_form
from bot.references import StepReference
from journey.lanes import OPPORTUNITY
from tests.bot.blocks.payloads import check_form, element, elements, shown
from tests.bot.blocks.worst import full_map, small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_form(writing: str) -> None:
    themes = list(full_map(writing).themes(OPPORTUNITY))
    check_form(take_form(workshop(writing), themes * 9))
    check_form(take_form(workshop(writing), []))


def test_every_free_opportunity_can_be_taken_and_it_is_said_that_names_are_shown() -> None:
    themes = list(full_map("latin").themes(OPPORTUNITY))
    blocks = take_form(small_workshop(), themes)["blocks"]
    assert [one["value"] for one in element(blocks, "opportunity")["options"]] == [
        one.id for _, one in themes
    ]
    assert "also in an anonymous workshop" in shown(blocks)


def test_when_all_are_taken_there_is_a_page_and_no_form() -> None:
    view = take_form(small_workshop(step=1), [])
    assert list(elements(view["blocks"])) == []
    expected = StepReference(workshop_id=small_workshop().id, step=1)
    assert StepReference.unpacked(view["private_metadata"]) == expected
