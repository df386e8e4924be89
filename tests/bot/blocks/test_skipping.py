import pytest

from bot.blocks.skipping import skipping_blocks
from tests.bot.blocks.payloads import check_message, shown
from tests.bot.blocks.worst import small_workshop, workshop


@pytest.mark.parametrize("writing", ["latin", "japanese", "arabic", "emoji"])
def test_slack_takes_the_question_with_the_longest_titles(writing: str) -> None:
    check_message(skipping_blocks(workshop(writing), 1), "Leave this step out?")


def test_the_question_says_what_happens_to_what_was_written() -> None:
    told = shown(skipping_blocks(small_workshop(), 1))
    assert "is kept and shown" in told
