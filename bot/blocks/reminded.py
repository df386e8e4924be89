"""What a facilitator hears who had people reminded: how many, and never who."""

from bot.texts import say
from workshop.remind_now import RemindersSent


def reminded_text(sent: RemindersSent) -> str:
    """How many people are reminded now, and why others are not."""
    said = [say("reminded-now", count=sent.reminded)]
    if not sent.reminded:
        said = [say("reminded-nobody")]
    if sent.resting:
        said.append(say("reminded-resting", count=sent.resting))
    if sent.enough:
        said.append(say("reminded-enough", count=sent.enough))
    if sent == RemindersSent(workshop=sent.workshop):
        said.append(say("reminded-everybody-answered"))
    return " ".join(said)


def invited_text(count: int, command: str) -> str:
    """How many people were invited."""
    if not count:
        return say("reminded-all-invited")
    return say("reminded-invited", count=count, command=command)
