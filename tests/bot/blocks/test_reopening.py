import pytest

from bot.blocks.reopening import reopening_blocks
from bot.references import ReopeningReference
from tests.bot.blocks.payloads import check_message, element, shown
from tests.bot.blocks.worst import small_workshop, workshop
from tests.bot.blocks.writings import WRITINGS
from workshop.workshop import Reopening


@pytest.mark.parametrize("writing", WRITINGS)
def test_slack_takes_the_question_for_every_step(writing: str) -> None:
    given = workshop(writing, step=len(workshop().agenda) - 1)
    for step in range(given.step):
        check_message(reopening_blocks(given, step), "Open an earlier step again?")


def test_the_question_says_what_will_happen() -> None:
    told = shown(reopening_blocks(small_workshop(step=2), 0))
    assert "*Open “Compare” again?*" in told
    assert "“Opportunities” waits meanwhile and keeps what it has" in told
    assert "marked as late" in told
    assert "leads back to “Opportunities”" in told


def test_from_one_earlier_step_to_another_the_furthest_one_waits() -> None:
    given = small_workshop(step=1, reopening=Reopening(waiting=2))
    assert "leads back to “Opportunities”" in shown(reopening_blocks(given, 0))


def test_the_button_carries_both_steps() -> None:
    pressed = element(reopening_blocks(small_workshop(step=2), 0), "reopen_step")
    reference = ReopeningReference.unpacked(pressed["value"])
    assert (reference.step, reference.seen) == (0, 2)
