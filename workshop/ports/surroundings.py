"""What surrounds a use-case: the time, fresh ids, and where people are."""

from datetime import datetime, tzinfo
from typing import Protocol

from workshop.workshop import Team


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""


class Ids(Protocol):
    """Makes identifiers."""

    def new(self) -> str:
        """A fresh opaque id that sorts by nothing."""


class TimeZones(Protocol):
    """Knows where people are."""

    async def zone(self, team: Team, person: str) -> tzinfo:
        """The time zone a person works in; UTC when nobody knows."""
