"""When to remind a person of an open step: twice at most, in their working hours, never in a live step."""

from datetime import datetime, timedelta, tzinfo
from typing import Final, NamedTuple

from workshop.working_hours import are_working_hours, last_at_work, next_at_work

MOST_REMINDERS: Final = 2
"""Reminders to one person in one step, those a facilitator sends among them."""

_SHORTEST: Final = timedelta(hours=6)
"""What is over sooner is live: people sit together, and nobody has to be reminded."""

_TIME_TO_ANSWER: Final = timedelta(hours=2)
_APART: Final = timedelta(hours=4)


class Reminded(NamedTuple):
    """How many reminders of a step a person had, and the request that caused the last one."""

    had: int = 0
    request: str = ""


def is_live(begun: datetime, ends: datetime | None) -> bool:
    """Whether a step is too short for reminders by itself."""
    return ends is not None and ends - begun < _SHORTEST


def reminder_times(begun: datetime, ends: datetime | None, zone: tzinfo) -> tuple[datetime, ...]:
    """The moments, in UTC: about halfway, and while there are still two hours or more to answer.

    `begun` is when the step's clock was set. Without an end there are none.
    """
    if ends is None or is_live(begun, ends):
        return ()
    last = last_at_work(ends - _TIME_TO_ANSWER, zone)
    first = next_at_work(begun + (ends - begun) / 2, zone)
    wanted = (first, last) if last - first >= _APART else (last,)
    return tuple(one for one in wanted if one - begun >= _TIME_TO_ANSWER)


def reminders_due(times: tuple[datetime, ...], now: datetime) -> int:
    """How many of the moments have come."""
    return sum(1 for one in times if one <= now)


def next_reminder(
    times: tuple[datetime, ...], had: int, now: datetime, zone: tzinfo, *, ends: datetime
) -> datetime | None:
    """The next moment for somebody who `had` so many reminders, None when there is none any more.

    A moment that passed outside working hours, while nobody was there to send it, comes after all in
    the next ones, if that leaves time to answer.
    """
    if had >= MOST_REMINDERS:
        return None
    if reminders_due(times, now) > had and not are_working_hours(now, zone):
        late = next_at_work(now, zone)
        return late if late <= ends - _TIME_TO_ANSWER else None
    return next((one for place, one in enumerate(times) if one > now and place >= had), None)
