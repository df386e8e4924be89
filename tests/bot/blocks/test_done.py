import pytest

from bot.blocks.done import done_blocks, done_page
from tests.bot.blocks.payloads import check_form, check_message, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_thanks_in_a_message_and_in_a_form(writing: str) -> None:
    check_message(done_blocks(workshop(writing)), "You are done with this step.")
    check_form(done_page(workshop(writing)))


def test_being_done_can_be_taken_back_and_the_thanks_say_how() -> None:
    told = shown(done_blocks(small_workshop()))
    assert "“Compare”" in told
    assert "*Add your view* stays open" in told
