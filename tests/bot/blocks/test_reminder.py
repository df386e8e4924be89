import pytest

from bot.blocks.reminded import invited_text, reminded_text
from bot.blocks.reminder import (
    invitation_blocks,
    invitation_text,
    peace_text,
    reminder_blocks,
    reminder_text,
)
from tests.bot.blocks import payloads, worst
from tests.bot.blocks.writings import WRITINGS
from workshop.agenda import StepKind
from workshop.remind_now import RemindersSent
from workshop.workshop import WorkshopState


@pytest.mark.parametrize("writing", WRITINGS)
@pytest.mark.parametrize("kind", StepKind)
def test_reminders_and_invitations_keep_to_slacks_limits(writing: str, kind: StepKind) -> None:
    workshop = worst.lane_by_lane_workshop(writing)
    step = next(place for place, one in enumerate(workshop.agenda) if one.kind is kind)
    workshop = workshop.model_copy(update={"step": step})
    payloads.check_message(reminder_blocks(workshop, worst.CARD), reminder_text(workshop))
    payloads.check_message(invitation_blocks(workshop, worst.CARD), invitation_text(workshop))
    assert len(peace_text(workshop, "/journey")) < 1000


def test_a_draft_offers_nothing_to_answer_yet() -> None:
    draft = worst.workshop(state=WorkshopState.DRAFT)
    assert "add_view" not in str(invitation_blocks(draft, worst.CARD))
    assert "add_view" in str(invitation_blocks(worst.workshop(), worst.CARD))


def test_a_facilitator_hears_numbers() -> None:
    workshop = worst.workshop()
    assert reminded_text(RemindersSent(workshop=workshop, reminded=1)) == "1 person is reminded now."
    several = RemindersSent(workshop=workshop, reminded=3, resting=2, enough=1)
    assert reminded_text(several) == (
        "3 people are reminded now. It is outside working hours for 2 people. "
        "1 had two reminders of this step already."
    )
    assert "Everybody I know of has answered" in reminded_text(RemindersSent(workshop=workshop))
    assert invited_text(0, "/journey") == "They were all invited before."
    assert invited_text(2, "/journey").startswith("2 people are invited")
