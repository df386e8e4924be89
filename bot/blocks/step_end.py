"""How much time the open step has, in words: on the card, and for the facilitator who changes it."""

from datetime import datetime, timedelta
from typing import Final

from bot.blocks.text import clock_time, date_and_time, escaped, lasting
from bot.texts import say
from workshop.workshop import Workshop

_SAME_DAY: Final = timedelta(hours=12)


def time_shown(workshop: Workshop) -> str:
    """What the card says about the time; nothing without a clock that runs."""
    if workshop.step_ends is None or workshop.paused_at is not None:
        return ""
    ends = _shown(workshop, workshop.step_ends)
    return say("step-end-last-call", ends=ends) if workshop.ends_soon else say("step-end-until", ends=ends)


def pause_shown(workshop: Workshop) -> str:
    """That the workshop is paused, and with how much time left."""
    return " ".join([say("step-end-paused"), *_left(workshop), say("step-end-answers-taken")])


def end_told(workshop: Workshop) -> str:
    """Until when the open step now is open."""
    title = escaped(workshop.current.title)
    if workshop.paused_at is not None:
        return " ".join([say("step-end-workshop-paused", title=title), *_left(workshop)])
    if workshop.step_ends is None:
        return say("step-end-open", title=title)
    return say("step-end-open-until", title=title, ends=_shown(workshop, workshop.step_ends))


def _left(workshop: Workshop) -> list[str]:
    if workshop.step_ends is None or workshop.paused_at is None:
        return []
    left = workshop.step_ends - workshop.paused_at
    if left <= timedelta(0):
        return [say("step-end-time-was-up")]
    return [say("step-end-clock-stands-still", time=lasting(left))]


def _shown(workshop: Workshop, ends: datetime) -> str:
    opened = workshop.step_opened or ends
    return clock_time(ends) if ends - opened < _SAME_DAY else date_and_time(ends)
