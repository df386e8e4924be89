"""How much time the open step has, in words: on the card, and for the facilitator who changes it."""

from datetime import datetime, timedelta
from typing import Final

from bot.blocks.text import clock_time, date_and_time, escaped, lasting
from workshop.workshop import Workshop

_SAME_DAY: Final = timedelta(hours=12)


def time_shown(workshop: Workshop) -> str:
    """What the card says about the time; nothing without a clock that runs."""
    if workshop.step_ends is None or workshop.paused_at is not None:
        return ""
    ends = _shown(workshop, workshop.step_ends)
    return f"⏰ *last call:* until {ends}" if workshop.ends_soon else f"⏳ until {ends}"


def pause_shown(workshop: Workshop) -> str:
    """That the workshop is paused, and with how much time left."""
    return f"⏸ *Paused.* {_left(workshop)}Answers are taken all the same."


def end_told(workshop: Workshop) -> str:
    """Until when the open step now is open."""
    title = escaped(workshop.current.title)
    if workshop.paused_at is not None:
        return f"The workshop is paused at “{title}”. {_left(workshop)}"
    if workshop.step_ends is None:
        return f"“{title}” is open, without a clock."
    return f"“{title}” is open until {_shown(workshop, workshop.step_ends)}."


def _left(workshop: Workshop) -> str:
    if workshop.step_ends is None or workshop.paused_at is None:
        return ""
    left = workshop.step_ends - workshop.paused_at
    if left <= timedelta(0):
        return "The time was up. "
    return f"The clock stands still with {lasting(left)} left. "


def _shown(workshop: Workshop, ends: datetime) -> str:
    opened = workshop.step_opened or ends
    return clock_time(ends) if ends - opened < _SAME_DAY else date_and_time(ends)
