from bot.blocks.reminded import reminded_text
from tests.bot.blocks import worst
from workshop.remind_now import RemindersSent


def test_who_was_reminded_is_never_said() -> None:
    sent = RemindersSent(workshop=worst.workshop(), reminded=2)
    assert "<@" not in reminded_text(sent)
