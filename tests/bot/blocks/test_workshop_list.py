import pytest

from bot.blocks.workshop_list import workshop_list_blocks
from tests.bot.blocks.payloads import check_blocks, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_long_list_stays_within_slacks_limits(writing: str) -> None:
    check_blocks(workshop_list_blocks([workshop(writing)] * 60, "/journey"))


def test_workshops_are_numbered_and_the_rest_is_counted() -> None:
    told = shown(workshop_list_blocks([small_workshop()] * 23, "/journey"))
    assert "20. " in told
    assert "21. " not in told
    assert "3 older ones" in told
