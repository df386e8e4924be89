import pytest

from bot.blocks.forgotten import (
    deleted_blocks,
    deleted_text,
    deleting_blocks,
    out_of_date_blocks,
    out_of_date_text,
)
from tests.bot.blocks import payloads, worst
from tests.bot.blocks.writings import WRITINGS
from workshop.workshop import WorkshopState


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("state", WorkshopState)
def test_messages_about_deleted_things_keep_to_slacks_limits(writing: str, state: WorkshopState) -> None:
    workshop = worst.workshop(writing, state=state)
    payloads.check_message(out_of_date_blocks(workshop), out_of_date_text(workshop))
    payloads.check_message(deleting_blocks(workshop), "Delete the workshop for good?")
    payloads.check_message(deleted_blocks(), deleted_text())


def test_what_stays_in_slack_is_said() -> None:
    assert "stay in Slack" in payloads.shown(deleting_blocks(worst.workshop()))
    assert "stay in Slack" in payloads.shown(out_of_date_blocks(worst.workshop()))
