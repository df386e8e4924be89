"""Dates as people read them, the same on every machine."""

from datetime import date
from typing import Final

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def readable(day: date) -> str:
    """The date as in `4 Dec 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
