"""How the open step gets more time, less, another end, a pause: pure transitions."""

from datetime import UTC, datetime, timedelta
from typing import Final

from workshop.errors.steps import (
    AlreadyPausedError,
    EndIsPastError,
    EndTooFarError,
    NoClockError,
    NotPausedError,
    TimeChangedError,
)
from workshop.transitions import timed
from workshop.workshop import Workshop, changed, check_running

MOST_DAYS: Final = 90
"""How far away a step's end may be."""


def extended(workshop: Workshop, minutes: int, now: datetime) -> Workshop:
    """The workshop whose open step has so many minutes more, fewer when negative.

    A step whose time is up, or that has no clock, gets them from now on. A pause goes on.

    Raises:
        NoClockError: when a step without a clock is to be shorter.
        EndIsPastError: when nothing would be left.
        EndTooFarError: when the end would be more than 90 days away.
    """
    check_running(workshop)
    if workshop.step_ends is None and minutes <= 0:
        raise NoClockError
    if abs(minutes) > timedelta(days=MOST_DAYS) / timedelta(minutes=1):
        raise EndTooFarError(days=MOST_DAYS)
    stands_at = workshop.paused_at or now
    ends = max(workshop.step_ends or stands_at, stands_at) + timedelta(minutes=minutes)
    _check_end(ends, stands_at)
    after = timed(changed(workshop), ends, stands_at)
    return after.model_copy(update={"paused_at": workshop.paused_at})


def ending_at(workshop: Workshop, ends: datetime, now: datetime) -> Workshop:
    """The workshop whose open step ends at that moment; a pause is over with it.

    Raises:
        EndIsPastError: when the moment is over.
        EndTooFarError: when it is more than 90 days away.
    """
    check_running(workshop)
    _check_end(ends, now)
    return timed(changed(workshop), ends.astimezone(UTC), now)


def paused(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop whose clock stands still; answers are taken all the same.

    Raises:
        AlreadyPausedError: when it is paused.
    """
    check_running(workshop)
    if workshop.paused_at is not None:
        raise AlreadyPausedError
    return changed(workshop, paused_at=now)


def resumed(workshop: Workshop, now: datetime) -> Workshop:
    """The workshop whose clock goes on with the time that was left.

    Raises:
        NotPausedError: when it is not paused.
    """
    check_running(workshop)
    if workshop.paused_at is None:
        raise NotPausedError
    stood = now - workshop.paused_at
    after = changed(
        workshop,
        paused_at=None,
        step_ends=workshop.step_ends + stood if workshop.step_ends else None,
        warns_at=workshop.warns_at + stood if workshop.warns_at else None,
    )
    return after.model_copy(update={"clock": after.revision})


def check_clock(workshop: Workshop, seen: int) -> None:
    """Refuse what was decided on an older clock than the present one.

    Raises:
        TimeChangedError: when the time was changed meanwhile.
    """
    if workshop.clock != seen:
        raise TimeChangedError


def _check_end(ends: datetime, now: datetime) -> None:
    if ends <= now:
        raise EndIsPastError
    if ends > now + timedelta(days=MOST_DAYS):
        raise EndTooFarError(days=MOST_DAYS)
