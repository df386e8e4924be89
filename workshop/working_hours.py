"""Working hours: Monday to Friday from nine to five, as the person's own clock shows them."""

from datetime import UTC, datetime, time, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

BEGIN: Final = time(9)
END: Final = time(17)
_AN_HOUR_LEFT: Final = time(16)
"""Where a moment after work moves back to: late enough to be the last call, early enough to act on it."""

_FRIDAY: Final = 4


def are_working_hours(moment: datetime, zone: tzinfo) -> bool:
    """Whether somebody in that zone is at work then."""
    there = moment.astimezone(zone)
    return there.weekday() <= _FRIDAY and BEGIN <= there.time() < END


def next_at_work(moment: datetime, zone: tzinfo) -> datetime:
    """The moment itself, or the first one after it in working hours; in UTC."""
    if are_working_hours(moment, zone):
        return moment.astimezone(UTC)
    there = moment.astimezone(zone)
    day = there.date() if there.time() < BEGIN else there.date() + timedelta(days=1)
    while day.weekday() > _FRIDAY:
        day += timedelta(days=1)
    return datetime.combine(day, BEGIN, zone).astimezone(UTC)


def end_of_working_day(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """The end of work, in that zone, on the day so many working days after this one; in UTC."""
    day = moment.astimezone(zone).date()
    for _ in range(days):
        day += timedelta(days=1)
        while day.weekday() > _FRIDAY:
            day += timedelta(days=1)
    return datetime.combine(day, END, zone).astimezone(UTC)


def zone_named(name: str) -> tzinfo:
    """The time zone of that name; UTC where there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return UTC


def last_at_work(moment: datetime, zone: tzinfo) -> datetime:
    """The moment itself, or an hour before the end of the last working day before it; in UTC."""
    if are_working_hours(moment, zone):
        return moment.astimezone(UTC)
    there = moment.astimezone(zone)
    day = there.date() if there.time() >= END else there.date() - timedelta(days=1)
    while day.weekday() > _FRIDAY:
        day -= timedelta(days=1)
    return datetime.combine(day, _AN_HOUR_LEFT, zone).astimezone(UTC)
