"""What a facilitator hears who had people reminded: how many, and never who."""

from bot.blocks.text import counted
from workshop.remind_now import RemindersSent


def reminded_text(sent: RemindersSent) -> str:
    """How many people are reminded now, and why others are not."""
    said = [f"{counted(sent.reminded, 'person is', 'people are').capitalize()} reminded now."]
    if not sent.reminded:
        said = ["Nobody is reminded now."]
    if sent.resting:
        said.append(f"{sent.resting} more would be outside their working hours.")
    if sent.enough:
        said.append(f"{sent.enough} had two reminders of this step already.")
    if sent == RemindersSent(workshop=sent.workshop):
        said.append("Everybody I know of has answered, or wants no reminders.")
    return " ".join(said)


def invited_text(count: int, command: str) -> str:
    """How many people were invited."""
    if not count:
        return "They were all invited before."
    they = counted(count, "person is", "people are").capitalize()
    return f"{they} invited and will hear from me. Who has not answered can be reminded: `{command} remind`."
